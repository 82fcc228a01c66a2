-- What the team lead's board shows, of the login's office. Persons by name stand here and nowhere in stored figures.

set local role skranke_api;

-- The areas a profile is meant for: those of which it takes at least half of the errands.
create function rules.areas_of(profile int) returns text[] language plpgsql stable as $$
#variable_conflict use_column
begin
    return array(
        select a.code
          from data.profile p
               join data.errand_type e on e.office_id = p.office_id and e.active
               join data.area a on a.id = e.area_id
               left join data.profile_errand pe on pe.profile_id = p.id and pe.errand_type_id = e.id
         where p.id = areas_of.profile
         group by a.code, a.position
        having count(pe.profile_id) > 0 and count(pe.profile_id) * 2 >= count(*)
         order by a.position, a.code);
end $$;

-- Every place of service with who is there, with which errands, and whom they have.
create function api.lead_counters()
returns table (counter int, name text, kind text, state text, staff int, staff_name text, profile int, profile_name text,
               areas text[], pause_reason text, since timestamptz, ticket bigint, number text, ticket_state text, errand text,
               booked timestamptz, called timestamptz, started timestamptz, minutes int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
begin
    return query
        select c.id, c.name, c.kind, c.state, s.id, coalesce(s.name, ''), p.id, coalesce(p.name, ''),
               coalesce(rules.areas_of(p.id), '{}'), coalesce(k.name, c.pause_reason), c.since, t.id, t.number, t.state::text,
               e.name, t.booked, t.called, t.started, e.minutes
          from data.counter c
               left join data.staff s on s.id = c.staff_id
               left join data.profile p on p.id = c.profile_id
               left join data.choice k on k.office_id = c.office_id and k.kind = 'pause' and k.code = c.pause_reason
               left join data.ticket t on t.counter_id = c.id and t.state in ('called', 'serving')
               left join data.errand_type e on e.id = t.errand_id
         where c.office_id = at_office
         order by c.id;
end $$;

-- Whoever can sit at a counter today, and where they sit. Breaks that are planned: planned_breaks.
create function api.lead_staff()
returns table (staff int, name text, profile int, profile_name text, areas text[], counter int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
    at constant timestamptz := data.clock();
begin
    return query
        select s.id, s.name, p.id, coalesce(p.name, ''), coalesce(rules.areas_of(p.id), '{}'), (rules.seat_of(s.id)).id
          from data.login_office lo
               join data.staff s on s.login = lo.login
               join pg_roles r on r.rolname = s.login
               left join data.profile p on p.id = s.usual_profile_id and p.office_id = at_office
         where lo.office_id = at_office and (s.expires is null or s.expires > at)
           and pg_has_role(r.oid, 'skranke_desk', 'member')
         order by s.name, s.id;
end $$;

-- The day so far, in the words of core/README.md: how many came, were served, did not come, went, were referred; and of the
-- services how many were on time.
create function api.lead_day()
returns table (met int, done int, services int, on_time int, no_show int, "left" int, referred int) rows 1
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
    today constant date := rules.day_in(at_office, data.clock());
    s record;
begin
    select count(*)::int as all_of_them, (count(*) filter (where d.on_time))::int as on_time into s
      from (select v.on_time, v.outcome from data.counter c join data.service v on v.counter_id = c.id and v.day = today
             where c.office_id = at_office
            union all
            select v.on_time, v.outcome from data.service v
             where v.counter_id is null and v.day = today and v.office_id = at_office) d
     where d.outcome not in ('parked', 'returned', 'transferred', 'undone');
    return query
        select (count(*) filter (where t.state not in ('issued', 'cancelled')))::int,
               (count(*) filter (where t.state = 'done'))::int, s.all_of_them, s.on_time,
               (count(*) filter (where t.state = 'no_show'))::int, (count(*) filter (where t.state = 'left'))::int,
               (count(*) filter (where t.state = 'done' and t.outcome = 'referred'))::int
          from data.ticket t where t.office_id = at_office and t.day = today;
end $$;

-- How many waited at each quarter of an hour since the office opened today, told from the events alone.
create function api.lead_quarters() returns table (at timestamptz, waiting int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
    moment constant timestamptz := data.clock();
    today constant date := rules.day_in(at_office, moment);
    opened constant timestamptz := (select min(h.opens) from rules.hours(at_office, today) h);
begin
    return query
        with story as (
            select e.state, e.at as since, lead(e.at) over (partition by e.ticket_id order by e.seq) as until
              from data.ticket t join data.event e on e.ticket_id = t.id
             where t.office_id = at_office and t.day = today)
        select q.at, (select count(*)::int from story y
                       where y.state = 'waiting' and y.since <= q.at and (y.until is null or y.until > q.at))
          from generate_series(opened, moment, interval '15 min') q (at)
         order by q.at;
end $$;
