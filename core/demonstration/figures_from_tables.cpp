#include "core/database/session_pool.h"
#include "core/demonstration/day_figures.h"

#include <soci/soci.h>

namespace skranke {

namespace {

// Every wait, call, parking and sending on that is asked for here has been added up on the ticket's row by the
// functions of api as it happened. Nothing below looks at an event.
constexpr char const* by_rows = R"sql(
with asked as (
    select (:office)::int as office, (:day)::date as day),
ticket as (
    select t.*, a.code as area from data.ticket t join data.area a on a.id = t.area_id
           join asked on t.office_id = asked.office and t.day = asked.day),
service as (
    select s.*, coalesce(c.name, '-') as counter, extract(epoch from s.ended - s.started) * 1000 as ms
      from data.service s left join data.counter c on c.id = s.counter_id
           join asked on s.office_id = asked.office and s.day = asked.day
     where s.ended is not null and s.outcome not in ('parked', 'returned', 'transferred', 'undone')),
helped as (
    select t.id from ticket t join data.service s on s.ticket_id = t.id and s.started = t.arrived
     where coalesce(s.outcome, '') <> 'undone'),
wait as (
    select w.area as of, w.ms from (select t.area, extract(epoch from t.waited) * 1000 as ms from ticket t
                                     where t.state = 'done' and t.calls > 0) w
    union all
    select '', extract(epoch from t.waited) * 1000 from ticket t where t.state = 'done' and t.calls > 0),
waits as (
    select of, count(*) as n, sum(ms) as whole, max(ms) as longest, array_agg(ms order by ms) as sorted from wait group by of)
select 'taken' as figure, '' as of, count(*)::bigint as value from ticket
union all select 'helped', '', count(*) from helped
union all select 'called', '', count(*) from ticket where calls > 0
union all select case when state in ('done', 'no_show', 'left', 'cancelled') then state else 'unfinished' end, '', count(*)
            from ticket group by 1
union all select 'parked', '', sum(parkings)::bigint from ticket having count(*) > 0
union all select 'returned', '', sum(returns)::bigint from ticket having count(*) > 0
union all select 'transferred', '', sum(transfers)::bigint from ticket having count(*) > 0
union all select 'services', '', count(*) from service
union all select 'services', counter, count(*) from service group by counter
union all select 'on_time', '', count(*) from service where on_time
union all select 'on_time', counter, count(*) from service where on_time group by counter
union all select 'service_mean_ms', counter, trunc(sum(ms) / count(*))::bigint from service group by counter
union all select 'waits', of, n from waits
union all select 'wait_mean_ms', of, trunc(whole / n)::bigint from waits
union all select 'wait_median_ms', of, trunc((sorted[(n + 1) / 2] + sorted[n / 2 + 1]) / 2)::bigint from waits
union all select 'wait_longest_ms', of, trunc(longest)::bigint from waits)sql";

}  // namespace

DayFigures figures_from_tables(ConnectionSettings const& settings, int office, std::string const& day)
{
    SessionPool pool{settings, 1};
    return pool.snapshot([&](soci::session& sql) {
        DayFigures figures;
        std::string figure;
        std::string of;
        long long value{};
        soci::statement rows = (sql.prepare << by_rows, soci::use(office), soci::use(day), soci::into(figure),
                                soci::into(of), soci::into(value));
        rows.execute();
        while (rows.fetch())
            figures[{figure, of}] = value;
        return figures;
    });
}

}  // namespace skranke
