-- How a ticket leaves a counter or the queue without being served: back in the queue, sent on, gone, or a mistake.

set local role skranke_api;

-- Start and target by place, for someone who joins the queue again: `kind` is returned or transferred. Arrival itself never changes.
create function rules.put_back(p rules.press, t data.ticket, e data.errand_type, kind text, place text, only_counter int,
                               priority text, at timestamptz) returns data.ticket language plpgsql as $$
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
           -- Who waited already goes on waiting.
           queued = case t.state when 'waiting' then d.queued else at end,
           returns = d.returns + (put_back.kind = 'returned')::int,
           transfers = d.transfers + (put_back.kind = 'transferred')::int,
           last_seq = d.last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    return t;
end $$;

-- What undo needs to put a sent-on or returned ticket back as it was.
create function rules.before(t data.ticket) returns jsonb language sql stable
return jsonb_build_object('errand', (t).errand_id, 'area', (t).area_id, 'start', (t).start, 'target_s', (t).target_s,
                          'priority', (t).priority, 'only_counter', (t).only_counter_id, 'counter', (t).counter_id,
                          'queued', (t).queued);

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
    t := rules.put_back(p, old, e, 'returned', return_ticket.place, null,
                        case old.priority when 'ordinary' then 'returned' else old.priority end, at);
    perform rules.end_service(old, at, 'returned', null);
    -- A no-show has left its counter, where somebody else may be by now.
    if old.state <> 'no_show' then
        perform rules.touch(p, old.counter_id);
    end if;
    t := rules.record(p, t, 'returned', old.state, at, null, rules.before(old) || jsonb_build_object('place', place));
    perform rules.announce(t.office_id, array[t.id], case when old.state <> 'no_show' then old.counter_id end);
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
    t := rules.put_back(p, old, e, 'transferred', transfer_ticket.place, transfer_ticket.counter, old.priority, at);
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
