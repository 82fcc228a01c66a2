-- The door and the rules behind it, replaced whole and in one transaction. Schema api is what clients may know; schema
-- rules holds what its functions share. Both are owned by skranke_api, which owns no table, so the policies bind it.
--
-- What runs at every press is plpgsql even where one statement of sql would do: plpgsql keeps its plans for the session,
-- sql plans anew in every transaction unless it can be inlined, which made half of the cost of a call.

drop schema if exists api cascade;
drop schema if exists rules cascade;
create schema api authorization skranke_api;
create schema rules authorization skranke_api;
comment on schema api is 'The only door. Functions and views; see core/database/README.md.';
comment on schema rules is 'What the functions of api share. Nobody may call these directly.';
grant create, usage on schema rules to skranke_logins;
set local role skranke_api;

-- What a function that concerns a ticket, or a counter, answers.
create type api.ticket_answer as (id bigint, number text, state text, counter int);
create type api.counter_answer as (id int, name text, state text);

-- A press as far as it has come: when it came and who pressed, and the stored answer when it stood already.
create type rules.press as (
    id uuid, at timestamptz, seen boolean, staff_id int, station text, answer_id bigint, answer_number text, answer_state text);

create function rules.refuse(code text, message text) returns void language plpgsql as $$
begin
    raise exception '%', message using errcode = code;
end $$;

-- Whatever a person may write in own words. Events keep it for ever, so it holds no CPR number. Raises SQ017, SQ020.
create function rules.check_words(words text) returns void language plpgsql as $$
begin
    if data.holds_cpr(words) then
        perform rules.refuse('SQ020', 'no CPR number here');
    elsif length(words) > 500 then
        perform rules.refuse('SQ017', 'at most 500 letters');
    end if;
end $$;

create function rules.has_role(name text) returns boolean language sql stable
return pg_has_role(session_user, 'skranke_' || name, 'member');

-- Writes the press first; a twin waits here for the first one's answer. Raises SQ009, SQ016, SQ017, ST001, ST002.
create function rules.begin_press(press_id uuid, function text, arguments text, subject bigint default null)
returns rules.press language plpgsql as $$
#variable_conflict use_column
declare
    p rules.press;
    stood data.press;
    hash constant bigint := hashtextextended(begin_press.arguments, 0);
    expires timestamptz;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        perform rules.refuse('SQ016', 'only read committed');
    end if;
    if begin_press.press_id is null then
        perform rules.refuse('SQ017', 'a press needs an id');
    end if;

    p.at := data.clock();
    -- collate: see the policies of migration 0003.
    select s.id, s.expires into p.staff_id, expires from data.staff s where s.login = session_user collate "default";
    if not found then
        select st.kind into p.station from data.station st where st.login = session_user collate "default";
        if not found then
            perform rules.refuse('ST001', 'this login has no work here');
        end if;
    elsif expires <= p.at then
        perform rules.refuse('ST002', 'this login has expired');
    end if;

    p.id := begin_press.press_id;
    p.seen := false;
    for attempt in 1..3 loop
        insert into data.press (id, function, arguments, subject, at)
        values (begin_press.press_id, begin_press.function, hash, begin_press.subject, p.at)
        on conflict do nothing;
        if found then
            return p;
        end if;
        select * into stood from data.press d where d.id = begin_press.press_id;
        exit when found;        -- else it was taken back meanwhile: ours may stand
    end loop;

    if stood.id is null or stood.login <> session_user or stood.function <> begin_press.function or stood.arguments <> hash then
        perform rules.refuse('SQ009', 'this press id stands for something else');
    end if;
    p.seen := true;
    p.answer_id := stood.answer_id;
    p.answer_number := stood.answer_number;
    p.answer_state := stood.answer_state;
    return p;
end $$;

create function rules.remember(p rules.press, answer_id bigint, answer_number text, answer_state text) returns void
language plpgsql as $$
#variable_conflict use_column
begin
    update data.press d
       set answer_id = remember.answer_id, answer_number = remember.answer_number, answer_state = remember.answer_state
     where d.id = p.id;
end $$;

create function rules.answer(p rules.press, t data.ticket) returns api.ticket_answer language plpgsql as $$
begin
    update data.press d set answer_id = t.id, answer_number = t.number, answer_state = t.state where d.id = p.id;
    return row(t.id, t.number, t.state, t.counter_id)::api.ticket_answer;
end $$;

-- The stored answer of a press that stood. One that found nobody and was remembered answers no row.
create function rules.again(p rules.press) returns setof api.ticket_answer rows 1 language sql stable
begin atomic
    select (p).answer_id, (p).answer_number, (p).answer_state,
           (select t.counter_id from data.ticket t where t.id = (p).answer_id)
     where (p).answer_id is not null;
end;

create function rules.counter_again(p rules.press) returns api.counter_answer language sql immutable
return row((p).answer_id::int, (p).answer_number, (p).answer_state)::api.counter_answer;

-- One more line in a ticket's story. The ticket row is given as it now stands, and handed back: an assignment costs half of
-- what a `perform` does.
create function rules.record(p rules.press, t data.ticket, kind text, was text, at timestamptz,
                             outcome text default null, detail jsonb default null) returns data.ticket
language plpgsql as $$
#variable_conflict use_column
begin
    insert into data.event (ticket_id, seq, office_id, kind, at, state, was, counter_id, staff_id, errand_id, press_id,
                            on_time, outcome, detail)
    values (t.id, t.last_seq, t.office_id, record.kind, record.at, t.state, record.was, t.counter_id, p.staff_id,
            t.errand_id, p.id, t.on_time, record.outcome, record.detail);
    return t;
end $$;

-- Tells every screen of the office, once a transaction, which rows to read again. Ids only.
create function rules.announce(office int, tickets bigint[], counter int) returns void language sql
return pg_notify('skranke_office_' || office, '{"t":[' || array_to_string(tickets, ',') || '],"c":['
                                              || coalesce(counter::text, '') || ']}');

create function rules.day_in(office int, at timestamptz) returns date language plpgsql stable as $$
begin
    return (select (day_in.at at time zone o.zone)::date from data.office o where o.id = day_in.office);
end $$;

-- The office a login means when it names none: its only one, or the first it belongs to.
create function rules.office_meant(office int) returns int language plpgsql stable as $$
declare
    meant int;
begin
    select lo.office_id into meant from data.login_office lo
     where lo.login = session_user collate "default" and (office_meant.office is null or lo.office_id = office_meant.office)
     order by lo.office_id limit 1;
    if meant is null then
        perform rules.refuse('SQ017', 'not an office of this login');
    end if;
    return meant;
end $$;

-- Whether the one who pressed is the one at this counter. A citizen PC is any floorwalker's.
create function rules.is_at(p rules.press, c data.counter) returns boolean language plpgsql stable as $$
begin
    if c.kind = 'citizen_pc' then
        return p.staff_id is not null and rules.has_role('floor');
    end if;
    return c.state <> 'closed' and c.staff_id = p.staff_id;
end $$;

-- Locks the counter: whatever happens there happens one after the other. Raises SQ005, SQ006, SQ012, SQ015.
create function rules.hold_counter(p rules.press, counter int, must_be_open boolean) returns data.counter
language plpgsql as $$
#variable_conflict use_column
declare
    c data.counter;
begin
    select * into c from data.counter d where d.id = hold_counter.counter for no key update;
    if not found then
        perform rules.refuse('SQ012', 'no such counter in this office');
    end if;
    if must_be_open then
        if c.state = 'closed' then
            perform rules.refuse('SQ005', 'the counter is closed');
        elsif not rules.is_at(p, c) then
            perform rules.refuse('SQ015', 'somebody else is at this counter');
        elsif c.state = 'paused' then
            perform rules.refuse('SQ006', 'the counter is paused');
        end if;
    end if;
    return c;
end $$;

-- Locks the ticket, and before it the counter that has it: not the one where it was parked or marked a no-show, for
-- somebody else may be served there now. `owner` tells whose a ticket at a counter must be:
-- 'holder' (the one at the counter), 'lead' (that one, or a team lead) or 'anyone' of the office's staff.
-- A stand may touch only what it issued itself. `held` is the counter the caller has locked already: then no other is
-- locked, for two who each hold one would wait for each other; a ticket elsewhere is refused anyway by those who pass it.
-- Raises SQ002, SQ003, SQ004.
create function rules.hold_ticket(p rules.press, ticket bigint, states text[], owner text, held int default null)
returns data.ticket
language plpgsql as $$
#variable_conflict use_column
declare
    t data.ticket;
    c data.counter;
    now_at int;
    mine boolean;
begin
    if held is null then
        select * into c from data.counter d
         where d.id = (select s.counter_id from data.ticket s where s.id = hold_ticket.ticket and s.state in ('called', 'serving'))
           for no key update;
    end if;
    select * into t from data.ticket d where d.id = hold_ticket.ticket for no key update;
    if not found then
        perform rules.refuse('SQ002', 'no such ticket in this office');
    end if;
    now_at := case when t.state in ('called', 'serving') then t.counter_id end;
    if held is not null then
        select * into c from data.counter d where d.id = now_at;
    elsif now_at is distinct from c.id then
        -- It moved while we waited. The counter comes before the ticket, which we hold, so it is not waited for.
        select * into c from data.counter d where d.id = now_at for no key update skip locked;
        if c.id is distinct from now_at then
            perform rules.refuse('SQ003', 'the ticket has moved');
        end if;
    end if;

    if t.state = 'issued' then
        if t.arrived + (select o.confirm_after from data.office o where o.id = t.office_id) <= data.clock() then
            t := rules.confirm(p, t);
        end if;
    end if;
    if p.station is not null and t.taken_by <> session_user then
        perform rules.refuse('SQ004', 'another stand issued this number');
    end if;
    if not t.state = any (states) then
        perform rules.refuse('SQ003', 'the ticket is ' || t.state);
    end if;
    if t.state in ('called', 'serving') and owner <> 'anyone' and not (owner = 'lead' and rules.has_role('lead')) then
        if c.id is not null then
            mine := rules.is_at(p, c);
        else
            mine := exists (select from data.service s where s.ticket_id = t.id and s.ended is null and s.staff_id = p.staff_id);
        end if;
        if not mine then
            perform rules.refuse('SQ004', 'another counter has this ticket');
        end if;
    end if;
    return t;
end $$;

-- An issued number becomes one that waits. The row is locked already.
create function rules.confirm(p rules.press, t data.ticket) returns data.ticket language plpgsql as $$
begin
    update data.ticket d set state = 'waiting', last_seq = last_seq + 1, last_press = p.id where d.id = t.id returning * into t;
    t := rules.record(p, t, 'confirmed', 'issued', data.clock());
    return t;
end $$;
