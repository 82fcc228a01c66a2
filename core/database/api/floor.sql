-- Medbetjening: help at a citizen PC or standing up, without waiting in the queue first; what it led to, and putting that
-- right within the day; what the information desk counts; and the calls for help that somebody goes to.

set local role skranke_api;

create function api.start_help(errand_type text, press_id uuid default gen_random_uuid(), counter int default null)
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(start_help.press_id, 'start_help', row(errand_type, counter)::text);
    c data.counter;
    e data.errand_type;
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    if start_help.counter is not null then
        c := rules.hold_counter(p, start_help.counter, false);
        if c.kind <> 'citizen_pc' and c.kind <> 'information' then
            perform rules.refuse('SQ012', 'help is given at a citizen PC');
        elsif exists (select from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving')) then
            perform rules.refuse('SQ007', 'the place has a citizen already');
        end if;
    end if;
    e := rules.errand(coalesce(c.office_id, rules.office_meant(null)), start_help.errand_type);
    t := rules.new_ticket(p, e, 'ordinary', 'da', 1, null, 'issued');
    update data.ticket d set state = 'serving', counter_id = c.id, called = d.arrived, on_time = true, started = d.arrived
     where d.id = t.id returning * into t;
    insert into data.service (office_id, day, ticket_id, errand_id, counter_id, staff_id, started, on_time)
    values (t.office_id, t.day, t.id, t.errand_id, t.counter_id, p.staff_id, t.arrived, true);
    perform rules.touch(p, c.id);
    t := rules.record(p, t, 'helped', null, t.arrived);
    perform rules.announce(t.office_id, array[t.id], c.id);
    return next rules.answer(p, t);
end $$;

create function rules.check_help_reason(office int, reason text) returns void language plpgsql stable as $$
begin
    if reason <> '' and not exists (select from data.choice d where d.office_id = check_help_reason.office
                                       and d.kind = 'help_reason' and d.code = check_help_reason.reason) then
        perform rules.refuse('SQ017', 'no such reason');
    end if;
end $$;

-- Ends help: as finish_service, with an outcome of Medbetjening's own and with the reason why help was needed.
create function api.finish_help(ticket bigint, press_id uuid default gen_random_uuid(), outcome text default 'solved',
                                reason text default null, referred_to text default null)
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(finish_help.press_id, 'finish_help', row(ticket, outcome, reason, referred_to)::text,
                                       ticket);
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    t := rules.hold_ticket(p, finish_help.ticket, '{called,serving}', 'holder');
    perform rules.check_help_reason(t.office_id, finish_help.reason);
    t := rules.finish(p, t, finish_help.outcome, finish_help.referred_to, data.clock(), 'help_outcome', finish_help.reason);
    perform rules.announce(t.office_id, array[t.id], t.counter_id);
    return next rules.answer(p, t);
end $$;

-- What a registration says now: the last word of its story.
create function rules.help_words(ticket bigint, out reason text, out referred_to text, out corrected boolean)
language plpgsql stable as $$
begin
    select e.detail ->> 'reason', e.detail ->> 'referred_to', e.kind = 'corrected'
      into help_words.reason, help_words.referred_to, help_words.corrected
      from data.event e
     where e.ticket_id = help_words.ticket and e.kind in ('finished', 'corrected') order by e.seq desc limit 1;
end $$;

-- Puts a registration of today right. The old one stays in the story, beside who changed it and when.
-- What is left out stays as it is; a reason or referred_to of '' goes.
create function api.correct_help(ticket bigint, press_id uuid default gen_random_uuid(), outcome text default null,
                                 reason text default null, referred_to text default null, errand_type text default null)
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(correct_help.press_id, 'correct_help',
        row(ticket, outcome, reason, referred_to, errand_type)::text, ticket);
    t data.ticket;
    old data.ticket;
    e data.errand_type;
    said record;
    was_code text;
    new_reason text;
    new_referred text;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    old := rules.hold_ticket(p, correct_help.ticket, '{done}', 'anyone');
    at := data.clock();
    if old.day <> rules.day_in(old.office_id, at) then
        perform rules.refuse('SQ003', 'not of today');
    elsif exists (select from data.counter c where c.id = old.counter_id and c.kind not in ('citizen_pc', 'information')) then
        perform rules.refuse('SQ004', 'not help of Medbetjening');
    end if;
    select * into said from rules.help_words(old.id);
    new_reason := nullif(coalesce(correct_help.reason, said.reason), '');
    new_referred := nullif(coalesce(correct_help.referred_to, said.referred_to), '');
    if not exists (select from data.choice d where d.office_id = old.office_id and d.kind in ('outcome', 'help_outcome')
                                               and d.code = coalesce(correct_help.outcome, old.outcome)) then
        perform rules.refuse('SQ017', 'no such outcome');
    end if;
    perform rules.check_help_reason(old.office_id, new_reason);
    perform rules.check_words(new_referred);
    select d.code into was_code from data.errand_type d where d.id = old.errand_id;
    if correct_help.errand_type is null then
        select * into strict e from data.errand_type d where d.id = old.errand_id;
    else
        e := rules.errand(old.office_id, correct_help.errand_type);
    end if;
    update data.ticket d
       set outcome = coalesce(correct_help.outcome, d.outcome), referred_to = new_referred, errand_id = e.id,
           area_id = e.area_id, last_seq = d.last_seq + 1, last_press = p.id
     where d.id = old.id returning * into t;
    update data.service s set outcome = t.outcome, referred_to = t.referred_to, errand_id = t.errand_id
     where s.counter_id is not distinct from t.counter_id and s.day = t.day and s.ticket_id = t.id and s.ended = t.ended;
    t := rules.record(p, t, 'corrected', old.state, at, t.outcome, jsonb_strip_nulls(jsonb_build_object(
        'reason', new_reason, 'referred_to', new_referred, 'was_outcome', old.outcome, 'was_reason', said.reason,
        'was_referred_to', said.referred_to, 'was_errand', was_code)));
    perform rules.announce(t.office_id, array[t.id], null);
    return next rules.answer(p, t);
end $$;

create type api.tally_answer as (id bigint, tally text, state text, today int);

create function rules.tally_today(office int, tally text, day date) returns int language plpgsql stable as $$
begin
    return (select coalesce(sum(d.counts), 0)::int from data.tally d
             where d.office_id = tally_today.office and d.day = tally_today.day and d.code = tally_today.tally);
end $$;

-- One more of what the information desk counts, without number and clock. `take_back` counts the login's own latest one of
-- today back; nothing is deleted. Raises SQ014, SQ017.
create function api.count_tally(tally text, press_id uuid default gen_random_uuid(), take_back boolean default false,
                                office int default null)
returns setof api.tally_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(count_tally.press_id, 'count_tally', row(tally, take_back, office)::text);
    at_office constant int := rules.office_meant(count_tally.office);
    at constant timestamptz := data.clock();
    today constant date := rules.day_in(at_office, at);
    counted bigint;
    made bigint;
begin
    if p.seen then
        return next row(p.answer_id, p.answer_number, p.answer_state,
                        rules.tally_today(at_office, count_tally.tally, today))::api.tally_answer;
        return;
    end if;
    if not exists (select from data.choice c
                    where c.office_id = at_office and c.kind = 'tally' and c.code = count_tally.tally) then
        perform rules.refuse('SQ017', 'nothing of that name is counted here');
    end if;
    if coalesce(count_tally.take_back, false) then
        select d.id into counted from data.tally d
         where d.office_id = at_office and d.day = today and d.code = count_tally.tally and d.takes_back is null
           and d.login = session_user collate "default"
           and not exists (select from data.tally b where b.takes_back = d.id)
         order by d.id desc limit 1;
        if counted is null then
            perform rules.refuse('SQ014', 'you have counted none of these today');
        end if;
    end if;
    insert into data.tally (office_id, day, code, at, press_id, takes_back)
    values (at_office, today, count_tally.tally, at, p.id, counted)
    on conflict (takes_back) do nothing returning id into made;
    if made is null then        -- taken back twice at once
        perform rules.refuse('SQ014', 'it has been taken back already');
    end if;
    perform rules.remember(p, made, count_tally.tally, case when counted is null then 'counted' else 'taken_back' end);
    perform pg_notify('skranke_office_' || at_office, '{"t":[],"c":[]}');
    return next row(made, count_tally.tally, case when counted is null then 'counted' else 'taken_back' end,
                    rules.tally_today(at_office, count_tally.tally, today))::api.tally_answer;
end $$;

-- "I go there": the call for help is answered, and leaves every screen. Raises SQ003.
create function api.answer_help_call(call bigint, press_id uuid default gen_random_uuid())
returns setof api.counter_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(answer_help_call.press_id, 'answer_help_call', row(call)::text);
    h data.helper_call;
    c data.counter;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    update data.helper_call d set answered = data.clock(), answered_by = p.staff_id
     where d.id = answer_help_call.call and d.answered is null returning * into h;
    if not found then
        perform rules.refuse('SQ003', 'somebody goes there already');
    end if;
    select * into c from data.counter d where d.id = h.counter_id;
    perform rules.remember(p, c.id, coalesce(c.name, ''), 'answered');
    perform pg_notify('skranke_office_' || h.office_id, '{"h":' || coalesce(c.id::text, 'null') || '}');
    return next row(c.id, coalesce(c.name, ''), 'answered')::api.counter_answer;
end $$;

-- Everybody who is helped now, or called to a PC.
create view api.help_under_way as
select t.id as ticket, t.number, t.office_id as office, t.counter_id as counter, coalesce(c.name, '') as place, t.state,
       e.code as errand_type, coalesce(h.name, e.name) as topic, t.language, t.called, t.started, e.minutes,
       k.code as counter_errand
  from data.ticket t
       join data.errand_type e on e.id = t.errand_id
       left join data.counter c on c.id = t.counter_id
       left join data.help_topic h on h.errand_type_id = e.id
       left join data.errand_type k on k.id = h.counter_errand_id
 where t.state in ('called', 'serving') and (c.kind in ('citizen_pc', 'information') or t.counter_id is null);

-- Today's help that has ended, newest last. Two halves, for an index knows either a place or none.
create function rules.help_services(office int, day date) returns setof data.service language plpgsql stable as $$
#variable_conflict use_column
begin
    return query
        select s.* from data.counter c join data.service s on s.counter_id = c.id and s.day = help_services.day
         where c.office_id = help_services.office and c.kind in ('citizen_pc', 'information');
    return query
        select s.* from data.service s
         where s.counter_id is null and s.day = help_services.day and s.office_id = help_services.office;
end $$;

create function api.help_topics()
returns table (office int, "position" int, errand_type text, name text, hint text, counter_errand text, today int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
begin
    return query
        select h.office_id, h.position, e.code, h.name, h.hint, k.code, coalesce(n.today, 0)
          from data.help_topic h
               join data.errand_type e on e.id = h.errand_type_id
               left join data.errand_type k on k.id = h.counter_errand_id
               left join (select s.errand_id, count(*)::int as today
                            from rules.help_services(at_office, rules.day_in(at_office, data.clock())) s
                           where s.outcome is null or s.outcome not in ('undone', 'returned')
                           group by s.errand_id) n on n.errand_id = e.id
         where h.office_id = at_office and e.active
         order by h.position;
end $$;

create function api.help_done(most int default 30)
returns table (ticket bigint, number text, place text, errand_type text, topic text, started timestamptz, ended timestamptz,
               outcome text, reason text, referred_to text, corrected boolean, correctable boolean, sent_to text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
begin
    return query
        select t.id, t.number, coalesce(c.name, ''), e.code, coalesce(h.name, e.name), s.started, s.ended, s.outcome,
               coalesce(w.reason, ''), coalesce(s.referred_to, ''), coalesce(w.corrected, false),
               t.state = 'done' and t.ended = s.ended, coalesce(o.name, '')
          from rules.help_services(at_office, rules.day_in(at_office, data.clock())) s
               join data.ticket t on t.id = s.ticket_id
               join data.errand_type e on e.id = s.errand_id
               left join data.counter c on c.id = s.counter_id
               left join data.help_topic h on h.errand_type_id = e.id
               left join data.counter o on o.id = coalesce(t.only_counter_id, t.counter_id) and s.outcome = 'transferred'
               left join lateral rules.help_words(t.id) w on s.outcome <> 'transferred'
         where s.ended is not null and s.outcome not in ('undone', 'returned')
         order by s.ended desc, s.id desc limit help_done.most;
end $$;

create function api.tallies() returns table (office int, code text, name text, "position" int, today int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.office_meant(null);
    day constant date := rules.day_in(at_office, data.clock());
begin
    return query
        select c.office_id, c.code, c.name, c.position, rules.tally_today(c.office_id, c.code, day)
          from data.choice c where c.office_id = at_office and c.kind = 'tally' order by c.position, c.code;
end $$;
