#include "core/base/words.h"
#include "core/staff/pg_station_register.h"
#include "desktop/admin/answer.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

#include <iostream>

namespace skranke::admin {
namespace {

int run(Settings const& settings)
{
    if (settings.words().size() != 1)
        throw WrongUse{tr("Name one station, such as plads4.")};
    auto const station = settings.words().front();
    auto const folder = settings.on("machine") ? machine_config_folder() : user_config_folder();
    auto const file = station_login_file(folder, station);
    auto const where = target(settings);
    auto const renewed = PgStationRegister{where.connection}.renew_password(
        station, [&](StationLogin const& login) { keep_station_login(folder, station, login); });
    if (!renewed) {
        std::cerr << tr("There is no such station.") << "\n";
        return refused;
    }
    answer(settings, tr_with("The station {} has a new login on this machine: {}.", station, file.string()),
           {{"station", station}, {"file", file.string()}});
    return done;
}

}  // namespace

Verb station_install()
{
    return {"station install",
            tr("ID: give a screen, ticket stand or pc a new password, kept on this machine for whoever runs this"),
            {{"machine", "", tr("keep it in /etc/skranke/stations instead of the user's own folder")}},
            run,
            1};
}

}  // namespace skranke::admin
