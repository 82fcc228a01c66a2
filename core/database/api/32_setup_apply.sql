-- Opsætning: brings the tables that the queue reads in line with the version in force. Nothing that a visit names is
-- deleted: it is retired, and whoever is under way with it comes to an end with it.

set local role skranke_api;

create function rules.easter(year int) returns date language plpgsql immutable parallel safe as $$
declare
    a constant int := year % 19;
    b constant int := year / 100;
    c constant int := year % 100;
    d constant int := (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    e constant int := (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    f constant int := d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
begin
    return make_date(year, f / 31, f % 31 + 1);
end $$;

-- What the calendar closes. Store bededag is an ordinary day from 2024 on.
create function rules.holidays(year int) returns table (day date, reason text, kind text) language sql immutable parallel safe
begin atomic
    with e as (select rules.easter(holidays.year) as easter),
    h as (
        select make_date(holidays.year, v.month, v.day) as day, v.reason
          from (values (1, 1, 'Nytårsdag'), (12, 25, 'Juledag'), (12, 26, '2. juledag')) v (month, day, reason)
        union all
        select e.easter + v.days, v.reason
          from e, (values (-3, 'Skærtorsdag'), (-2, 'Langfredag'), (0, 'Påskedag'), (1, '2. påskedag'),
                          (39, 'Kristi himmelfartsdag'), (49, 'Pinsedag'), (50, '2. pinsedag')) v (days, reason)
    )
    select h.day, h.reason, 'holiday' from h
    union all
    -- A Saturday behind a holiday on Thursday or Friday, and the one before Whitsun.
    select s.day, 'Indeklemt lørdag', 'bridge'
      from (select h.day + (6 - date_part('isodow', h.day)::int) as day from h where date_part('isodow', h.day) in (4, 5)
            union select e.easter + 48 from e) s
     where not exists (select from h where h.day = s.day);
end;

create function rules.apply_closures(office int, content jsonb, today date) returns void language plpgsql as $$
#variable_conflict use_column
begin
    update data.office o set holidays = (content #>> '{rules,0,holidays}')::boolean,
                             bridge_saturdays = (content #>> '{rules,0,bridge_saturdays}')::boolean
     where o.id = apply_closures.office;
end $$;

-- What holds on each day to come, so that whoever asks of next week is answered what will hold then.
create function rules.setup_spans(office int, section text, today date) returns table (from_day date, to_day date, content jsonb)
language plpgsql stable as $$
#variable_conflict use_column
begin
    return query
        with cuts as (
            select setup_spans.today as day
            union select v.valid_from from data.setup_version v
                   where v.office_id = setup_spans.office and v.section = setup_spans.section and v.valid_from > setup_spans.today
            union select v.valid_to + 1 from data.setup_version v
                   where v.office_id = setup_spans.office and v.section = setup_spans.section
                     and v.valid_to >= setup_spans.today and v.valid_to < 'infinity')
        select c.day, coalesce(lead(c.day) over (order by c.day) - 1, 'infinity'),
               (rules.setup_version_on(setup_spans.office, setup_spans.section, c.day)).content
          from cuts c;
end $$;

-- The days of this year and the three that follow; looked after again when a day has passed.
create function rules.apply_closing_days(office int, today date) returns void language plpgsql as $$
#variable_conflict use_column
begin
    delete from data.closing_day d
     where d.office_id = apply_closing_days.office and (d.kind = 'office' or d.day >= apply_closing_days.today);
    insert into data.closing_day (office_id, day, reason, kind)
    select distinct on (k.day) apply_closing_days.office, k.day, k.reason, k.kind
      from rules.setup_spans(apply_closing_days.office, 'closures', apply_closing_days.today) s
           cross join lateral (
               select (l ->> 'day')::date as day, l ->> 'reason' as reason, 'office' as kind
                 from jsonb_array_elements(s.content -> 'days') l
               union all
               select h.day, h.reason, h.kind
                 from generate_series(0, 3) ahead
                      cross join lateral rules.holidays(date_part('year', apply_closing_days.today)::int + ahead) h
                where case h.kind when 'holiday' then (s.content #>> '{rules,0,holidays}')::boolean
                                  else (s.content #>> '{rules,0,bridge_saturdays}')::boolean end) k
     where k.day between s.from_day and s.to_day
           or k.kind = 'office' and k.day < apply_closing_days.today and s.from_day = apply_closing_days.today
     order by k.day, k.kind desc
    on conflict do nothing;
end $$;

create function rules.apply_hours(office int, today date) returns void language plpgsql as $$
#variable_conflict use_column
begin
    delete from data.opening_hours h where h.office_id = apply_hours.office;
    delete from data.telephone_hours h where h.office_id = apply_hours.office;
    insert into data.opening_hours (office_id, weekday, opens, closes, valid_from, valid_to)
    select apply_hours.office, (l ->> 'weekday')::int, (l ->> 'opens')::time, (l ->> 'closes')::time, s.from_day, s.to_day
      from rules.setup_spans(apply_hours.office, 'hours', apply_hours.today) s, jsonb_array_elements(s.content -> 'opening') l;
    insert into data.telephone_hours (office_id, weekday, opens, closes, valid_from, valid_to)
    select apply_hours.office, (l ->> 'weekday')::int, (l ->> 'opens')::time, (l ->> 'closes')::time, s.from_day, s.to_day
      from rules.setup_spans(apply_hours.office, 'hours', apply_hours.today) s, jsonb_array_elements(s.content -> 'telephone') l;
end $$;

create function rules.profile_called(office int, code text) returns int language sql stable
return (select p.id from data.profile p where p.office_id = profile_called.office
                                          and coalesce(p.code, 'p' || p.id) = profile_called.code);

create function rules.apply_office(office int, content jsonb) returns void language plpgsql as $$
#variable_conflict use_column
begin
    update data.office o
       set name = l ->> 'name', address = l ->> 'address', notice = l ->> 'notice',
           call_ahead = (l ->> 'call_ahead')::int * interval '1 min',
           late_tolerance = (l ->> 'late_tolerance')::int * interval '1 min',
           promise = (l ->> 'promise')::int * interval '1 min', confirm_after = (l ->> 'confirm_after')::int * interval '1 s'
      from jsonb_array_elements(content -> 'office') l where o.id = apply_office.office;

    -- Counters by id, as everybody locks them. A place that is left off stays with whoever is there until they leave.
    perform from data.counter c where c.office_id = apply_office.office order by c.id for no key update;
    update data.counter c set retired = true, state = case when c.kind = 'citizen_pc' then 'closed' else c.state end
     where c.office_id = apply_office.office and not c.retired
       and not exists (select from jsonb_array_elements(content -> 'counters') l where l ->> 'code' = coalesce(c.code, 'c' || c.id));
    update data.counter c
       set name = l ->> 'name', number = l ->> 'number', kind = l ->> 'kind', retired = false,
           profile_id = case l ->> 'kind' when 'citizen_pc' then rules.profile_called(apply_office.office, l ->> 'profile')
                                          else c.profile_id end,
           state = case when l ->> 'kind' = 'citizen_pc' then 'open'
                        when c.kind = 'citizen_pc' or c.staff_id is null then 'closed' else c.state end
      from jsonb_array_elements(content -> 'counters') l
     where c.office_id = apply_office.office and l ->> 'code' = coalesce(c.code, 'c' || c.id)
       and (c.retired or l ->> 'kind' = 'citizen_pc'
            or (c.name, c.number, c.kind) is distinct from (l ->> 'name', l ->> 'number', l ->> 'kind'));
    insert into data.counter (id, office_id, code, name, number, kind, state, profile_id)
    select nextval('data.setup_seq'), apply_office.office, n.line ->> 'code', n.line ->> 'name', n.line ->> 'number',
           n.line ->> 'kind', case n.line ->> 'kind' when 'citizen_pc' then 'open' else 'closed' end,
           case n.line ->> 'kind' when 'citizen_pc' then rules.profile_called(apply_office.office, n.line ->> 'profile') end
      from (select l.line from jsonb_array_elements(content -> 'counters') with ordinality as l (line, nr)
             where not exists (select from data.counter c where c.office_id = apply_office.office
                                                            and coalesce(c.code, 'c' || c.id) = l.line ->> 'code')
             order by l.nr) n;
end $$;

create function rules.apply_areas(office int, content jsonb) returns void language plpgsql as $$
#variable_conflict use_column
begin
    update data.area a set retired = true
     where a.office_id = apply_areas.office
       and not exists (select from jsonb_array_elements(content -> 'areas') l where l ->> 'code' = a.code);
    insert into data.area (id, office_id, code, name, letter, first_number, last_number, digits, position)
    select coalesce((select a.id from data.area a where a.office_id = apply_areas.office and a.code = n.line ->> 'code'),
                    nextval('data.setup_seq')::int),
           apply_areas.office, n.line ->> 'code', n.line ->> 'name', n.line ->> 'letter', (n.line ->> 'first')::int,
           (n.line ->> 'last')::int, (n.line ->> 'digits')::int, n.nr
      from jsonb_array_elements(content -> 'areas') with ordinality as n (line, nr) order by n.nr
    on conflict (id) do update set name = excluded.name, letter = excluded.letter, first_number = excluded.first_number,
        last_number = excluded.last_number, digits = excluded.digits, position = excluded.position, retired = false;
end $$;

-- An errand that has periods is offered in them only.
create function rules.refresh_active(office int, today date) returns void language plpgsql as $$
#variable_conflict use_column
begin
    update data.errand_type e set active = not e.active
     where e.office_id = refresh_active.office and not e.retired
       and exists (select from data.errand_period p where p.errand_type_id = e.id)
       and e.active <> rules.in_its_period(e.id, refresh_active.today);
end $$;

create function rules.apply_errands(office int, content jsonb, today date) returns void language plpgsql as $$
#variable_conflict use_column
begin
    update data.errand_type e set retired = true, active = false
     where e.office_id = apply_errands.office
       and not exists (select from jsonb_array_elements(content -> 'errands') l where l ->> 'code' = e.code);
    update data.errand_type e set payment = false where e.office_id = apply_errands.office and e.payment;
    insert into data.errand_type (id, office_id, area_id, code, name, kle_number, minutes, target_minutes, languages, synonyms,
                                  payment)
    select coalesce((select e.id from data.errand_type e where e.office_id = apply_errands.office and e.code = n.line ->> 'code'),
                    nextval('data.setup_seq')::int),
           apply_errands.office,
           (select a.id from data.area a where a.office_id = apply_errands.office and a.code = n.line ->> 'area'),
           n.line ->> 'code', n.line ->> 'name', n.line ->> 'kle', (n.line ->> 'minutes')::int, (n.line ->> 'target')::int,
           array(select jsonb_array_elements_text(n.line -> 'languages')),
           array(select jsonb_array_elements_text(n.line -> 'synonyms')), (n.line ->> 'payment')::boolean
      from jsonb_array_elements(content -> 'errands') with ordinality as n (line, nr) order by n.nr
    on conflict (id) do update set area_id = excluded.area_id, name = excluded.name, kle_number = excluded.kle_number,
        minutes = excluded.minutes, target_minutes = excluded.target_minutes, languages = excluded.languages,
        synonyms = excluded.synonyms, payment = excluded.payment, retired = false, active = true;

    delete from data.checklist_step s using data.errand_type e where e.id = s.errand_type_id and e.office_id = apply_errands.office;
    insert into data.checklist_step (errand_type_id, position, code, text, workspace)
    select e.id, row_number() over (partition by e.id order by n.nr), n.line ->> 'code', n.line ->> 'text', n.line ->> 'workspace'
      from jsonb_array_elements(content -> 'steps') with ordinality as n (line, nr)
           join data.errand_type e on e.office_id = apply_errands.office and e.code = n.line ->> 'errand';
    delete from data.last_ticket t using data.errand_type e where e.id = t.errand_type_id and e.office_id = apply_errands.office;
    insert into data.last_ticket (errand_type_id, weekday, at)
    select e.id, (l ->> 'weekday')::int, (l ->> 'at')::time
      from jsonb_array_elements(content -> 'last_tickets') l
           join data.errand_type e on e.office_id = apply_errands.office and e.code = l ->> 'errand';
    delete from data.errand_period p using data.errand_type e where e.id = p.errand_type_id and e.office_id = apply_errands.office;
    insert into data.errand_period (errand_type_id, from_day, to_day)
    select e.id, (l ->> 'from')::date, (l ->> 'to')::date
      from jsonb_array_elements(content -> 'periods') l
           join data.errand_type e on e.office_id = apply_errands.office and e.code = l ->> 'errand';
    perform rules.refresh_active(apply_errands.office, apply_errands.today);
end $$;

-- An errand that is retired stays in its profiles, so that whoever waits with it is called.
create function rules.apply_profiles(office int, content jsonb) returns void language plpgsql as $$
#variable_conflict use_column
begin
    update data.profile p set retired = true
     where p.office_id = apply_profiles.office and not p.retired
       and not exists (select from jsonb_array_elements(content -> 'profiles') l where l ->> 'code' = coalesce(p.code, 'p' || p.id));
    insert into data.profile (id, office_id, code, name, max_in_row, first_after)
    select coalesce(p.id, nextval('data.setup_seq')::int), apply_profiles.office, n.line ->> 'code', n.line ->> 'name',
           nullif((n.line ->> 'most_in_row')::int, 0), nullif((n.line ->> 'first_after')::int, 0) * interval '1 min'
      from jsonb_array_elements(content -> 'profiles') with ordinality as n (line, nr)
           left join data.profile p on p.office_id = apply_profiles.office and coalesce(p.code, 'p' || p.id) = n.line ->> 'code'
     order by n.nr
    on conflict (id) do update set code = excluded.code, name = excluded.name, max_in_row = excluded.max_in_row,
        first_after = excluded.first_after, retired = false;
    delete from data.profile_errand pe using data.profile p, data.errand_type e
     where p.id = pe.profile_id and p.office_id = apply_profiles.office and not p.retired and e.id = pe.errand_type_id
       and not e.retired;
    insert into data.profile_errand (profile_id, errand_type_id)
    select p.id, e.id
      from jsonb_array_elements(content -> 'profiles') l
           join data.profile p on p.office_id = apply_profiles.office and coalesce(p.code, 'p' || p.id) = l ->> 'code'
           cross join lateral jsonb_array_elements_text(l -> 'errands') w (code)
           join data.errand_type e on e.office_id = apply_profiles.office and e.code = w.code
    on conflict do nothing;
end $$;
