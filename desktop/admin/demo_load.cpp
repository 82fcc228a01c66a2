#include "core/base/words.h"
#include "core/demonstration/office_loader.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <fmt/format.h>

#include <iostream>

namespace skranke::admin {
namespace {

std::string sentence(LoadRefusal why)
{
    switch (why) {
        case LoadRefusal::not_migrated:
            return tr("This database has no tables yet. Run “database migrate” first.");
        case LoadRefusal::not_a_demonstration:
            return tr(
                "This database was not made for demonstrations, so its clock cannot be turned. Make one with"
                " “database init --demonstration”.");
    }
    return {};
}

Poco::JSON::Object as_json(LoadedLogin const& login)
{
    Poco::JSON::Object object{Poco::JSON_PRESERVE_KEY_ORDER};
    object.set("login", login.login);
    object.set("password", login.password);
    object.set("role", login.roles.front());
    Poco::JSON::Array roles;
    for (auto const& role : login.roles)
        roles.add(role);
    object.set("roles", roles);
    object.set("office", login.office);
    object.set("name", login.name);
    if (login.counter_id != 0)
        object.set("counter", login.counter_id);
    return object;
}

void print_json(LoadedOffice const& office)
{
    Poco::JSON::Array logins;
    for (auto const& login : office.logins)
        logins.add(as_json(login));
    Poco::JSON::Array stations;
    for (auto const& station : office.stations)
        stations.add(as_json(station));
    Poco::JSON::Object all{Poco::JSON_PRESERVE_KEY_ORDER};
    all.set("logins", logins);
    all.set("stations", stations);
    all.stringify(std::cout);
    std::cout << "\n";
}

void print_line(LoadedLogin const& login)
{
    std::cout << fmt::format("    {:<18} {:<21} {}\n", login.login, login.password, login.name);
}

void print_words(LoadedOffice const& office)
{
    std::cout << tr("The demonstration office is loaded. It is Friday 20 November 2026, 10.42.") << "\n";
    for (auto const& [number, name] : {std::pair{1, "Egelund Borgerservice"}, std::pair{2, "Egelund Vest"}}) {
        std::cout << "\n" << name << "\n  " << tr("Staff") << "\n";
        for (auto const& login : office.logins)
            if (login.office == number)
                print_line(login);
        std::cout << "  " << tr("Stations") << "\n";
        for (auto const& station : office.stations)
            if (station.office == number)
                print_line(station);
    }
    std::cout << "\n" << tr("The passwords are shown this once and kept nowhere.") << "\n";
}

int run(Settings const& settings)
{
    auto const where = target(settings);
    auto const office = load_office(where.connection);
    if (office.refused()) {
        std::cerr << sentence(office.refusal()) << "\n";
        return refused;
    }
    if (settings.on("json"))
        print_json(*office);
    else
        print_words(*office);
    return done;
}

}  // namespace

Verb demo_load()
{
    return {"demo load", tr("load the demonstration office and print its logins"), {}, run};
}

}  // namespace skranke::admin
