-- What a counter, a floorwalker or a stand does with a ticket. States and roles: core/database/README.md.

set local role skranke_api;

-- Draws the next number of the area's band for the day it is at the office. Raises SQ008.
create function rules.draw_number(area int, at timestamptz, out day date, out number text) language plpgsql as $$
#variable_conflict use_column
declare
    band record;
    drawn int;
begin
    select a.letter, a.digits, a.first_number, a.last_number, (draw_number.at at time zone o.zone)::date as today into strict band
      from data.area a join data.office o on o.id = a.office_id where a.id = draw_number.area;
    insert into data.number_series as s (area_id, day, last) values (draw_number.area, band.today, band.first_number)
    on conflict (area_id, day) do update set last = greatest(s.last + 1, band.first_number) where s.last < band.last_number
    returning s.last into drawn;
    if drawn is null then
        perform rules.refuse('SQ008', 'no number is left today');
    end if;
    draw_number.day := band.today;
    draw_number.number := band.letter || lpad(drawn::text, band.digits, '0');
end $$;

create function rules.errand(office int, code text) returns data.errand_type language plpgsql stable as $$
#variable_conflict use_column
declare
    e data.errand_type;
begin
    select * into e from data.errand_type d where d.office_id = errand.office and d.code = errand.code and d.active;
    if not found then
        perform rules.refuse('SQ001', 'no such errand type in this office');
    end if;
    return e;
end $$;

create function rules.check_priority(p rules.press, priority text) returns void language plpgsql as $$
begin
    if priority is null or priority not in ('ordinary', 'companion', 'urgent') then
        perform rules.refuse('SQ017', 'no such priority');
    elsif priority <> 'ordinary' and p.staff_id is null then
        perform rules.refuse('SQ018', 'a stand gives no priority');
    end if;
end $$;

-- A new ticket in its first state, with its number drawn.
create function rules.new_ticket(p rules.press, e data.errand_type, priority text, language text, persons int,
                                 reason text, state text) returns data.ticket language plpgsql as $$
#variable_conflict use_column
declare
    t data.ticket;
    at timestamptz;
begin
    if new_ticket.persons is null or new_ticket.persons not between 1 and 20
       or new_ticket.language is null or new_ticket.language !~ '^[a-z]{2}$' then
        perform rules.refuse('SQ017', 'persons or language outside what is allowed');
    end if;
    select n.day, n.number into t.day, t.number from rules.draw_number(e.area_id, p.at) n;
    at := data.clock();
    insert into data.ticket (office_id, day, number, area_id, errand_id, state, priority, persons, language, reason,
                             arrived, start, target_s, taken_by, last_press)
    values (e.office_id, t.day, t.number, e.area_id, e.id, new_ticket.state, new_ticket.priority, new_ticket.persons,
            new_ticket.language, coalesce(new_ticket.reason, ''), at, at, rules.target_s(new_ticket.priority, e.target_minutes),
            session_user, p.id)
    returning * into t;
    return t;
end $$;

create function api.take_ticket(errand_type text, press_id uuid default gen_random_uuid(), priority text default 'ordinary',
                                language text default 'da', persons int default 1, office int default null,
                                reason text default null, errands text[] default '{}', confirm boolean default true)
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(take_ticket.press_id, 'take_ticket',
        row(errand_type, priority, language, persons, office, reason, errands, confirm)::text);
    e data.errand_type;
    more data.errand_type;
    code text;
    t data.ticket;
    place int := 0;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    if take_ticket.priority is distinct from 'ordinary' then
        perform rules.check_priority(p, take_ticket.priority);
    end if;
    if take_ticket.reason is not null then
        perform rules.check_words(take_ticket.reason);
    end if;
    e := rules.errand(rules.office_meant(take_ticket.office), take_ticket.errand_type);
    if p.station is not null then
        perform rules.check_stand(e);
    end if;
    t := rules.new_ticket(p, e, take_ticket.priority, take_ticket.language, take_ticket.persons, take_ticket.reason,
                          case when take_ticket.confirm then 'waiting' else 'issued' end);
    foreach code in array coalesce(take_ticket.errands, '{}') loop
        more := rules.errand(e.office_id, code);
        if p.station is not null then
            perform rules.check_stand(more);
        end if;
        place := place + 1;
        insert into data.ticket_errand (ticket_id, position, errand_id) values (t.id, place, more.id);
    end loop;
    t := rules.record(p, t, 'taken', null, t.arrived);
    perform rules.announce(t.office_id, array[t.id], null);
    return next rules.answer(p, t);
end $$;

create function api.confirm_ticket(ticket bigint, press_id uuid default gen_random_uuid())
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(confirm_ticket.press_id, 'confirm_ticket', row(ticket)::text, ticket);
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    -- One that was confirmed by time meanwhile is as good.
    t := rules.hold_ticket(p, confirm_ticket.ticket, '{issued,waiting}', 'anyone');
    if t.taken_by <> session_user then
        perform rules.refuse('SQ004', 'another login took this number');
    end if;
    if t.state = 'issued' then
        t := rules.confirm(p, t);
    end if;
    perform rules.announce(t.office_id, array[t.id], null);
    return next rules.answer(p, t);
end $$;

create function api.call_next_ticket(counter int, press_id uuid default gen_random_uuid())
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(call_next_ticket.press_id, 'call_next_ticket', row(counter)::text);
    c data.counter;
    t data.ticket;
    chosen bigint;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    c := rules.hold_counter(p, call_next_ticket.counter, true);
    select * into t from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving');
    if not found then
        at := data.clock();
        chosen := rules.choose(p, c, at);
        if chosen is null then
            delete from data.press d where d.id = p.id;         -- the same press may try again
            return;
        end if;
        t := rules.give(p, c, chosen, 'called', 'waiting', data.clock());
        perform rules.announce(t.office_id, array[t.id], c.id);
    end if;
    return next rules.answer(p, t);
end $$;

create function api.call_ticket(counter int, ticket bigint, press_id uuid default gen_random_uuid())
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(call_ticket.press_id, 'call_ticket', row(counter, ticket)::text, ticket);
    c data.counter;
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    c := rules.hold_counter(p, call_ticket.counter, true);
    if not exists (select from data.staff s where s.id = p.staff_id and 'call_particular' = any (s.permissions)) then
        perform rules.refuse('SQ018', 'calling a particular number is a permission');
    end if;
    if exists (select from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving')) then
        perform rules.refuse('SQ007', 'the counter has a citizen already');
    end if;
    t := rules.hold_ticket(p, call_ticket.ticket, '{waiting}', 'anyone', c.id);
    if t.office_id <> c.office_id then
        perform rules.refuse('SQ002', 'no such ticket in this office');
    end if;
    t := rules.give(p, c, t.id, 'called', 'waiting', data.clock());
    perform rules.announce(t.office_id, array[t.id], c.id);
    return next rules.answer(p, t);
end $$;

create function api.recall_ticket(ticket bigint, press_id uuid default gen_random_uuid())
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(recall_ticket.press_id, 'recall_ticket', row(ticket)::text, ticket);
    t data.ticket;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, recall_ticket.ticket, '{called}', 'holder');
    at := data.clock();
    update data.ticket d set recalled = at, last_seq = last_seq + 1, last_press = p.id where d.id = t.id returning * into t;
    perform rules.touch(p, t.counter_id);
    t := rules.record(p, t, 'recalled', 'called', at);
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;

create function api.start_service(ticket bigint, press_id uuid default gen_random_uuid())
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(start_service.press_id, 'start_service', row(ticket)::text, ticket);
    t data.ticket;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, start_service.ticket, '{called}', 'holder');
    at := data.clock();
    update data.ticket d set state = 'serving', started = at, last_seq = last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    insert into data.service (office_id, day, ticket_id, errand_id, counter_id, staff_id, started, on_time)
    values (t.office_id, t.day, t.id, t.errand_id, t.counter_id, p.staff_id, at, t.on_time);
    perform rules.touch(p, t.counter_id);
    t := rules.record(p, t, 'started', 'called', at);
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;

create function api.mark_no_show(ticket bigint, press_id uuid default gen_random_uuid())
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(mark_no_show.press_id, 'mark_no_show', row(ticket)::text, ticket);
    t data.ticket;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, mark_no_show.ticket, '{called}', 'holder');
    at := data.clock();
    update data.ticket d set state = 'no_show', ended = at, last_seq = last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    perform rules.wipe(t.id);
    perform rules.touch(p, t.counter_id);
    t := rules.record(p, t, 'no_show', 'called', at);
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;

-- Puts the citizen of a counter aside; ticket and counter are locked.
create function rules.park(p rules.press, t data.ticket, reason text) returns data.ticket language plpgsql as $$
#variable_conflict use_column
declare
    was constant text := t.state;
    at constant timestamptz := data.clock();
begin
    update data.ticket d set state = 'parked', reason = park.reason, parked = at,
                             parkings = d.parkings + 1, last_seq = d.last_seq + 1, last_press = p.id
     where d.id = t.id
    returning * into t;
    perform rules.end_service(t, at, 'parked', null);
    perform rules.touch(p, t.counter_id);
    t := rules.record(p, t, 'parked', was, at, null, jsonb_build_object('reason', t.reason));
    return t;
end $$;

create function api.park_ticket(ticket bigint, press_id uuid default gen_random_uuid(), reason text default null)
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(park_ticket.press_id, 'park_ticket', row(ticket, reason)::text, ticket);
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    perform rules.check_words(park_ticket.reason);
    t := rules.hold_ticket(p, park_ticket.ticket, '{called,serving}', 'holder');
    if t.counter_id is null then
        perform rules.refuse('SQ003', 'help at the stand is not parked');
    end if;
    t := rules.park(p, t, coalesce(park_ticket.reason, ''));
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;

create function api.resume_ticket(counter int, ticket bigint, press_id uuid default gen_random_uuid())
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(resume_ticket.press_id, 'resume_ticket', row(counter, ticket)::text, ticket);
    c data.counter;
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    c := rules.hold_counter(p, resume_ticket.counter, true);
    if exists (select from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving')) then
        perform rules.refuse('SQ007', 'the counter has a citizen already');
    end if;
    -- A parked ticket's counter is only where it was parked, so nobody else's row is needed.
    select * into t from data.ticket d where d.id = resume_ticket.ticket and d.office_id = c.office_id for no key update;
    if not found then
        perform rules.refuse('SQ002', 'no such ticket in this office');
    elsif t.state <> 'parked' then
        perform rules.refuse('SQ003', 'the ticket is ' || t.state);
    end if;
    t := rules.give(p, c, t.id, 'resumed', 'parked', data.clock());
    perform rules.announce(t.office_id, array[t.id], c.id);
    return next rules.answer(p, t);
end $$;
