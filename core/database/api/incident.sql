-- A colleague is called without a sound, and somebody comes; afterwards it is written down what was done. A call is never
-- refused for where its caller sits, for it must get through.

set local role skranke_api;

create type api.incident_answer as (id bigint, place text, state text);

create function rules.tell_incident(p rules.press, i data.incident, kind text, at timestamptz, state text)
returns api.incident_answer language plpgsql as $$
#variable_conflict use_column
declare
    place constant text := coalesce((select c.name from data.counter c where c.id = i.counter_id), '');
begin
    insert into data.incident_event (incident_id, seq, office_id, kind, at, staff_id, press_id)
    values (i.id, (select count(*) + 1 from data.incident_event e where e.incident_id = i.id), i.office_id, tell_incident.kind,
            tell_incident.at, p.staff_id, p.id);
    perform rules.remember(p, i.id, place, tell_incident.state);
    perform pg_notify('skranke_office_' || i.office_id, '{"h":' || coalesce(i.counter_id::text, 'null') || '}');
    return row(i.id, place, tell_incident.state)::api.incident_answer;
end $$;

create function rules.incident_again(p rules.press) returns api.incident_answer language sql immutable
return row((p).answer_id, (p).answer_number, (p).answer_state)::api.incident_answer;

-- Locks the incident. Raises SL021.
create function rules.hold_incident(p rules.press, incident bigint) returns data.incident language plpgsql as $$
declare
    i data.incident;
begin
    if p.staff_id is null then
        perform rules.refuse('ST001', 'a station calls nobody');
    end if;
    select * into i from data.incident d where d.id = hold_incident.incident for no key update;
    if not found then
        perform rules.refuse('SL021', 'no such call in this office');
    end if;
    return i;
end $$;

-- Calls a colleague to a counter: to the one named, else to where the person sits, else to wherever the person is. Called
-- again while nobody has said that they come, it is the same call, told once more. Raises SQ012.
create function api.call_colleague(press_id uuid default gen_random_uuid(), counter int default null)
returns setof api.incident_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(call_colleague.press_id, 'call_colleague', row(counter)::text);
    c data.counter;
    i data.incident;
    at_office int;
    at timestamptz;
begin
    if p.seen then
        return next rules.incident_again(p);
        return;
    end if;
    if call_colleague.counter is not null then
        select * into c from data.counter d where d.id = call_colleague.counter;
        if not found then
            perform rules.refuse('SQ012', 'no such counter in this office');
        end if;
    else
        select * into c from data.counter d
         where d.staff_id = p.staff_id and d.state <> 'closed' and d.kind <> 'citizen_pc' order by d.id limit 1;
    end if;
    at_office := coalesce(c.office_id, rules.office_meant(null));
    -- One after the other for one person, so that two presses are one call.
    perform from data.staff s where s.id = p.staff_id for no key update;
    at := data.clock();
    select * into i from data.incident d
     where d.office_id = at_office and d.closed is null and d.answered is null and d.called_by = p.staff_id
       and d.counter_id is not distinct from c.id
     order by d.id limit 1;
    if found then
        return next rules.tell_incident(p, i, 'called_again', at, 'called');
        return;
    end if;
    insert into data.incident (office_id, counter_id, ticket_id, called_by, called)
    values (at_office, c.id,
            (select t.id from data.ticket t where t.counter_id = c.id and t.state in ('called', 'serving')), p.staff_id, at)
    returning * into i;
    return next rules.tell_incident(p, i, 'called', at, 'called');
end $$;

-- "I go there": one says so, and everybody sees who comes. Raises SL021, SL022.
create function api.answer_colleague(incident bigint, press_id uuid default gen_random_uuid())
returns setof api.incident_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(answer_colleague.press_id, 'answer_colleague', row(incident)::text);
    i data.incident;
    at timestamptz;
begin
    if p.seen then
        return next rules.incident_again(p);
        return;
    end if;
    i := rules.hold_incident(p, answer_colleague.incident);
    at := data.clock();
    if i.closed is not null or i.answered is not null then
        perform rules.refuse('SL022', 'somebody goes there already');
    end if;
    update data.incident d set answered = at, answered_by = p.staff_id where d.id = i.id;
    return next rules.tell_incident(p, i, 'answered', at, 'answered');
end $$;

-- Writes down how it ended, once. By who called, who came, or a team lead. Raises SL021, SL023, SQ017, SQ018.
create function api.close_incident(incident bigint, press_id uuid default gen_random_uuid(), warning_given boolean default false,
                                   conversation_ended boolean default false, outcome text default 'calmed')
returns setof api.incident_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(close_incident.press_id, 'close_incident',
        row(incident, warning_given, conversation_ended, outcome)::text);
    i data.incident;
    at timestamptz;
begin
    if p.seen then
        return next rules.incident_again(p);
        return;
    end if;
    i := rules.hold_incident(p, close_incident.incident);
    at := data.clock();
    if i.closed is not null then
        perform rules.refuse('SL023', 'it has been written down already');
    elsif p.staff_id <> i.called_by and p.staff_id is distinct from i.answered_by and not rules.has_role('lead') then
        perform rules.refuse('SQ018', 'by who called, who came, or a team lead');
    elsif coalesce(close_incident.outcome, '') not in ('calmed', 'left', 'escorted', 'police', 'mistake', 'other') then
        perform rules.refuse('SQ017', 'no such outcome');
    end if;
    update data.incident d
       set closed = at, warning_given = coalesce(close_incident.warning_given, false),
           conversation_ended = coalesce(close_incident.conversation_ended, false), outcome = close_incident.outcome
     where d.id = i.id;
    return next rules.tell_incident(p, i, 'closed', at, 'closed');
end $$;

-- The calls that are not written down yet. The place is the counter's name, else the caller's.
create view api.open_incidents as
select i.id, i.office_id as office, i.counter_id as counter, coalesce(c.name, s.name, '') as place, i.called, i.answered,
       coalesce(a.name, '') as coming,
       i.called_by = me.id as mine, coalesce(i.answered_by = me.id, false) as i_come
  from data.incident i
       left join data.counter c on c.id = i.counter_id
       left join data.staff s on s.id = i.called_by
       left join data.staff a on a.id = i.answered_by
       left join (select s.id from data.staff s where s.login = session_user collate "default") me on true
 where i.closed is null;

-- All of them, and everything that was pressed.
create view api.incidents as
select i.id, i.office_id as office, i.counter_id as counter, i.ticket_id as ticket, i.called, i.answered, i.closed,
       i.warning_given, i.conversation_ended, i.outcome
  from data.incident i;

create view api.incident_events as
select e.incident_id as incident, e.seq, e.office_id as office, e.kind, e.at, e.login, e.press_id from data.incident_event e;
