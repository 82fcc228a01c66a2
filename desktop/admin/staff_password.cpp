#include "core/base/words.h"
#include "desktop/admin/staff_words.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

#include <iostream>

namespace skranke::admin {
namespace {

int run(Settings const& settings)
{
    auto const login = login_meant(settings);
    auto const where = target(settings);
    auto const renewed = PgStaffRegister{where.connection}.renew_password(login);
    if (renewed.refused()) {
        std::cerr << sentence(renewed.refusal()) << "\n";
        return refused;
    }
    print_password(settings, login, *renewed);
    return done;
}

}  // namespace

Verb staff_password()
{
    return {
        "staff password", tr("LOGIN: print a new first password, for whoever has forgotten the old one"), {}, run, 1};
}

}  // namespace skranke::admin
