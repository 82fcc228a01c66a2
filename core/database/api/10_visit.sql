-- How a visit ends, and what every act on a ticket shares.

set local role skranke_api;

-- The counter has seen this press: undo of an earlier one is over.
create function rules.touch(p rules.press, counter int) returns void language plpgsql as $$
begin
    update data.counter c set last_press = p.id where c.id = touch.counter;
end $$;

create function rules.wipe(ticket bigint) returns void language plpgsql as $$
begin
    delete from data.note n where n.ticket_id = wipe.ticket;
end $$;

-- Ends the open period, if there is one. `t` may be the ticket as it was before.
create function rules.end_service(t data.ticket, at timestamptz, outcome text, referred_to text) returns void
language plpgsql as $$
#variable_conflict use_column
begin
    update data.service s set ended = end_service.at, outcome = end_service.outcome, referred_to = end_service.referred_to
     where s.ticket_id = t.id and s.ended is null;
end $$;

-- Finishes the visit; ticket and counter are locked. `also` is a further kind of choices that may be the outcome here.
-- Raises SQ017 for an outcome the office does not know, SQ020.
create function rules.finish(p rules.press, t data.ticket, outcome text, referred_to text, at timestamptz,
                             also text default 'outcome', reason text default null)
returns data.ticket language plpgsql as $$
#variable_conflict use_column
declare
    was constant text := t.state;
begin
    if not exists (select from data.choice d where d.office_id = t.office_id and d.kind in ('outcome', also) and d.code = finish.outcome) then
        perform rules.refuse('SQ017', 'no such outcome');
    end if;
    if finish.referred_to <> '' then
        perform rules.check_words(finish.referred_to);
    end if;
    update data.ticket d set state = 'done', ended = finish.at, outcome = finish.outcome, referred_to = finish.referred_to,
                             last_seq = d.last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    if was = 'serving' then
        perform rules.end_service(t, at, outcome, referred_to);
    else        -- straight from the call: served since the call
        insert into data.service (office_id, day, ticket_id, errand_id, counter_id, staff_id, started, ended, outcome,
                                  referred_to, on_time)
        values (t.office_id, t.day, t.id, t.errand_id, t.counter_id, p.staff_id, t.called, finish.at, finish.outcome,
                finish.referred_to, t.on_time);
    end if;
    delete from data.note n where n.ticket_id = t.id;
    update data.counter d set last_press = p.id where d.id = t.counter_id;
    t := rules.record(p, t, 'finished', was, at, outcome,
                         case when finish.referred_to <> '' or finish.reason <> '' then jsonb_strip_nulls(jsonb_build_object(
                             'referred_to', nullif(finish.referred_to, ''), 'reason', nullif(finish.reason, ''))) end);
    return t;
end $$;

-- The citizen goes before being called: of own accord, or because the number was a mistake.
create function rules.withdraw(p rules.press, ticket bigint, states text[], becomes text) returns api.ticket_answer
language plpgsql as $$
#variable_conflict use_column
declare
    t data.ticket := rules.hold_ticket(p, withdraw.ticket, withdraw.states, 'anyone');
    was constant text := t.state;
    at constant timestamptz := data.clock();
begin
    update data.ticket d set state = withdraw.becomes, ended = at, last_seq = d.last_seq + 1, last_press = p.id
     where d.id = t.id returning * into t;
    perform rules.wipe(t.id);
    t := rules.record(p, t, becomes, was, at);
    perform rules.announce(t.office_id, array[t.id], null);
    return rules.answer(p, t);
end $$;

create function api.finish_service(ticket bigint, press_id uuid default gen_random_uuid(), outcome text default 'solved',
                                   referred_to text default null)
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(finish_service.press_id, 'finish_service', row(ticket, outcome, referred_to)::text, ticket);
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, finish_service.ticket, '{called,serving}', 'holder');
    t := rules.finish(p, t, finish_service.outcome, finish_service.referred_to, data.clock());
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;

create function api.finish_and_call_next(counter int, ticket bigint, press_id uuid default gen_random_uuid(),
                                         outcome text default 'solved', referred_to text default null)
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(finish_and_call_next.press_id, 'finish_and_call_next',
        row(counter, ticket, outcome, referred_to)::text, ticket);
    c data.counter;
    old data.ticket;
    t data.ticket;
    chosen bigint;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    c := rules.hold_counter(p, finish_and_call_next.counter, true);
    old := rules.hold_ticket(p, finish_and_call_next.ticket, '{called,serving}', 'holder', c.id);
    if old.counter_id is distinct from c.id then
        perform rules.refuse('SQ004', 'another counter has this ticket');
    end if;
    at := data.clock();
    old := rules.finish(p, old, finish_and_call_next.outcome, finish_and_call_next.referred_to, at);
    chosen := rules.choose(p, c, at);
    if chosen is null then
        -- Nobody waits. The finish stands, and the press with it.
        perform rules.announce(c.office_id, array[old.id], c.id);
        return;
    end if;
    t := rules.give(p, c, chosen, 'called', 'waiting', data.clock());
    perform rules.announce(c.office_id, array[old.id, t.id], c.id);
    return next rules.answer(p, t);
end $$;

create function api.add_errand(ticket bigint, press_id uuid default gen_random_uuid(), errand_type text default null)
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(add_errand.press_id, 'add_errand', row(ticket, errand_type)::text, ticket);
    t data.ticket;
    e data.errand_type;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, add_errand.ticket, '{waiting,called,serving,parked}', 'holder');
    e := rules.errand(t.office_id, add_errand.errand_type);
    at := data.clock();
    insert into data.ticket_errand (ticket_id, position, errand_id)
    select t.id, coalesce(max(d.position), 0) + 1, e.id from data.ticket_errand d where d.ticket_id = t.id;
    update data.ticket d set last_seq = d.last_seq + 1, last_press = p.id where d.id = t.id returning * into t;
    if t.state <> 'parked' then
        perform rules.touch(p, t.counter_id);
    end if;
    t := rules.record(p, t, 'errand_added', t.state, at, null, jsonb_build_object('errand', e.code));
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;

-- The note stands in a table of its own and leaves the ticket row alone.
create function api.set_note(ticket bigint, press_id uuid default gen_random_uuid(), note text default '')
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(set_note.press_id, 'set_note', row(ticket, note)::text, ticket);
    t data.ticket;
    wanted constant text := btrim(coalesce(set_note.note, ''));
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    perform rules.check_words(wanted);
    t := rules.hold_ticket(p, set_note.ticket, '{waiting,called,serving,parked}', 'holder');
    if wanted = '' then
        perform rules.wipe(t.id);
    else
        insert into data.note (ticket_id, office_id, note) values (t.id, t.office_id, wanted)
        on conflict (ticket_id) do update set note = excluded.note;
    end if;
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;

create function api.tick_step(ticket bigint, step int, press_id uuid default gen_random_uuid(), done boolean default true)
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(tick_step.press_id, 'tick_step', row(ticket, step, done)::text, ticket);
    t data.ticket;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, tick_step.ticket, '{serving}', 'holder');
    if not exists (select from data.checklist_step d where d.errand_type_id = t.errand_id and d.position = tick_step.step) then
        perform rules.refuse('SQ017', 'the errand has no such step');
    end if;
    at := data.clock();
    if tick_step.done then
        insert into data.ticket_step (ticket_id, position, done, login) values (t.id, tick_step.step, at, session_user)
        on conflict do nothing;
    else
        delete from data.ticket_step d where d.ticket_id = t.id and d.position = tick_step.step;
    end if;
    update data.ticket d set last_seq = d.last_seq + 1, last_press = p.id where d.id = t.id returning * into t;
    perform rules.touch(p, t.counter_id);
    t := rules.record(p, t, case when tick_step.done then 'step_done' else 'step_undone' end, t.state, at, null,
                         jsonb_build_object('step', tick_step.step));
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;
