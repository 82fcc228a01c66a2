-- Taking back a press: a counter-event that puts the ticket where it was, never a deletion. Sixty seconds, and only while
-- neither the ticket nor the counter has seen a later press.

set local role skranke_api;

-- Puts one ticket back to before its last event. Ticket and counter are locked.
create function rules.take_back(p rules.press, t data.ticket, at timestamptz) returns data.ticket language plpgsql as $$
#variable_conflict use_column
declare
    e data.event;
    was constant text := t.state;
    served_at int;
begin
    select * into strict e from data.event d where d.ticket_id = t.id and d.seq = t.last_seq;
    served_at := coalesce((e.detail ->> 'counter')::int, e.counter_id);
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
           last_seq = d.last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    t := rules.record(p, t, 'undone', was, at, null, jsonb_build_object('seq', e.seq, 'kind', e.kind));
    return t;
end $$;

create function api.undo(of_press uuid, press_id uuid default gen_random_uuid())
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(undo.press_id, 'undo', row(of_press)::text);
    q data.press;
    t data.ticket;
    next_one data.ticket;
    counter int;
    -- Not `at`: data.press has a column of that name, which would win.
    moment timestamptz := data.clock();
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    select * into q from data.press d
     where d.id = undo.of_press and (d.login = session_user or rules.has_role('lead'))
       and d.function in ('finish_service', 'finish_and_call_next', 'mark_no_show', 'park_ticket', 'transfer_ticket')
       and d.at + interval '60 s' >= moment;
    if not found then
        perform rules.refuse('SQ014', 'nothing to take back');
    end if;

    -- The counter first, then the tickets by id; both must still show this press as their last.
    select coalesce((e.detail ->> 'counter')::int, e.counter_id) into counter
      from data.ticket d join data.event e on e.ticket_id = d.id and e.seq = d.last_seq
     where d.id = q.subject and e.press_id = q.id and not (e.kind = 'transferred' and e.was = 'waiting');
    perform from data.counter c where c.id = counter for no key update;
    if counter is not null and (select c.last_press from data.counter c where c.id = counter) is distinct from q.id then
        perform rules.refuse('SQ014', 'something has happened at the counter since');
    end if;
    perform from data.ticket d
      where d.id in (q.subject, case q.function when 'finish_and_call_next' then q.answer_id end)
      order by d.id for no key update;
    select * into t from data.ticket d where d.id = q.subject and d.last_press = q.id;
    if not found then
        perform rules.refuse('SQ014', 'something has happened to the ticket since');
    end if;

    moment := data.clock();
    if q.function = 'finish_and_call_next' and q.answer_id is not null then
        select * into next_one from data.ticket d where d.id = q.answer_id and d.last_press = q.id and d.state = 'called';
        if not found then
            perform rules.refuse('SQ014', 'the next citizen is being served');
        end if;
        next_one := rules.take_back(p, next_one, moment);
    end if;
    t := rules.take_back(p, t, moment);
    perform rules.touch(p, counter);
    perform rules.announce(t.office_id, array_remove(array[t.id, next_one.id], null), counter);
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
