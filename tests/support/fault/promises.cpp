#include "tests/support/fault/promises.h"

#include "core/database/connection.h"
#include "core/queue/ticket.h"
#include "tests/support/invariants.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <map>
#include <set>

namespace skranke::fault {
namespace {

/// Press, and the ticket it answered with; none where only a story tells of it.
using Happened = std::map<std::string, std::optional<std::string>>;

Happened happened(PGconn* connection)
{
    Happened all;
    auto const rows = execute(connection,
                              "select id, coalesce(answer_id, 0)::text from data.press union all"
                              " select distinct e.press_id, null from data.event e where e.press_id is not null"
                              " and not exists (select from data.press p where p.id = e.press_id)");
    for (int row = 0; row < PQntuples(rows.get()); ++row)
        all[PQgetvalue(rows.get(), row, 0)] =
            PQgetisnull(rows.get(), row, 1) ? std::nullopt : std::optional<std::string>{PQgetvalue(rows.get(), row, 1)};
    return all;
}

std::set<std::string> numbers(PGconn* connection)
{
    std::set<std::string> all;
    auto const rows = execute(connection, "select number from data.ticket");
    for (int row = 0; row < PQntuples(rows.get()); ++row)
        all.insert(shown_number(PQgetvalue(rows.get(), row, 0)));
    return all;
}

/// Empty when it is so.
std::string lie(std::string const& press, Told const& told, Happened const& all)
{
    auto const found = all.find(press);
    switch (told.kind) {
        case Told::Kind::answered:
        case Told::Kind::found:
            if (found == all.end())
                return press + " was answered, and is not there";
            if (told.ticket && found->second && std::to_string(told.ticket->id.value) != *found->second)
                return press + " was answered with another ticket";
            return {};
        case Told::Kind::refused:
        case Told::Kind::denied:
            return found == all.end() ? "" : press + " was told not to have happened, and is there";
        case Told::Kind::unknown:
            return press + ": nobody ever said what became of it";
    }
    return {};
}

/// What stands there as pressed by a login.
std::vector<std::string> presses_of(std::string const& login, PGconn* connection)
{
    std::vector<std::string> all;
    auto const rows = execute(connection, "select id from data.press where login = '" + login + "'");
    for (int row = 0; row < PQntuples(rows.get()); ++row)
        all.emplace_back(PQgetvalue(rows.get(), row, 0));
    return all;
}

}  // namespace

std::vector<std::string> not_so(ToldOfDay const& told, PGconn* connection)
{
    std::vector<std::string> lies;
    auto const all = happened(connection);
    for (auto const& [press, what] : told.desks)
        if (auto found = lie(press, what, all); !found.empty())
            lies.push_back(std::move(found));
    for (auto const& login : told.logins)
        for (auto const& press : presses_of(login, connection))
            if (!told.desks.contains(press))
                lies.push_back(press + " was pressed by nobody");
    for (auto const& press : told.in_programs)
        if (!all.contains(press))
            lies.push_back(press + " was answered in a program, and is not there");
    auto const given = numbers(connection);
    for (auto const& number : told.given_numbers)
        if (!given.contains(number))
            lies.push_back(number + " was given to a citizen, and is not there");
    return lies;
}

std::vector<std::string> rules_broken(PGconn* connection)
{
    execute(connection,
            "create temporary table if not exists answers (press uuid, id bigint, number text, state text)");
    return broken_rules(connection);
}

}  // namespace skranke::fault
