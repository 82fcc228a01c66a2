-- Visits found again: by number, day, time of day, errand, area, counter and how they ended, today's and those of closed
-- days; and what happened in one of them. Numbers and counters only: the note is gone, and nobody is named, neither citizen
-- nor colleague (api.events names logins, for those who may audit).

set local role skranke_api;

create type api.found_visit as (
    ticket bigint, day date, number text, errand text, area text, counter text, ended_as text, arrived timestamptz,
    called timestamptz, started timestamptz, ended timestamptz, on_time boolean, closed boolean);

-- Times are of the arrival, since midnight. One page, the latest visit first, of those before the visit (at_day, at_ticket); with at_ticket left out, of those up to
-- that day, and with both, of all. `newer` turns it round: those after that visit, or of later days, the earliest first.
-- `outcome` is an outcome's code, or the state of a visit that has none. The counter is the one a visit came to last.
--
-- Only what is asked for stands in the statement, which is planned for it: what is left out must not hide an index from the
-- planner (tests/queue/visits_plan_db_test). Both halves are cut to the page before they meet.
create function api.find_visits(number text default null, from_day date default null, to_day date default null,
                                from_time interval default null, to_time interval default null, errand_type text default null,
                                area text default null, counter int default null, outcome text default null,
                                at_day date default null, at_ticket bigint default null, newer boolean default false,
                                most int default 500, office int default null)
returns setof api.found_visit
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    o data.office;
    errand_id int;
    area_id int;
    way constant text := case when find_visits.newer then 'asc' else 'desc' end;
    beyond constant text := case when find_visits.newer then '>' else '<' end;
    fits text := '';
    half text;
begin
    select * into strict o from data.office d where d.id = rules.office_meant(find_visits.office);
    if find_visits.number is not null then
        fits := fits || ' and t.number = $2';
    end if;
    if find_visits.from_day is not null then
        fits := fits || ' and t.day >= $3';
    end if;
    if find_visits.to_day is not null then
        fits := fits || ' and t.day <= $4';
    end if;
    if find_visits.from_time is not null then
        fits := fits || ' and (t.arrived at time zone $14)::time >= $5::time';
    end if;
    if find_visits.to_time is not null then
        fits := fits || ' and (t.arrived at time zone $14)::time <= $6::time';
    end if;
    if find_visits.errand_type is not null then
        select e.id into errand_id from data.errand_type e where e.office_id = o.id and e.code = find_visits.errand_type;
        fits := fits || ' and t.errand_id = $7';
    end if;
    if find_visits.area is not null then
        select a.id into area_id from data.area a where a.office_id = o.id and a.code = find_visits.area;
        fits := fits || ' and t.area_id = $8';
    end if;
    if find_visits.counter is not null then
        fits := fits || ' and t.counter_id = $9';
    end if;
    if find_visits.outcome is not null then
        fits := fits || ' and case when t.outcome is null then t.state::text else t.outcome end = $10';
    end if;
    if find_visits.at_day is not null and find_visits.at_ticket is not null then
        fits := fits || format(' and t.day %1$s= $11 and (t.day, t.id) %1$s ($11, $12)', beyond);
    elsif find_visits.at_day is not null then
        fits := fits || case when find_visits.newer then ' and t.day > $11' else ' and t.day <= $11' end;
    end if;

    half := '(select t.id, %1$s as day, t.number, t.errand_id, t.area_id, t.counter_id, coalesce(t.outcome, t.state::text) as ended_as,'
            '  t.arrived, t.called, t.started, t.ended, t.on_time, %2$s as closed'
            '  from data.%3$s t where t.office_id = $1' || fits || ' order by t.day ' || way || ', t.id ' || way || ' limit $13)';
    return query execute
        'select v.id, v.day, v.number, e.name, a.name, coalesce(c.name, ''''), v.ended_as, v.arrived, v.called, v.started,'
        ' v.ended, v.on_time, v.closed'
        ' from (select * from (' || format(half, 't.day', 'false', 'ticket') || ' union all '
        || format(half, 't.day', 'true', 'ticket_past') || ') h order by h.day ' || way || ', h.id ' || way || ' limit $13) v'
        ' join data.errand_type e on e.id = v.errand_id join data.area a on a.id = v.area_id'
        ' left join data.counter c on c.id = v.counter_id'
        ' order by v.day ' || way || ', v.id ' || way
      using o.id, find_visits.number, find_visits.from_day, find_visits.to_day, find_visits.from_time, find_visits.to_time,
            errand_id, area_id, find_visits.counter, find_visits.outcome, find_visits.at_day, find_visits.at_ticket,
            least(greatest(coalesce(find_visits.most, 500), 1), 2000), o.zone;
end $$;

create type api.story_line as (
    seq int, at timestamptz, kind text, state text, was text, counter text, errand text, outcome text, detail text,
    at_stand boolean, closing boolean);

-- What happened in one visit, in order. `detail` is in words: the reason for parking or for help, to whom a citizen was
-- referred, the errand that was added; of 'undone', the kind of event that was taken back. Words of a person's own are left
-- out.
create function api.visit_story(ticket bigint, day date) returns setof api.story_line
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    return query
        select v.seq, v.at, v.kind, v.state, v.was, coalesce(c.name, ''), e.name,
               coalesce((select h.name from data.choice h where h.office_id = v.office_id and h.code = v.outcome
                                                           and h.kind in ('outcome', 'help_outcome')
                          order by h.kind desc limit 1), v.outcome, ''),
               coalesce(case when v.kind = 'undone' then v.detail ->> 'kind'
                             when v.kind = 'errand_added' then
                                 (select d.name from data.errand_type d where d.office_id = v.office_id
                                                                          and d.code = v.detail ->> 'errand')
                             else (select string_agg(h.name, ', ' order by h.kind) from data.choice h
                                    where h.office_id = v.office_id
                                      and (h.kind in ('park', 'help_reason') and h.code = v.detail ->> 'reason'
                                           or h.kind = 'authority' and h.code = v.detail ->> 'referred_to')) end, ''),
               exists (select from data.station s where s.login = v.login collate "default"),
               coalesce((v.detail ->> 'closing')::boolean, false)
          from (select x.seq, x.at, x.kind, x.state, x.was, x.counter_id, x.errand_id, x.outcome, x.detail, x.login, x.office_id
                  from data.event x where x.ticket_id = visit_story.ticket
                union all
                select x.seq, x.at, x.kind, x.state, x.was, x.counter_id, x.errand_id, x.outcome, x.detail, x.login, x.office_id
                  from data.event_past x where x.day = visit_story.day and x.ticket_id = visit_story.ticket) v
               join data.errand_type e on e.id = v.errand_id
               left join data.counter c on c.id = v.counter_id
         order by v.seq;
end $$;
