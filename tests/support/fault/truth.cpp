#include "tests/support/fault/truth.h"

#include "core/database/connection.h"
#include "core/queue/ticket.h"

#include <libpq-fe.h>

#include <functional>

namespace skranke::fault {
namespace {

using Row = std::vector<std::string>;

void each(PGconn* connection, std::string const& sql, std::function<void(Row const&)> const& take)
{
    auto const rows = execute(connection, sql);
    for (int at = 0; at < PQntuples(rows.get()); ++at) {
        Row row;
        for (int column = 0; column < PQnfields(rows.get()); ++column)
            row.emplace_back(PQgetvalue(rows.get(), at, column));
        take(row);
    }
}

/// As the display names a place.
constexpr auto place = "coalesce(nullif(c.number, ''), c.name)";

}  // namespace

Truth truth_of(PGconn* connection)
{
    Truth truth;
    execute(connection, "begin isolation level repeatable read read only");
    each(connection,
         "select counter_id, number from data.ticket where office_id = 1 and counter_id is not null"
         " and state in ('called', 'serving')",
         [&](Row const& row) { truth.at_counter[std::stoi(row[0])] = shown_number(row[1]); });
    each(connection,
         "select t.id, t.state, a.letter from data.ticket t join data.area a on a.id = t.area_id"
         " where t.office_id = 1 and t.state in ('waiting', 'issued')",
         [&](Row const& row) {
             auto const waits = row[1] == "waiting";
             (waits ? truth.waiting : truth.perhaps_waiting).insert(std::stoll(row[0]));
             truth.waiting_in[row[2]] += waits ? 1 : 0;
         });
    each(connection,
         std::string{"select distinct t.number, "} + place +
             " from data.event e join data.ticket t on t.id = e.ticket_id join data.counter c on c.id = e.counter_id"
             " where e.office_id = 1",
         [&](Row const& row) { truth.called.emplace(shown_number(row[0]), row[1]); });
    each(connection,
         std::string{"select t.number, "} + place +
             " from (select * from data.ticket where office_id = 1 and called is not null"
             "        order by greatest(called, recalled) desc limit 3) t"
             " join data.counter c on c.id = t.counter_id where t.state = 'called'",
         [&](Row const& row) { truth.newest_calls.emplace_back(shown_number(row[0]), row[1]); });
    each(connection, "select notice from data.office where id = 1", [&](Row const& row) { truth.notice = row[0]; });
    each(connection,
         "select e.code from data.errand_stop s join data.errand_type e on e.id = s.errand_type_id"
         " where s.office_id = 1 and s.ended is null",
         [&](Row const& row) { truth.stopped.insert(row[0]); });
    execute(connection, "commit");
    return truth;
}

}  // namespace skranke::fault
