#include "core/demonstration/day_figures.h"

#include "core/database/session_pool.h"

#include <soci/soci.h>

namespace skranke {

namespace {

// Both reckonings end in the same three sets, `ticket`, `service` and `sideways`, and the same counting of them. How
// they come by the sets is what is compared.

constexpr char const* from_tables = R"sql(
with ticket as (
    select t.id, a.code as area, t.state, t.arrived, t.called
      from data.ticket t join data.area a on a.id = t.area_id
     where t.office_id = :office and t.day = (:day)::date),
service as (
    select s.ticket_id as ticket, coalesce(c.name, '-') as counter, s.started, s.ended, s.on_time
      from data.service s left join data.counter c on c.id = s.counter_id
     where s.office_id = :office2 and s.day = (:day2)::date and s.ended is not null
       and s.outcome not in ('parked', 'returned', 'transferred', 'undone')),
sideways as (
    select s.outcome as kind from data.service s
     where s.office_id = :office3 and s.day = (:day3)::date and s.outcome in ('parked', 'returned', 'transferred')))sql";

// An event that was taken back counts as little as the taking back.
constexpr char const* from_events = R"sql(
with told as (
    select * from api.events e
     where e.office = :office and (e.at at time zone 'Europe/Copenhagen')::date = (:day)::date),
live as (
    select * from told e
     where e.kind <> 'undone'
       and not exists (select from told u where u.kind = 'undone' and u.ticket = e.ticket and (u.detail->>'seq')::int = e.seq)),
ticket as (
    select f.ticket as id, a.area, l.state, f.at as arrived,
           (select max(c.at) from live c where c.ticket = f.ticket and c.kind in ('called', 'resumed', 'helped')) as called
      from told f
           join lateral (select n.state, n.errand_type, n.office from told n where n.ticket = f.ticket
                          order by n.seq desc limit 1) l on true
           join api.errand_types a on a.code = l.errand_type and a.office = l.office
     where f.seq = 1),
service as (
    select f.ticket, coalesce(c.name, '-') as counter, b.at as started, f.at as ended, f.on_time
      from live f
           join lateral (select b.at from live b where b.ticket = f.ticket and b.seq < f.seq
                            and b.kind in ('called', 'resumed', 'started', 'helped') order by b.seq desc limit 1) b on true
           left join api.counters c on c.id = f.counter
     where f.kind = 'finished' and (:office2)::int is not null and (:day2)::text is not null),
sideways as (
    select e.kind from live e
     where e.kind in ('parked', 'returned', 'transferred') and e.was = 'serving'
       and (:office3)::int is not null and (:day3)::text is not null))sql";

constexpr char const* counting = R"sql(
, wait as (
    select t.area, date_part('epoch', t.called - t.arrived) as s from ticket t where t.state = 'done'),
waits as (
    select w.area as of, avg(w.s) as mean, percentile_cont(0.5) within group (order by w.s) as median, max(w.s) as longest
      from wait w group by w.area
    union all
    select '', avg(w.s), percentile_cont(0.5) within group (order by w.s), max(w.s) from wait w having count(*) > 0)
select 'arrived' as figure, '' as of, count(*)::text as value from ticket
union all select 'arrived', area, count(*)::text from ticket group by area
union all select 'called', '', count(*)::text from ticket where state = 'done' or state = 'no_show'
union all select v.figure, '', (select count(*)::text from ticket t where t.state = v.figure)
            from (values ('done'), ('no_show'), ('left'), ('cancelled')) v (figure)
union all select 'unfinished', '', count(*)::text from ticket where state not in ('done', 'no_show', 'left', 'cancelled')
union all select v.figure, '', (select count(*)::text from sideways s where s.kind = v.figure)
            from (values ('parked'), ('returned'), ('transferred')) v (figure)
union all select 'services', '', count(*)::text from service
union all select 'services', counter, count(*)::text from service group by counter
union all select 'on_time', '', count(*)::text from service where on_time
union all select 'on_time', counter, count(*)::text from service where on_time group by counter
union all select 'service_mean_s', counter, round(avg(date_part('epoch', ended - started))::numeric, 3)::text
            from service group by counter
union all select 'wait_mean_s', of, round(mean::numeric, 3)::text from waits
union all select 'wait_median_s', of, round(median::numeric, 3)::text from waits
union all select 'wait_longest_s', of, round(longest::numeric, 3)::text from waits)sql";

DayFigures read(ConnectionSettings const& settings, char const* sets, int office, std::string const& day)
{
    SessionPool pool{settings, 1};
    return pool.snapshot([&](soci::session& sql) {
        DayFigures figures;
        soci::rowset<soci::row> const rows =
            (sql.prepare << std::string{sets} + counting, soci::use(office), soci::use(day), soci::use(office),
             soci::use(day), soci::use(office), soci::use(day));
        for (auto const& row : rows)
            figures[{row.get<std::string>(0), row.get<std::string>(1)}] = row.get<std::string>(2);
        return figures;
    });
}

}  // namespace

DayFigures figures_from_tables(ConnectionSettings const& settings, int office, std::string const& day)
{
    return read(settings, from_tables, office, day);
}

DayFigures figures_from_events(ConnectionSettings const& settings, int office, std::string const& day)
{
    return read(settings, from_events, office, day);
}

std::vector<FigureDifference> differences(DayFigures const& tables, DayFigures const& events)
{
    std::vector<FigureDifference> found;
    auto const value = [](DayFigures const& figures, auto const& key) {
        auto const it = figures.find(key);
        return it == figures.end() ? std::string{} : it->second;
    };
    auto both = tables;
    both.insert(events.begin(), events.end());
    for (auto const& [key, ignored] : both)
        if (value(tables, key) != value(events, key))
            found.push_back({key.first, key.second, value(tables, key), value(events, key)});
    return found;
}

}  // namespace skranke
