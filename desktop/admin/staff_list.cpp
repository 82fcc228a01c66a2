#include "core/base/words.h"
#include "desktop/admin/staff_words.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <fmt/ranges.h>

#include <iostream>

namespace skranke::admin {
namespace {

void print_json(std::vector<Colleague> const& all)
{
    Poco::JSON::Array staff;
    for (auto const& one : all) {
        Poco::JSON::Object object{Poco::JSON_PRESERVE_KEY_ORDER};
        object.set("login", one.login);
        object.set("name", one.name);
        object.set("initials", one.initials);
        Poco::JSON::Array offices;
        for (auto const office : one.offices)
            offices.add(office);
        object.set("offices", offices);
        Poco::JSON::Array roles;
        for (auto const& role : one.roles)
            roles.add(role);
        object.set("roles", roles);
        object.set("expired", one.expired);
        staff.add(object);
    }
    Poco::JSON::Object whole;
    whole.set("staff", staff);
    whole.stringify(std::cout);
    std::cout << "\n";
}

int run(Settings const& settings)
{
    auto const where = target(settings);
    auto const all = PgStaffRegister{where.connection}.list();
    if (settings.on("json")) {
        print_json(all);
        return done;
    }
    for (auto const& one : all)
        std::cout << fmt::format("{:<24} {}  [{}]  {}{}\n", one.login, one.name, fmt::join(one.offices, " "),
                                 fmt::join(one.roles, " "), one.expired ? "  " + tr("closed") : "");
    return done;
}

}  // namespace

Verb staff_list()
{
    return {"staff list", tr("tell who works here, where and with which roles"), {}, run};
}

}  // namespace skranke::admin
