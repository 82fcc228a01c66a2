#include "core/base/words.h"
#include "desktop/admin/answer.h"
#include "desktop/admin/staff_words.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

#include <iostream>

namespace skranke::admin {
namespace {

int run(Settings const& settings)
{
    auto const login = login_meant(settings);
    auto const again = settings.on("again");
    auto const where = target(settings);
    auto const expired = PgStaffRegister{where.connection}.expire(login, again);
    if (expired.refused()) {
        std::cerr << sentence(expired.refusal()) << "\n";
        return refused;
    }
    answer(settings, again ? tr_with("{} may sign in again.", login) : tr_with("{} may no longer sign in.", login),
           {{"login", login}, {"expired", !again}});
    return done;
}

}  // namespace

Verb staff_expire()
{
    return {
        "staff expire", tr("LOGIN: close a login, from now on"), {{"again", "", tr("open it again instead")}}, run, 1};
}

}  // namespace skranke::admin
