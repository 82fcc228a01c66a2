-- What a counter, a floorwalker or a stand does with a ticket. States and roles: core/database/README.md.

set local role skranke_api;

-- Draws the next number of the area's band for the day. Raises SQ008.
create function rules.draw_number(area data.area, day date) returns text language plpgsql as $$
#variable_conflict use_column
declare
    drawn int;
begin
    insert into data.number_series as s (area_id, day, last) values (area.id, draw_number.day, area.first_number)
    on conflict (area_id, day) do update set last = greatest(s.last + 1, area.first_number) where s.last < area.last_number
    returning s.last into drawn;
    if drawn is null then
        perform rules.refuse('SQ008', 'no number is left today');
    end if;
    return area.letter || lpad(drawn::text, area.digits, '0');
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
    a data.area;
    at timestamptz;
begin
    if new_ticket.persons is null or new_ticket.persons not between 1 and 20
       or new_ticket.language is null or new_ticket.language !~ '^[a-z]{2}$' then
        perform rules.refuse('SQ017', 'persons or language outside what is allowed');
    end if;
    select * into strict a from data.area d where d.id = e.area_id;
    t.day := rules.day_in(e.office_id, data.clock());
    t.number := rules.draw_number(a, t.day);
    at := data.clock();
    insert into data.ticket (office_id, day, number, area_id, errand_id, state, priority, persons, language, reason,
                             arrived, start, target_s, taken_by, last_press)
    values (e.office_id, t.day, t.number, a.id, e.id, new_ticket.state, new_ticket.priority, new_ticket.persons,
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
        perform rules.confirm_overdue(p, c.office_id, at);
        t := rules.choose(c, at);
        if t.id is null then
            delete from data.press d where d.id = p.id;         -- the same press may try again
            return;
        end if;
        t := rules.give(p, c, t, 'called', data.clock());
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
    t := rules.give(p, c, t, 'called', data.clock());
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

create function api.park_ticket(ticket bigint, press_id uuid default gen_random_uuid(), reason text default null)
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(park_ticket.press_id, 'park_ticket', row(ticket, reason)::text, ticket);
    t data.ticket;
    was text;
    at timestamptz;
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
    was := t.state;
    at := data.clock();
    update data.ticket d set state = 'parked', reason = coalesce(park_ticket.reason, ''), parked = at,
                             last_seq = last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    perform rules.end_service(t, at, 'parked', null);
    perform rules.touch(p, t.counter_id);
    t := rules.record(p, t, 'parked', was, at, null, jsonb_build_object('reason', t.reason));
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
    t := rules.give(p, c, t, 'resumed', data.clock());
    perform rules.announce(t.office_id, array[t.id], c.id);
    return next rules.answer(p, t);
end $$;

-- Start and target by place, for someone who joins the queue again. Arrival itself never changes.
create function rules.put_back(p rules.press, t data.ticket, e data.errand_type, place text, only_counter int, priority text,
                               at timestamptz) returns data.ticket language plpgsql as $$
#variable_conflict use_column
begin
    if put_back.place is null or put_back.place not in ('first', 'arrival', 'last') then
        perform rules.refuse('SQ017', 'no such place');
    end if;
    update data.ticket d
       set state = 'waiting', counter_id = null, ended = null, errand_id = e.id, area_id = e.area_id,
           only_counter_id = put_back.only_counter, priority = put_back.priority,
           start = case put_back.place when 'last' then at else d.arrived end,
           target_s = case put_back.place when 'first' then 60 else rules.target_s(put_back.priority, e.target_minutes) end,
           last_seq = d.last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    return t;
end $$;

-- What undo needs to put a sent-on or returned ticket back as it was.
create function rules.before(t data.ticket) returns jsonb language sql stable
return jsonb_build_object('errand', (t).errand_id, 'area', (t).area_id, 'start', (t).start, 'target_s', (t).target_s,
                          'priority', (t).priority, 'only_counter', (t).only_counter_id, 'counter', (t).counter_id);

create function api.return_ticket(ticket bigint, press_id uuid default gen_random_uuid(), place text default 'arrival')
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(return_ticket.press_id, 'return_ticket', row(ticket, place)::text, ticket);
    t data.ticket;
    old data.ticket;
    e data.errand_type;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    old := rules.hold_ticket(p, return_ticket.ticket, '{called,serving,no_show}', 'lead');
    at := data.clock();
    if old.state = 'no_show' and old.day <> rules.day_in(old.office_id, at) then
        perform rules.refuse('SQ003', 'not of today');
    end if;
    select * into strict e from data.errand_type d where d.id = old.errand_id;
    t := rules.put_back(p, old, e, return_ticket.place, null,
                        case old.priority when 'ordinary' then 'returned' else old.priority end, at);
    perform rules.end_service(old, at, 'returned', null);
    perform rules.touch(p, old.counter_id);
    t := rules.record(p, t, 'returned', old.state, at, null, rules.before(old) || jsonb_build_object('place', place));
    perform rules.announce(t.office_id, array[t.id], old.counter_id);
    return next rules.answer(p, t);
end $$;

create function api.transfer_ticket(ticket bigint, press_id uuid default gen_random_uuid(), errand_type text default null,
                                    counter int default null, place text default 'arrival')
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(transfer_ticket.press_id, 'transfer_ticket',
        row(ticket, errand_type, counter, place)::text, ticket);
    t data.ticket;
    old data.ticket;
    e data.errand_type;
    c data.counter;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    if transfer_ticket.counter is not null then
        -- Both counters, in their order: else the one sent to could close before it hears of the citizen.
        perform from data.counter d
          where d.id in (transfer_ticket.counter, (select x.counter_id from data.ticket x where x.id = transfer_ticket.ticket))
          order by d.id for no key update;
    end if;
    old := rules.hold_ticket(p, transfer_ticket.ticket, '{waiting,called,serving}', 'lead');
    if transfer_ticket.errand_type is null then
        select * into strict e from data.errand_type d where d.id = old.errand_id;
    else
        e := rules.errand(old.office_id, transfer_ticket.errand_type);
    end if;
    if transfer_ticket.counter is not null then
        select * into c from data.counter d where d.id = transfer_ticket.counter and d.office_id = old.office_id;
        if not found then
            perform rules.refuse('SQ012', 'no such counter in this office');
        elsif c.state = 'closed' then
            perform rules.refuse('SQ005', 'the counter is closed');
        end if;
    end if;
    at := data.clock();
    t := rules.put_back(p, old, e, transfer_ticket.place, transfer_ticket.counter, old.priority, at);
    perform rules.end_service(old, at, 'transferred', null);
    perform rules.touch(p, old.counter_id);
    t := rules.record(p, t, 'transferred', old.state, at, null, rules.before(old) || jsonb_build_object('place', place));
    perform rules.announce(t.office_id, array[t.id], old.counter_id);
    return next rules.answer(p, t);
end $$;

create function api.leave_ticket(ticket bigint, press_id uuid default gen_random_uuid())
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(leave_ticket.press_id, 'leave_ticket', row(ticket)::text, ticket);
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    return next rules.withdraw(p, leave_ticket.ticket, '{waiting,parked}', 'left');
end $$;

create function api.cancel_ticket(ticket bigint, press_id uuid default gen_random_uuid())
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(cancel_ticket.press_id, 'cancel_ticket', row(ticket)::text, ticket);
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    return next rules.withdraw(p, cancel_ticket.ticket, '{issued,waiting}', 'cancelled');
end $$;
