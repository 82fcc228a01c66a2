-- What is seen of the queue. Each view shows the offices of the login that looks.

set local role skranke_api;

-- `position` is the rank in its area by progress alone: what a citizen may be told.
create view api.waiting as
select t.id as ticket, t.number, t.office_id as office, e.code as errand_type, a.code as area, t.priority, t.persons, t.arrived,
       t.booked, t.target_s / 60 as target,
       (row_number() over (partition by t.area_id order by rules.progress(t.start, t.target_s, n.at) desc, t.arrived, t.id))::int
           as position,
       e.name as errand, a.name as area_name, t.start, t.start + t.target_s * interval '1 s' as due, t.language,
       t.only_counter_id as only_counter
  from data.ticket t
       join data.errand_type e on e.id = t.errand_id
       join data.area a on a.id = t.area_id
       join data.office o on o.id = t.office_id
       cross join (select data.clock() as at) n
 where t.state = 'waiting' or t.state = 'issued' and t.arrived + o.confirm_after <= n.at;

-- Called or being served. A recall is a call again.
create view api.called as
select t.id as ticket, t.number, t.counter_id as counter, greatest(t.called, t.recalled) as called, t.state,
       t.office_id as office, c.number as counter_number, c.name as counter_name, c.kind
  from data.ticket t join data.counter c on c.id = t.counter_id
 where t.state in ('called', 'serving');

create view api.counters as
select c.id, c.name, c.office_id as office, c.kind, c.state, c.staff_id as staff, c.profile_id as profile,
       t.id as ticket, c.since, c.number, s.name as staff_name, p.name as profile_name, c.pause_reason
  from data.counter c
       left join data.ticket t on t.counter_id = c.id and t.state in ('called', 'serving')
       left join data.staff s on s.id = c.staff_id
       left join data.profile p on p.id = c.profile_id
 where not c.retired or c.state <> 'closed';

create view api.errand_types as
select e.code, e.name, a.code as area, a.letter, e.minutes, e.target_minutes, e.office_id as office, a.name as area_name,
       e.payment, e.languages, e.kle_number, e.synonyms
  from data.errand_type e join data.area a on a.id = e.area_id
 where e.active;

-- Today's and the past. `day` is the visit's; whoever asks for one visit of the past names it, for the past lies by day.
create view api.events as
select v.id, v.ticket_id as ticket, v.seq, v.kind, v.at, v.counter_id as counter, v.login, v.press_id, v.office_id as office,
       v.state, v.was, v.on_time, v.outcome, e.code as errand_type, v.staff_id as staff, v.detail, t.day
  from data.event v join data.errand_type e on e.id = v.errand_id join data.ticket t on t.id = v.ticket_id
union all
select v.id, v.ticket_id, v.seq, v.kind, v.at, v.counter_id, v.login, v.press_id, v.office_id,
       v.state, v.was, v.on_time, v.outcome, e.code, v.staff_id, v.detail, v.day
  from data.event_past v join data.errand_type e on e.id = v.errand_id;

create view api.services as
select s.id, s.ticket_id as ticket, s.office_id as office, s.day, e.code as errand_type, s.counter_id as counter,
       s.started, s.ended, s.outcome, s.on_time
  from data.service s join data.errand_type e on e.id = s.errand_id
union all
select s.id, s.ticket_id, s.office_id, s.day, e.code, s.counter_id, s.started, s.ended, s.outcome, s.on_time
  from data.service_past s join data.errand_type e on e.id = s.errand_id;

-- Every visit, of today and of closed days.
create view api.visits as
select t.id as ticket, t.number, t.office_id as office, t.day, e.code as errand_type, e.name as errand, a.code as area, t.state,
       t.priority, t.persons, t.language, t.arrived, t.booked, t.called, t.started, t.ended, t.counter_id as counter, t.outcome,
       t.referred_to, t.on_time, false as closed
  from data.ticket t join data.errand_type e on e.id = t.errand_id join data.area a on a.id = t.area_id
union all
select t.id, t.number, t.office_id, t.day, e.code, e.name, a.code, t.state,
       t.priority, t.persons, t.language, t.arrived, t.booked, t.called, t.started, t.ended, t.counter_id, t.outcome,
       t.referred_to, t.on_time, true
  from data.ticket_past t join data.errand_type e on e.id = t.errand_id join data.area a on a.id = t.area_id;

-- The citizen at a counter, for the one who sits there.
create view api.at_counter as
select t.id as ticket, t.number, t.state, t.counter_id as counter, e.code as errand_type, e.name as errand, t.priority,
       t.persons, t.language, t.arrived, t.booked, t.called, t.started, e.minutes, t.on_time,
       case when c.staff_id = (select s.id from data.staff s where s.login = session_user collate "default") then coalesce(n.note, '') else '' end
           as note
  from data.ticket t
       join data.errand_type e on e.id = t.errand_id
       join data.counter c on c.id = t.counter_id
       left join data.note n on n.ticket_id = t.id
 where t.state in ('called', 'serving');

create view api.parked as
select t.id as ticket, t.number, t.office_id as office, e.code as errand_type, e.name as errand, t.reason, t.parked as since,
       t.counter_id as counter, c.name as counter_name
  from data.ticket t
       join data.errand_type e on e.id = t.errand_id
       join data.counter c on c.id = t.counter_id
 where t.state = 'parked';

-- Who has asked for a helper in the last minutes, and nobody goes yet; a printer does not go away as a citizen may. The place is
-- a counter's name or a stand's.
create view api.help_calls as
select h.id, h.office_id as office, h.at, h.counter_id as counter, coalesce(c.name, s.name, '') as place, h.reason
  from data.helper_call h
       left join data.counter c on c.id = h.counter_id
       left join data.station s on s.login = h.login collate "default"
 where h.at > data.clock() - case h.reason when 'printer' then interval '1 hour' else interval '3 min' end and h.answered is null;

create view api.ticket_errands as
select m.ticket_id as ticket, m.position, e.code as errand_type, e.name as errand
  from data.ticket_errand m join data.errand_type e on e.id = m.errand_id;

-- The errand's checklist, with what is done.
create view api.ticket_steps as
select t.id as ticket, k.position, k.code, k.text, k.workspace, s.done
  from data.ticket t
       join data.checklist_step k on k.errand_type_id = t.errand_id
       left join data.ticket_step s on s.ticket_id = t.id and s.position = k.position
 where t.state in ('called', 'serving');

create view api.profiles as
select p.id, p.office_id as office, p.name, p.max_in_row, p.first_after from data.profile p where not p.retired;

create view api.choices as
select c.office_id as office, c.kind, c.code, c.name, c.position from data.choice c;

create view api.staff as
select s.id, s.name, s.initials from data.staff s;

create view api.areas as
select a.office_id as office, a.code, a.name, a.letter, a.position from data.area a where not a.retired;

create view api.offices as
select o.id, o.name, o.zone, o.address, o.notice from data.office o;

-- One counter's own day, and the break planned next for whoever sits there. Parked, returned, sent-on and taken-back periods
-- are not services.
create function api.counter_today(counter int)
returns table (services int, on_time int, no_shows int, next_break timestamptz, next_break_kind text) rows 1
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    c data.counter;
    at constant timestamptz := data.clock();
    today date;
    b data.planned_break;
begin
    select * into c from data.counter d where d.id = counter_today.counter;
    if not found then
        perform rules.refuse('SQ012', 'no such counter in this office');
    end if;
    today := rules.day_in(c.office_id, at);
    select * into b from data.planned_break d
     where d.office_id = c.office_id and d.day = today and d.staff_id = c.staff_id and d.removed is null and d.ends > at
     order by d.starts limit 1;
    return query
        select count(*)::int, (count(*) filter (where s.on_time))::int,
               (select count(*)::int from data.ticket t
                 where t.office_id = c.office_id and t.day = today and t.state = 'no_show' and t.counter_id = c.id),
               b.starts, b.kind
          from data.service s
         where s.counter_id = c.id and s.day = today
           and s.outcome not in ('parked', 'returned', 'transferred', 'undone');
end $$;
