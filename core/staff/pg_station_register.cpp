#include "core/staff/pg_station_register.h"

#include "core/staff/fresh_password.h"
#include "core/staff/pg_login_making.h"

namespace skranke {

std::optional<StationLogin> PgStationRegister::renew_password(std::string const& station,
                                                              std::function<void(StationLogin const&)> const& keep)
{
    return as_owner(m_settings, [&](soci::session& sql) -> std::optional<StationLogin> {
        std::string kind;
        sql << "select kind from data.station where login = :login for update", soci::use(station), soci::into(kind);
        if (!sql.got_data())
            return std::nullopt;
        StationLogin const login{.login = station, .password = fresh_password()};
        set_login(sql, login.login, login.password, kind);
        keep(login);
        return login;
    });
}

}  // namespace skranke
