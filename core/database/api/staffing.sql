-- Teamleder: who sits where, with which errands; breaks, stopped errands, and a ticket that is stuck.

set local role skranke_api;

-- The counter where a person sits, if there is one. A citizen PC is nobody's seat.
create function rules.seat_of(staff int) returns data.counter language plpgsql stable as $$
#variable_conflict use_column
declare
    c data.counter;
begin
    select * into c from data.counter d
     where d.staff_id = seat_of.staff and d.state <> 'closed' and d.kind <> 'citizen_pc';
    return c;
end $$;

create function rules.check_colleague(office int, staff int) returns void language plpgsql stable as $$
#variable_conflict use_column
begin
    if not exists (select from data.staff s join data.login_office lo on lo.login = s.login
                    where s.id = check_colleague.staff and lo.office_id = check_colleague.office
                      and (s.expires is null or s.expires > data.clock())) then
        perform rules.refuse('SL001', 'no such person in this office');
    end if;
end $$;

-- The team lead moves a person or a profile. It counts from the next citizen; whoever is at the counter is finished there.
-- Nobody is moved away from a citizen (SQ021). Without a profile a person who sits down brings the usual one.
create function api.assign_counter(counter int, press_id uuid default gen_random_uuid(), staff int default null,
                                   profile int default null)
returns setof api.counter_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(assign_counter.press_id, 'assign_counter', row(counter, staff, profile)::text);
    c data.counter;
    was data.counter;
    other data.counter;
    seat rules.left_seat;
    wanted int;
    at timestamptz;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    if assign_counter.staff is not null then
        perform rules.lock_seats(assign_counter.staff, assign_counter.counter);
    end if;
    was := rules.hold_counter(p, assign_counter.counter, false);
    if was.retired then
        perform rules.refuse('SQ012', 'that place is no longer used');
    end if;
    wanted := case when assign_counter.profile is not null then rules.profile(was.office_id, assign_counter.profile) end;
    if assign_counter.staff is not null then
        perform rules.check_colleague(was.office_id, assign_counter.staff);
        if was.kind <> 'citizen_pc' then
            other := rules.seat_of(assign_counter.staff);
            seat := rules.leave_seat(p, assign_counter.staff, was.id, false);
        end if;
    end if;
    at := data.clock();
    if assign_counter.staff is null or assign_counter.staff = was.staff_id then
        update data.counter d set profile_id = coalesce(wanted, d.profile_id), last_press = p.id
         where d.id = was.id returning * into c;
    else        -- a pause was the other person's
        update data.counter d
           set staff_id = assign_counter.staff, state = 'open', pause_reason = '', since = at, last_press = p.id,
               profile_id = coalesce(wanted,
                   (select pr.id from data.staff s join data.profile pr on pr.id = s.usual_profile_id and pr.office_id = d.office_id
                     where s.id = assign_counter.staff and d.kind <> 'citizen_pc'),
                   d.profile_id,
                   (select min(pr.id) from data.profile pr where pr.office_id = d.office_id))
         where d.id = was.id returning * into c;
    end if;
    insert into data.assignment (office_id, counter_id, at, press_id, staff_id, profile_id, was_state, was_staff_id,
                                 was_profile_id, was_pause, left_counter_id, left_state, left_pause)
    values (c.office_id, c.id, at, p.id, c.staff_id, c.profile_id, was.state, was.staff_id, was.profile_id, was.pause_reason,
            seat.counter, case when seat.counter is not null then other.state end,
            case when seat.counter is not null then other.pause_reason end);
    return next rules.counter_answer(p, c, seat);
end $$;

-- Takes an assignment back within sixty seconds, while none of the two counters has seen a later press: the person goes
-- back to where they sat, and who sat here before sits here again. Raises SQ014.
create function api.undo_assignment(of_press uuid, press_id uuid default gen_random_uuid())
returns setof api.counter_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(undo_assignment.press_id, 'undo_assignment', row(of_press)::text);
    a data.assignment;
    c data.counter;
    was data.counter;
    l data.counter;
    moved boolean;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    select * into a from data.assignment d
     where d.press_id = undo_assignment.of_press and d.takes_back is null and d.at >= data.clock() - interval '60 s';
    if not found then
        perform rules.refuse('SQ014', 'no such assignment, or too late');
    end if;
    -- The people by id, then the counters by id, as everybody does who takes a seat.
    perform from data.staff s where s.id in (a.staff_id, a.was_staff_id) order by s.id for no key update;
    perform from data.counter d where d.id in (a.counter_id, a.left_counter_id) order by d.id for no key update;
    select * into was from data.counter d where d.id = a.counter_id and d.last_press = a.press_id;
    if not found then
        perform rules.refuse('SQ014', 'something has happened at the counter since');
    end if;
    if a.left_counter_id is not null then
        select * into l from data.counter d where d.id = a.left_counter_id and d.last_press = a.press_id;
        if not found then
            perform rules.refuse('SQ014', 'something has happened since at the counter that was left');
        end if;
    end if;
    moved := a.staff_id is distinct from a.was_staff_id or a.was_state = 'closed' and was.state <> 'closed';
    if moved and was.kind <> 'citizen_pc' and (rules.seat_of(a.was_staff_id)).id is not null then
        perform rules.refuse('SQ014', 'the person sits elsewhere by now');
    end if;
    if moved and a.was_state = 'closed' then
        if exists (select from data.ticket t where t.counter_id = was.id and t.state in ('called', 'serving')) then
            perform rules.refuse('SQ014', 'the counter has a citizen');
        end if;
        c := rules.close(p, was);
        update data.counter d set profile_id = a.was_profile_id where d.id = c.id returning * into c;
    else
        update data.counter d
           set profile_id = a.was_profile_id, staff_id = a.was_staff_id, last_press = p.id,
               state = case when moved then a.was_state else d.state end,
               pause_reason = case when moved then a.was_pause else d.pause_reason end,
               since = case when moved then data.clock() else d.since end
         where d.id = was.id returning * into c;
    end if;
    if l.id is not null then
        update data.counter d
           set staff_id = a.staff_id, state = a.left_state, pause_reason = a.left_pause, since = data.clock(), last_press = p.id
         where d.id = l.id;
    end if;
    insert into data.assignment (office_id, counter_id, at, press_id, staff_id, profile_id, was_state, was_staff_id,
                                 was_profile_id, was_pause, takes_back)
    values (c.office_id, c.id, data.clock(), p.id, c.staff_id, c.profile_id, was.state, was.staff_id, was.profile_id,
            was.pause_reason, a.id);
    return next rules.counter_answer(p, c, case when l.id is not null then row(l.id, l.office_id, null)::rules.left_seat end);
end $$;

-- A ticket that is stuck: called or served at a counter where nobody goes on with it. The lead puts it back in the queue
-- and says why. Raises SQ003, SQ017, SQ020.
create function api.release_ticket(ticket bigint, press_id uuid default gen_random_uuid(), reason text default null,
                                   place text default 'arrival')
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(release_ticket.press_id, 'release_ticket', row(ticket, reason, place)::text, ticket);
    t data.ticket;
    old data.ticket;
    e data.errand_type;
    at timestamptz;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    if coalesce(btrim(release_ticket.reason), '') = '' then
        perform rules.refuse('SQ017', 'a reason is needed');
    end if;
    perform rules.check_words(release_ticket.reason);
    old := rules.hold_ticket(p, release_ticket.ticket, '{called,serving}', 'lead');
    at := data.clock();
    select * into strict e from data.errand_type d where d.id = old.errand_id;
    t := rules.put_back(p, old, e, 'returned', release_ticket.place, null,
                        case old.priority when 'ordinary' then 'returned' else old.priority end, at);
    perform rules.end_service(old, at, 'returned', null);
    perform rules.touch(p, old.counter_id);
    t := rules.record(p, t, 'returned', old.state, at, null, rules.before(old) || jsonb_build_object(
        'place', release_ticket.place, 'reason', btrim(release_ticket.reason)));
    perform rules.announce(t.office_id, array[t.id], old.counter_id);
    return next rules.answer(p, t);
end $$;

-- The stands give no more numbers for the errand, at once; desks still can. Stopped already: so it stays. Raises SQ001, SQ020.
create function api.stop_errand(errand_type text, press_id uuid default gen_random_uuid(), reason text default null)
returns setof api.counter_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(stop_errand.press_id, 'stop_errand', row(errand_type, reason)::text);
    e data.errand_type;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    perform rules.check_words(stop_errand.reason);
    e := rules.errand(rules.office_meant(null), stop_errand.errand_type);
    insert into data.errand_stop (office_id, errand_type_id, at, reason)
    values (e.office_id, e.id, data.clock(), coalesce(stop_errand.reason, ''))
    on conflict do nothing;
    perform rules.remember(p, e.id, e.name, 'stopped');
    perform pg_notify('skranke_office_' || e.office_id, '{"s":true}');
    return next row(e.id, e.name, 'stopped')::api.counter_answer;
end $$;

-- Numbers are given again. Raises SQ001.
create function api.start_errand(errand_type text, press_id uuid default gen_random_uuid())
returns setof api.counter_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(start_errand.press_id, 'start_errand', row(errand_type)::text);
    e data.errand_type;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    e := rules.errand(rules.office_meant(null), start_errand.errand_type);
    update data.errand_stop s set ended = data.clock(), ended_by = session_user
     where s.errand_type_id = e.id and s.ended is null;
    perform rules.remember(p, e.id, e.name, 'started');
    perform pg_notify('skranke_office_' || e.office_id, '{"s":true}');
    return next row(e.id, e.name, 'started')::api.counter_answer;
end $$;
