-- Taking back a press: a counter-event that puts the ticket where it was, never a deletion. Sixty seconds, and only while
-- neither the ticket nor the counter has seen a later press; a call, while the citizen has not come yet.

set local role skranke_api;

-- Puts one ticket back to before the event. Ticket and counter are locked.
create function rules.take_back(p rules.press, t data.ticket, e data.event, at timestamptz) returns data.ticket
language plpgsql as $$
#variable_conflict use_column
declare
    was constant text := t.state;
    served_at int;
begin
    served_at := coalesce((e.detail ->> 'counter')::int, e.counter_id);
    if e.kind = 'helped' then       -- there is nothing before it: the number was a mistake
        perform rules.end_service(t, at, 'undone', null);
        update data.ticket d set state = 'cancelled', ended = at, last_seq = d.last_seq + 1, last_press = p.id
         where d.id = t.id returning * into t;
        t := rules.record(p, t, 'undone', was, at, null, jsonb_build_object('seq', e.seq, 'kind', e.kind));
        return t;
    end if;
    if e.was = 'serving' then
        update data.service s set ended = null, outcome = null, referred_to = null
         where s.counter_id is not distinct from served_at and s.day = t.day and s.ticket_id = t.id and s.ended = e.at;
    elsif e.kind = 'finished' then
        update data.service s set outcome = 'undone', referred_to = null
         where s.counter_id is not distinct from served_at and s.day = t.day and s.ticket_id = t.id and s.ended = e.at;
    elsif e.kind = 'called' then
        update data.counter c
           set last_area_id = (e.detail ->> 'last_area')::int, streak = coalesce((e.detail ->> 'streak')::int, 0)
         where c.id = served_at;
    end if;
    update data.ticket d
       set state = e.was, counter_id = case when e.was = 'waiting' then null else served_at end,
           ended = null, outcome = null, referred_to = null,
           errand_id = coalesce((e.detail ->> 'errand')::int, d.errand_id),
           area_id = coalesce((e.detail ->> 'area')::int, d.area_id),
           start = coalesce((e.detail ->> 'start')::timestamptz, d.start),
           target_s = coalesce((e.detail ->> 'target_s')::int, d.target_s),
           priority = coalesce(e.detail ->> 'priority', d.priority),
           only_counter_id = case when not e.detail ? 'only_counter' or e.detail is null then d.only_counter_id
               else (select c.id from data.counter c where c.id = (e.detail ->> 'only_counter')::int and c.state <> 'closed') end,
           queued = case when e.detail ? 'queued' then (e.detail ->> 'queued')::timestamptz else d.queued end,
           waited = case e.kind when 'called' then d.waited - rules.waited(d, e.at) else d.waited end,
           calls = d.calls - (e.kind = 'called')::int,
           parkings = d.parkings - (e.kind = 'parked')::int,
           returns = d.returns - (e.kind = 'returned')::int,
           transfers = d.transfers - (e.kind = 'transferred')::int,
           last_seq = d.last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    t := rules.record(p, t, 'undone', was, at, null, jsonb_build_object('seq', e.seq, 'kind', e.kind));
    return t;
end $$;

-- The event by which a press called a citizen who is called still and has gone nowhere in between.
create function rules.standing_call(press uuid, ticket bigint) returns data.event language plpgsql stable as $$
#variable_conflict use_column
declare
    e data.event;
begin
    select d.* into e from data.event d
     where d.ticket_id = standing_call.ticket and d.kind = 'called' and d.press_id = standing_call.press
       and not exists (select from data.event later where later.ticket_id = d.ticket_id and later.seq > d.seq
                                                      and (later.state <> 'called' or later.kind = 'called'));
    return e;
end $$;

create function api.undo(of_press uuid, press_id uuid default gen_random_uuid())
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(undo.press_id, 'undo', row(of_press)::text);
    q data.press;
    called_id bigint;       -- whom the press called, by F2
    c data.counter;
    t data.ticket;
    called_one data.ticket;
    e data.event;
    -- Not `at`: data.press has a column of that name, which would win.
    moment timestamptz := data.clock();
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    select * into q from data.press d
     where d.id = undo.of_press and (d.login = session_user or rules.has_role('lead'))
       and d.function in ('call_next_ticket', 'finish_service', 'finish_and_call_next', 'mark_no_show', 'park_ticket',
                          'transfer_ticket', 'start_help', 'finish_help')
       and d.at + interval '60 s' >= moment;
    if not found then
        perform rules.refuse('SQ014', 'nothing to take back');
    end if;
    if q.function = 'start_help' then       -- began with no ticket and made one
        q.subject := q.answer_id;
    end if;
    called_id := case when q.function in ('call_next_ticket', 'finish_and_call_next') then q.answer_id end;

    -- The counter first, then the tickets by id; what is asked of them is asked once they are locked.
    select * into c from data.counter k
     where k.id = (select coalesce((d.detail ->> 'counter')::int, d.counter_id) from data.event d
                    where d.ticket_id = coalesce(q.subject, called_id) and d.press_id = q.id
                      and not (d.kind = 'transferred' and d.was = 'waiting'))
       for no key update;
    perform from data.ticket d where d.id in (q.subject, called_id) order by d.id for no key update;

    if called_id is not null then
        e := rules.standing_call(q.id, called_id);
        select * into called_one from data.ticket d where d.id = e.ticket_id;
        if not found then
            perform rules.refuse('SQ014', 'the citizen has come or gone');
        end if;
    end if;
    -- A recall is no reason to keep the call.
    if c.id is not null and c.last_press is distinct from q.id and c.last_press is distinct from coalesce(called_one.last_press, q.id) then
        perform rules.refuse('SQ014', 'something has happened at the counter since');
    end if;
    if q.subject is not null then
        select * into t from data.ticket d where d.id = q.subject and d.last_press = q.id;
        if not found then
            perform rules.refuse('SQ014', 'something has happened to the ticket since');
        end if;
    end if;

    moment := data.clock();
    if called_id is not null then
        called_one := rules.take_back(p, called_one, e, moment);
    end if;
    if q.subject is null then
        t := called_one;
    else
        select * into strict e from data.event d where d.ticket_id = t.id and d.seq = t.last_seq;
        t := rules.take_back(p, t, e, moment);
    end if;
    perform rules.touch(p, c.id);
    perform rules.announce(t.office_id, array_remove(array[t.id, nullif(called_id, t.id)], null), c.id);
    return next rules.answer(p, t);
end $$;

-- What became of a press whose answer was lost. Always one row; known only to the login that pressed.
create function api.press_answer(of_press uuid)
returns table (known boolean, id bigint, number text, state text) rows 1
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select d.id is not null, d.answer_id, d.answer_number, d.answer_state
      from (select 1) one left join data.press d on d.id = press_answer.of_press and d.login = session_user;
end;
