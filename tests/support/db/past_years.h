#pragma once

#include <fmt/format.h>

#include <string>

namespace skranke {

/// Statements that give office 1 of two_offices.sql so many closed visits, 500 a day, the last on 19 November 2026,
/// each with the beginning of its story. For the operator.
inline std::string past_years(int visits)
{
    return fmt::format(
        "do $$ declare m date; begin"
        "  for m in select generate_series(date '2026-11-19' - {0} / 500, date '2026-11-19', '1 day')::date loop"
        "    if extract(day from m) = 1 or m = date '2026-11-19' - {0} / 500 then perform data.make_month(m); end if;"
        "  end loop;"
        "end $$;"
        "insert into data.ticket_past (day, id, office_id, number, area_id, errand_id, state, priority, persons, "
        "language,"
        " reason, arrived, start, target_s, waited, calls, parkings, returns, transfers, counter_id, called, started, "
        "ended,"
        " outcome, taken_by, last_seq, errands, steps)"
        " select date '2026-11-19' - ({0} - i) / 500, 1000000 + i, 1, 'A' || lpad((i % 99 + 1)::text, 2, '0'), 1 + i % "
        "2,"
        " 1 + i % 2, case when i % 50 = 0 then 'no_show' else 'done' end, 'ordinary', 1, 'da', '', t, t, 1200, '5 "
        "min', 1,"
        " 0, 0, 0, 1 + i % 4, t + interval '5 min', t + interval '6 min', t + interval '15 min',"
        " case when i % 50 = 0 then null when i % 10 = 0 then 'referred' else 'solved' end, 'desk', 1, '{{}}', '[]'"
        " from (select i, (date '2026-11-19' - ({0} - i) / 500 + time '09:00' + i % 500 * interval '40 s')"
        " at time zone 'Europe/Copenhagen' as t from generate_series(1, {0}) i) v;"
        "insert into data.event_past (day, ticket_id, seq, id, office_id, kind, at, state, errand_id, login)"
        " select day, id, 1, id, 1, 'taken', arrived, 'waiting', errand_id, 'desk' from data.ticket_past;"
        "analyze data.ticket_past; analyze data.event_past",
        visits);
}

}  // namespace skranke
