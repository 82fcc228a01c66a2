-- What stands and displays in the hall may see and say. Numbers and counters, never a person.

set local role skranke_api;

create function api.now() returns timestamptz language sql volatile security definer set search_path = pg_catalog, pg_temp
return data.clock();

-- How fast the database's clock runs: 1 outside demonstrations.
create function api.clock_speed() returns double precision language sql stable security definer
set search_path = pg_catalog, pg_temp
return coalesce((select c.speed from data.clock_row c), 1);

create function rules.hours(office int, day date) returns table (opens timestamptz, closes timestamptz) language sql stable
begin atomic
    select (hours.day + h.opens) at time zone o.zone, (hours.day + h.closes) at time zone o.zone
      from data.opening_hours h join data.office o on o.id = h.office_id
     where h.office_id = hours.office and h.weekday = date_part('isodow', hours.day)
       and hours.day between h.valid_from and h.valid_to
       and not exists (select from data.closing_day c where c.office_id = hours.office and c.day = hours.day)
     order by 1;
end;

create function rules.next_opening(office int, at timestamptz) returns timestamptz language sql stable
begin atomic
    select min(h.opens)
      from generate_series(0, 60) ahead
           cross join lateral rules.hours(next_opening.office, rules.day_in(next_opening.office, next_opening.at) + ahead) h
     where h.opens > next_opening.at;
end;

create function rules.last_ticket_at(errand int, office int, day date) returns timestamptz language sql stable
begin atomic
    select (last_ticket_at.day + l.at) at time zone o.zone
      from data.last_ticket l join data.office o on o.id = last_ticket_at.office
     where l.errand_type_id = last_ticket_at.errand and l.weekday = date_part('isodow', last_ticket_at.day)
       and last_ticket_at.day between l.valid_from and l.valid_to
       and exists (select from rules.hours(last_ticket_at.office, last_ticket_at.day))
     order by l.valid_from desc limit 1;
end;

create function rules.in_its_period(errand int, day date) returns boolean language sql stable
return not exists (select from data.errand_period p where p.errand_type_id = in_its_period.errand)
    or exists (select from data.errand_period p where p.errand_type_id = in_its_period.errand
                                                  and in_its_period.day between p.from_day and p.to_day);

-- Whether the team lead has stopped the errand's numbers for now.
create function rules.is_stopped(errand int) returns boolean language plpgsql stable as $$
begin
    return exists (select from data.errand_stop s where s.errand_type_id = is_stopped.errand and s.ended is null);
end $$;

-- A stand issues numbers while it is switched on, the office is open, and the errand is in its period, not past its last
-- ticket time and not stopped.
create function rules.check_stand(e data.errand_type) returns void language plpgsql as $$
declare
    at constant timestamptz := data.clock();
    day constant date := rules.day_in(e.office_id, at);
begin
    if not exists (select from data.station s where s.login = session_user and s.enabled) then
        perform rules.refuse('SQ010', 'this stand has been switched off');
    elsif not exists (select from rules.hours(e.office_id, day) h where at >= h.opens and at < h.closes)
          or at >= rules.last_ticket_at(e.id, e.office_id, day)
          or not rules.in_its_period(e.id, day) or rules.is_stopped(e.id) then
        perform rules.refuse('SQ011', 'no more numbers for this errand now');
    end if;
end $$;

-- One row for each office of the login: whether it is open, until when, and when it opens next.
create function api.office_hours()
returns table (office int, name text, notice text, enabled boolean, open boolean, opens timestamptz, closes timestamptz,
               opens_next timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at constant timestamptz := data.clock();
begin
    return query
        select o.id, o.name, o.notice, coalesce((select s.enabled from data.station s where s.login = session_user), true),
               coalesce(at >= h.opens and at < h.closes, false), h.opens, h.closes, rules.next_opening(o.id, at)
          from data.office o
               left join lateral (select * from rules.hours(o.id, rules.day_in(o.id, at)) d where d.closes > at
                                  order by d.opens limit 1) h on true
         order by o.id;
end $$;

-- The stand's tiles in their order; an errand outside its period has none.
create function api.kiosk_errands()
returns table (office int, "position" int, errand_type text, area text, text_key text, icon text, open boolean,
               opens timestamptz, last_ticket timestamptz, waiting int, asks_persons boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    moment constant timestamptz := data.clock();
begin
    return query
        select k.office_id, k.position, e.code, a.code, k.text_key, k.icon,
               exists (select from rules.hours(k.office_id, d.day) h where moment >= h.opens and moment < h.closes)
                   and coalesce(moment < l.at, true) and not rules.is_stopped(e.id),
               rules.next_opening(k.office_id, moment), l.at,
               (select count(*)::int from data.ticket t
                 where t.office_id = k.office_id and t.area_id = a.id
                   and (t.state = 'waiting' or t.state = 'issued' and t.arrived + o.confirm_after <= moment)), k.asks_persons
          from data.kiosk_tile k
               join data.errand_type e on e.id = k.errand_type_id and e.active
               join data.area a on a.id = e.area_id
               join data.office o on o.id = k.office_id
               cross join lateral (select rules.day_in(k.office_id, moment) as day) d
               cross join lateral (select rules.last_ticket_at(e.id, k.office_id, d.day) as at) l
         where rules.in_its_period(e.id, d.day)
         order by k.office_id, k.position;
end $$;

-- Waiting by area, without a single number: the displays' figures.
create function api.hall_areas()
returns table (office int, area text, letter text, waiting int, longest_since timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select a.office_id, a.code, a.letter, count(t.id)::int, min(coalesce(t.booked, t.arrived))
      from data.area a
           join data.office o on o.id = a.office_id
           cross join (select data.clock() as at) n
           left join data.ticket t on t.office_id = a.office_id and t.area_id = a.id
                                  and (t.state = 'waiting' or t.state = 'issued' and t.arrived + o.confirm_after <= n.at)
     group by a.id, a.office_id, a.code, a.letter, a.position, a.retired
    having not a.retired or count(t.id) > 0
     order by a.office_id, a.position;
end;

-- An office's own words win over the common ones.
create view api.texts as
select distinct on (t.language, t.key) t.language, t.key, t.text, t.reviewed
  from data.text t
 where t.office_id is null or t.office_id in (select o.id from data.office o)
 order by t.language, t.key, t.office_id nulls last;

create function api.my_station() returns table (login text, kind text, name text, office int, enabled boolean, settings jsonb)
rows 1 language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select s.login, s.kind, s.name, s.office_id, s.enabled, s.settings from data.station s where s.login = session_user;
end;

-- What the sign-in window shows: places, and whether one is taken, never by whom.
create view api.counter_places as
select c.id, c.name, c.kind, c.office_id as office, c.state <> 'closed' as taken from data.counter c
 where not c.retired;
