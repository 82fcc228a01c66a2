-- What estimates of waiting time are made from, and what becomes of them. The reckoning itself is core/staffing/estimate.

set local role skranke_api;

-- [[hour, count, sum, squares], …] of one errand, or [count, sum, squares] of what has no hour.
create function rules.learned(office int, what text, errand int) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_agg(jsonb_build_array(k.hour, k.count, k.sum, k.squares) order by k.hour) from data.learned k
             where k.office_id = learned.office and k.what = learned.what and k.errand_id = learned.errand);
end $$;

create function rules.learned_once(office int, what text) returns jsonb language plpgsql stable as $$
begin
    return (select jsonb_build_array(k.count, k.sum, k.squares) from data.learned k
             where k.office_id = learned_once.office and k.what = learned_once.what and k.errand_id = 0 and k.hour = -1);
end $$;

-- A moment in whole microseconds, as programs keep it.
create function rules.micros(at timestamptz) returns bigint language sql immutable parallel safe
return (extract(epoch from at) * 1000000)::bigint;

-- Estimates whose truth is known, the latest first.
create function rules.recent_estimates(office int, latest int)
returns table (at timestamptz, median_s int, bound_s int, truth_s int) language plpgsql stable as $$
#variable_conflict use_column
begin
    return query
        select r.* from (
            select e.at, e.median_s, e.bound_s, greatest(0, extract(epoch from c.called - e.at))::int
              from data.estimate e
                   cross join lateral (select min(v.at) as called from data.event v where v.ticket_id = e.ticket_id and v.kind = 'called') c
             where e.office_id = recent_estimates.office and c.called is not null
            union all
            (select p.at, p.median_s, p.bound_s, p.truth_s from data.estimate_past p
              where p.office_id = recent_estimates.office and p.truth_s is not null order by p.at desc limit recent_estimates.latest)
            ) r (at, median_s, bound_s, truth_s)
         order by r.at desc limit recent_estimates.latest;
end $$;

create function rules.estimate_errands(office int, at timestamptz, zone text) returns jsonb language plpgsql stable as $$
begin
    return (
        with today as (
            select x.errand_id, jsonb_agg(jsonb_build_array(x.hour, x.n, x.sum, x.squares)) as seen
              from (select s.errand_id, extract(hour from s.started at time zone estimate_errands.zone)::int as hour, count(*) as n,
                           sum(ln(extract(epoch from s.ended - s.started))) as sum,
                           sum(ln(extract(epoch from s.ended - s.started)) ^ 2) as squares
                      from data.counter c
                           join data.service s on s.counter_id = c.id and s.day = (estimate_errands.at at time zone estimate_errands.zone)::date
                     where c.office_id = estimate_errands.office and s.ended - s.started >= interval '5 s' and s.outcome <> 'undone'
                     group by 1, 2) x
             group by x.errand_id)
        select jsonb_agg(jsonb_build_object(
                   'code', e.code, 'area', a.code, 'minutes', e.minutes, 'target', e.target_minutes,
                   'offered', e.active and not exists (select from data.errand_stop s
                                                        where s.errand_type_id = e.id and s.ended is null),
                   'lengths', rules.learned(e.office_id, 'length', e.id), 'so_far', t.seen,
                   'arrivals', (select jsonb_agg(jsonb_build_array(k.hour, k.count / h.count)) from data.learned k
                                  join data.learned h on h.office_id = k.office_id and h.what = 'hours' and h.errand_id = 0 and h.hour = k.hour
                                 where k.office_id = e.office_id and k.what = 'arrivals' and k.errand_id = e.id)) order by e.id)
          from data.errand_type e
               join data.area a on a.id = e.area_id
               left join today t on t.errand_id = e.id
         where e.office_id = estimate_errands.office);
end $$;

-- Who sits where is not told, only what the counter takes, what happens there, and when it will be left for a planned break. A
-- citizen PC calls nobody by itself.
create function rules.estimate_counters(office int, at timestamptz) returns jsonb language plpgsql stable as $$
declare
    today constant date := rules.day_in(estimate_counters.office, estimate_counters.at);
begin
    return (select jsonb_agg(jsonb_build_object(
                       'id', c.id, 'kind', c.kind, 'open', c.state <> 'closed', 'profile', c.profile_id,
                       'paused', case c.state when 'paused' then rules.micros(c.since) end,
                       'last_area', (select a.code from data.area a where a.id = c.last_area_id), 'streak', c.streak,
                       'errand', e.code, 'met', t.state = 'serving',
                       'since', rules.micros(coalesce(t.started, greatest(t.called, t.recalled))),
                       'away', (select jsonb_agg(jsonb_build_array(rules.micros(b.starts), rules.micros(b.ends)) order by b.starts)
                                  from data.planned_break b
                                 where b.office_id = c.office_id and b.day = today
                                   and b.staff_id = c.staff_id and b.removed is null and b.ends > estimate_counters.at)) order by c.id)
              from data.counter c
                   left join data.ticket t on t.counter_id = c.id and t.state in ('called', 'serving')
                   left join data.errand_type e on e.id = t.errand_id
             where c.office_id = estimate_counters.office and c.kind <> 'citizen_pc');
end $$;

-- All that an estimate wants, in one answer: the office as it stands, and what has been learned of it. No number, no person.
-- Raises SQ017 for an office of others.
create function api.estimate_inputs(office int default null) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    o data.office;
    at constant timestamptz := data.clock();
begin
    select * into o from data.office d where d.id = rules.office_meant(estimate_inputs.office);
    return jsonb_build_object(
        'at', rules.micros(at), 'zone', extract(epoch from (at at time zone o.zone) - (at at time zone 'UTC'))::int,
        'call_ahead', (extract(epoch from o.call_ahead) * 1000000)::bigint, 'promise', (extract(epoch from o.promise) * 1000000)::bigint,
        'errands', rules.estimate_errands(o.id, at, o.zone),
        'profiles', (select jsonb_agg(jsonb_build_object(
                                'id', p.id, 'max_in_row', p.max_in_row, 'first_after', (extract(epoch from p.first_after) * 1000000)::bigint,
                                'errands', (select jsonb_agg(e.code) from data.profile_errand pe join data.errand_type e on e.id = pe.errand_type_id
                                             where pe.profile_id = p.id)) order by p.id)
                       from data.profile p where p.office_id = o.id),
        'counters', rules.estimate_counters(o.id, at),
        'waiting', (select jsonb_agg(jsonb_build_object(
                               'id', t.id, 'errand', e.code, 'arrived', rules.micros(t.arrived), 'start', rules.micros(t.start),
                               'target_s', t.target_s, 'booked', rules.micros(t.booked), 'only', t.only_counter_id) order by t.id)
                      from data.ticket t join data.errand_type e on e.id = t.errand_id
                     where t.office_id = o.id and t.state in ('waiting', 'issued')),
        'calls', rules.learned_once(o.id, 'calls'), 'absent', rules.learned_once(o.id, 'absent'),
        'walk', rules.learned_once(o.id, 'walk'), 'between', rules.learned_once(o.id, 'between'),
        'given_up', rules.learned_once(o.id, 'given_up'),
        'recent', (select jsonb_agg(jsonb_build_array(r.median_s, r.bound_s, r.truth_s)) from rules.recent_estimates(o.id, 100) r));
end $$;

-- Writes down what a citizen was told when taking the number, once a ticket; what comes after the call is no estimate. A stand
-- tells of its own numbers only. Not a press: asked twice, the first stands. Raises SQ002, SQ004, SQ017.
create function api.record_estimate(ticket bigint, median_s int, bound_s int) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    t data.ticket;
begin
    select * into t from data.ticket d where d.id = record_estimate.ticket;
    if not found then
        perform rules.refuse('SQ002', 'no such ticket in this office');
    elsif t.taken_by <> session_user and exists (select from data.station s where s.login = session_user collate "default") then
        perform rules.refuse('SQ004', 'another stand issued this number');
    elsif not coalesce(record_estimate.median_s between 0 and 86400
                       and record_estimate.bound_s between record_estimate.median_s and 86400, false) then
        perform rules.refuse('SQ017', 'not a median and its bound');
    elsif t.state in ('issued', 'waiting') and t.calls = 0 then
        insert into data.estimate (ticket_id, office_id, at, median_s, bound_s)
        values (t.id, t.office_id, t.arrived, record_estimate.median_s, record_estimate.bound_s)
        on conflict do nothing;
    end if;
end $$;

-- How far the latest estimates were from what became of them, in seconds; none yet: one row with 0 estimates.
-- Raises SQ017 for an office of others.
create function api.estimate_error(office int default null, latest int default 20)
returns table (estimates int, error_s double precision, within double precision, bias_s double precision) rows 1
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    meant constant int := rules.office_meant(estimate_error.office);
begin
    return query
        select count(*)::int, avg(abs(r.median_s - r.truth_s))::double precision,
               avg((r.truth_s <= r.bound_s)::int)::double precision, avg(r.median_s - r.truth_s)::double precision
          from rules.recent_estimates(meant, least(greatest(estimate_error.latest, 1), 1000)) r;
end $$;
