#include "core/demonstration/office_loader.h"

#include "core/database/session_pool.h"
#include "core/demonstration/demonstration_files.h"
#include "core/demonstration/office_statements.h"
#include "core/staff/fresh_password.h"
#include "core/staff/pg_login_making.h"

#include <fmt/ranges.h>
#include <soci/soci.h>

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <random>

namespace skranke {

namespace {

using Object = Poco::JSON::Object;

Object::Ptr file(char const* name)
{
    return Poco::JSON::Parser{}.parse(std::string{demonstration_file(name)}).extract<Object::Ptr>();
}

LoadedOffice everybody()
{
    LoadedOffice office;
    auto const staff = file("staff.json")->getArray("staff");
    for (unsigned i = 0; i < staff->size(); ++i) {
        auto const person = staff->getObject(i);
        LoadedLogin login{.login = person->getValue<std::string>("login"),
                          .password = fresh_password(),
                          .office = person->getValue<int>("office"),
                          .name = person->getValue<std::string>("name"),
                          .counter = person->optValue<std::string>("counter", {})};
        auto const roles = person->getArray("roles");
        for (unsigned r = 0; r < roles->size(); ++r)
            login.roles.push_back(roles->getElement<std::string>(r));
        office.logins.push_back(std::move(login));
    }
    auto const offices = file("offices.json")->getArray("offices");
    for (unsigned i = 0; i < offices->size(); ++i) {
        auto const stations = offices->getObject(i)->getArray("stations");
        for (unsigned s = 0; s < stations->size(); ++s) {
            auto const station = stations->getObject(s);
            office.stations.push_back({.login = station->getValue<std::string>("station"),
                                       .password = fresh_password(),
                                       .roles = {station->getValue<std::string>("kind")},
                                       .office = offices->getObject(i)->getValue<int>("office"),
                                       .name = station->optValue<std::string>("counter", {})});
        }
    }
    return office;
}

void make_login(soci::session& sql, LoadedLogin const& login)
{
    set_login(sql, login.login, login.password, fmt::format("{}", fmt::join(login.roles, " ")));
}

bool is_migrated(soci::session& sql)
{
    int found = 0;
    sql << "select count(*) from pg_class where oid = to_regclass('data.clock_row')", soci::into(found);
    return found == 1;
}

bool has_a_clock(soci::session& sql)
{
    int found = 0;
    sql << "select count(*) from data.clock_row", soci::into(found);
    return found == 1;
}

}  // namespace

bool is_demonstration(ConnectionSettings const& settings)
{
    SessionPool pool{settings, 1};
    return pool.read([](soci::session& sql) { return is_migrated(sql) && has_a_clock(sql); });
}

Result<LoadedOffice, LoadRefusal> load_office(ConnectionSettings settings)
{
    using Answer = Result<LoadedOffice, LoadRefusal>;
    SessionPool pool{std::move(settings), 1};
    return pool.with([](soci::session& sql) -> Answer {
        if (!is_migrated(sql))
            return LoadRefusal::not_migrated;
        if (!has_a_clock(sql))
            return LoadRefusal::not_a_demonstration;

        auto office = everybody();
        auto const files = demonstration_json();
        soci::transaction whole{sql};
        sql << "set local role skranke_migrator";
        // First, so that everything is stamped with the day that is played.
        sql << "update data.clock_row set shown_at = timestamp '2026-11-20 10:42' at time zone 'Europe/Copenhagen',"
               " set_at = clock_timestamp(), speed = 1";
        for (auto const& statement : office_statements())
            sql << statement, soci::use(files, "files");
        for (auto const* logins : {&office.logins, &office.stations})
            for (auto const& login : *logins)
                make_login(sql, login);
        for (auto& login : office.logins)
            sql << "select coalesce(min(id), 0) from data.counter where office_id = :office and name = :name",
                soci::use(login.office), soci::use(login.counter), soci::into(login.counter_id);
        sql << "select pg_notify('skranke_office_' || id, '{\"s\":true}')::text from data.office";
        whole.commit();
        return office;
    });
}

}  // namespace skranke
