-- Counters: opened, paused, closed; and the silent call for a colleague. Who is moved to one: staffing.sql.

set local role skranke_api;

-- A counter that was left for another, and the citizen who was parked there.
create type rules.left_seat as (counter int, office int, ticket bigint);

create function rules.counter_answer(p rules.press, c data.counter, seat rules.left_seat default null)
returns api.counter_answer language plpgsql as $$
begin
    perform rules.remember(p, c.id, c.name, c.state);
    if seat.office = c.office_id then
        perform pg_notify('skranke_office_' || c.office_id,
                          '{"t":[' || coalesce(seat.ticket::text, '') || '],"c":[' || seat.counter || ',' || c.id || ']}');
    else
        perform rules.announce(c.office_id, '{}', c.id);
        if seat.office is not null then
            perform rules.announce(seat.office, array_remove(array[seat.ticket], null), seat.counter);
        end if;
    end if;
    return row(c.id, c.name, c.state)::api.counter_answer;
end $$;

-- Where the one who asks sits, and whom they have there. A citizen PC is nobody's seat.
create view api.my_seat as
select c.id as counter, c.name, c.state, t.number
  from data.counter c left join data.ticket t on t.counter_id = c.id and t.state in ('called', 'serving')
 where c.staff_id = (select s.id from data.staff s where s.login = session_user collate "default")
   and c.state <> 'closed' and c.kind <> 'citizen_pc';

create function rules.profile(office int, wanted int) returns int language plpgsql stable as $$
begin
    if not exists (select from data.profile d where d.id = profile.wanted and d.office_id = profile.office and not d.retired) then
        perform rules.refuse('SQ019', 'no such profile in this office');
    end if;
    return wanted;
end $$;

create function rules.hold_own_counter(p rules.press, counter int) returns data.counter language plpgsql as $$
declare
    c data.counter := rules.hold_counter(p, hold_own_counter.counter, false);
begin
    if c.state = 'closed' then
        perform rules.refuse('SQ005', 'the counter is closed');
    elsif not rules.is_at(p, c) and not rules.has_role('lead') then
        perform rules.refuse('SQ015', 'somebody else is at this counter');
    end if;
    return c;
end $$;

-- Closes a counter that has no citizen; whoever was sent on to it alone may now be taken by others.
create function rules.close(p rules.press, c data.counter) returns data.counter language plpgsql as $$
declare
    t data.ticket;
begin
    for t in select d.* from data.ticket d where d.office_id = c.office_id and d.state = 'waiting' and d.only_counter_id = c.id
              order by d.id for no key update
    loop
        update data.ticket d set only_counter_id = null, last_seq = d.last_seq + 1, last_press = p.id
         where d.id = t.id returning * into t;
        t := rules.record(p, t, 'released', 'waiting', data.clock());
    end loop;
    update data.counter d set state = 'closed', staff_id = null, pause_reason = '', streak = 0, last_area_id = null,
                              since = data.clock(), last_press = p.id
     where d.id = c.id returning * into c;
    return c;
end $$;

-- Whoever takes a seat leaves the one they had, for nobody sits at two counters. The person's row is locked first, so
-- that two who seat the same person at once come one after the other; then the counters, by id.
create function rules.lock_seats(staff int, counter int) returns void language plpgsql as $$
begin
    perform from data.staff s where s.id = lock_seats.staff for no key update;
    perform from data.counter d
      where d.id = lock_seats.counter or d.staff_id = lock_seats.staff and d.state <> 'closed' and d.kind <> 'citizen_pc'
      order by d.id for no key update;
end $$;

-- Leaves the other counter where the person sits, if there is one; lock_seats has locked it. Its citizen stays there:
-- refused with SQ021, or parked at that counter, where this person or a colleague finds the citizen again.
create function rules.leave_seat(p rules.press, staff int, but int, parks boolean) returns rules.left_seat language plpgsql as $$
#variable_conflict use_column
declare
    c data.counter;
    t data.ticket;
begin
    select * into c from data.counter d
     where d.staff_id = leave_seat.staff and d.state <> 'closed' and d.kind <> 'citizen_pc' and d.id <> leave_seat.but;
    if not found then
        return null;
    end if;
    select * into t from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving') for no key update;
    if found then
        if not leave_seat.parks then
            perform rules.refuse('SQ021', 'a citizen is still at ' || c.name);
        end if;
        t := rules.park(p, t, '');
    end if;
    c := rules.close(p, c);
    return row(c.id, c.office_id, t.id)::rules.left_seat;
end $$;

-- Sits down, and leaves the counter where one sat before. Refuses with SQ013 when somebody else is there, and with SQ021
-- when one's own citizen is still at the other counter. With take_over neither stands in the way: this counter moves with
-- its citizen, the other's citizen is parked there.
create function api.open_counter(counter int, press_id uuid default gen_random_uuid(), profile int default null,
                                 take_over boolean default false)
returns setof api.counter_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(open_counter.press_id, 'open_counter', row(counter, profile, take_over)::text);
    c data.counter;
    seat rules.left_seat;
    wanted int;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    perform rules.lock_seats(p.staff_id, open_counter.counter);
    c := rules.hold_counter(p, open_counter.counter, false);
    if c.retired then
        perform rules.refuse('SQ012', 'that place is no longer used');
    end if;
    if c.state <> 'closed' and c.staff_id <> p.staff_id and not coalesce(open_counter.take_over, false) then
        perform rules.refuse('SQ013', (select s.name from data.staff s where s.id = c.staff_id) || ' is at this counter');
    end if;
    wanted := case when open_counter.profile is not null then rules.profile(c.office_id, open_counter.profile) end;
    if c.kind <> 'citizen_pc' then
        seat := rules.leave_seat(p, p.staff_id, c.id, coalesce(open_counter.take_over, false));
    end if;
    update data.counter d
       set state = 'open', staff_id = p.staff_id, pause_reason = '', since = data.clock(), last_press = p.id,
           profile_id = coalesce(wanted,
               (select pr.id from data.staff s join data.profile pr on pr.id = s.usual_profile_id and pr.office_id = c.office_id
                                                            and not pr.retired
                 where s.id = p.staff_id),
               (select pr.id from data.profile pr where pr.id = d.profile_id and not pr.retired),
               (select min(pr.id) from data.profile pr where pr.office_id = c.office_id and not pr.retired))
     where d.id = c.id returning * into c;
    return next rules.counter_answer(p, c, seat);
end $$;

-- A citizen who is at the counter stays and can be finished; nobody new is called.
create function api.pause_counter(counter int, press_id uuid default gen_random_uuid(), reason text default null)
returns setof api.counter_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(pause_counter.press_id, 'pause_counter', row(counter, reason)::text);
    c data.counter;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    perform rules.check_words(pause_counter.reason);
    c := rules.hold_own_counter(p, pause_counter.counter);
    update data.counter d set state = 'paused', pause_reason = coalesce(reason, ''), since = data.clock(), last_press = p.id
     where d.id = c.id returning * into c;
    return next rules.counter_answer(p, c);
end $$;

create function api.resume_counter(counter int, press_id uuid default gen_random_uuid())
returns setof api.counter_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(resume_counter.press_id, 'resume_counter', row(counter)::text);
    c data.counter;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    c := rules.hold_own_counter(p, resume_counter.counter);
    update data.counter d set state = 'open', pause_reason = '', since = data.clock(), last_press = p.id
     where d.id = c.id returning * into c;
    return next rules.counter_answer(p, c);
end $$;

-- Goes. Not from a citizen (SQ007); whoever was sent on to this counter alone may now be taken by others.
create function api.close_counter(counter int, press_id uuid default gen_random_uuid())
returns setof api.counter_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(close_counter.press_id, 'close_counter', row(counter)::text);
    c data.counter;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    c := rules.hold_own_counter(p, close_counter.counter);
    if exists (select from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving')) then
        perform rules.refuse('SQ007', 'the counter has a citizen');
    end if;
    c := rules.close(p, c);
    return next rules.counter_answer(p, c);
end $$;

create function api.call_helper(press_id uuid default gen_random_uuid(), counter int default null, reason text default null,
                                office int default null)
returns setof api.counter_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(call_helper.press_id, 'call_helper', row(counter, reason, office)::text);
    at_office int;
    c data.counter;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    perform rules.check_words(call_helper.reason);
    at_office := rules.office_meant(call_helper.office);
    if call_helper.counter is not null then
        select * into c from data.counter d where d.id = call_helper.counter;
        if not found then
            perform rules.refuse('SQ012', 'no such counter in this office');
        end if;
        at_office := c.office_id;
    end if;
    insert into data.helper_call (office_id, counter_id, reason, at)
    values (at_office, call_helper.counter, coalesce(call_helper.reason, ''), data.clock());
    perform rules.remember(p, c.id, coalesce(c.name, ''), 'helper_called');
    perform pg_notify('skranke_office_' || at_office, '{"h":' || coalesce(c.id::text, 'null') || '}');
    return next row(c.id, coalesce(c.name, ''), 'helper_called')::api.counter_answer;
end $$;
