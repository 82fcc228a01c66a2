-- Lunch and other breaks as blocks of the day. Nothing is pressed for them: a counter is paused by the one who sits there.

set local role skranke_api;

-- Locks the person, so that no two blocks of theirs are planned past each other, and refuses what cannot be. `but` is the
-- block that is being moved. Raises SL001, SL002, SQ017.
create function rules.check_break(office int, staff int, starts timestamptz, ends timestamptz, kind text, but int default null)
returns void language plpgsql as $$
#variable_conflict use_column
begin
    perform from data.staff s where s.id = check_break.staff for no key update;
    perform rules.check_colleague(check_break.office, check_break.staff);
    if check_break.starts is null or check_break.ends is null or check_break.ends <= check_break.starts
       or check_break.ends > check_break.starts + interval '4 hours'
       or rules.day_in(check_break.office, check_break.starts) <> rules.day_in(check_break.office, check_break.ends)
       or rules.day_in(check_break.office, check_break.starts) < rules.day_in(check_break.office, data.clock()) then
        perform rules.refuse('SQ017', 'no such stretch of a day');
    elsif not exists (select from data.choice c where c.office_id = check_break.office and c.kind = 'pause'
                                                 and c.code = check_break.kind) then
        perform rules.refuse('SQ017', 'no such kind of break');
    elsif exists (select from data.planned_break b
                   where b.office_id = check_break.office and b.staff_id = check_break.staff and b.removed is null
                     and b.id is distinct from check_break.but
                     and b.day = rules.day_in(check_break.office, check_break.starts)
                     and b.starts < check_break.ends and b.ends > check_break.starts) then
        perform rules.refuse('SL002', 'the person has a break then already');
    end if;
end $$;

create function rules.break_answer(p rules.press, b data.planned_break, state text) returns api.counter_answer
language plpgsql as $$
begin
    perform rules.remember(p, b.id, b.kind, break_answer.state);
    perform rules.announce(b.office_id, '{}', null);
    return row(b.id, b.kind, break_answer.state)::api.counter_answer;
end $$;

-- Raises SL001, SL002, SQ017.
create function api.plan_break(staff int, starts timestamptz, ends timestamptz, press_id uuid default gen_random_uuid(),
                               kind text default 'lunch')
returns setof api.counter_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(plan_break.press_id, 'plan_break', row(staff, starts, ends, kind)::text);
    at_office constant int := rules.office_meant(null);
    b data.planned_break;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    perform rules.check_break(at_office, plan_break.staff, plan_break.starts, plan_break.ends, plan_break.kind);
    insert into data.planned_break (office_id, day, staff_id, kind, starts, ends)
    values (at_office, rules.day_in(at_office, plan_break.starts), plan_break.staff, plan_break.kind, plan_break.starts,
            plan_break.ends)
    returning * into b;
    return next rules.break_answer(p, b, 'planned');
end $$;

-- Locks a block that still stands. Raises SL003.
create function rules.hold_break(planned int) returns data.planned_break language plpgsql as $$
#variable_conflict use_column
declare
    b data.planned_break;
begin
    select * into b from data.planned_break d where d.id = hold_break.planned and d.removed is null for no key update;
    if not found then
        perform rules.refuse('SL003', 'no such break is planned');
    end if;
    return b;
end $$;

-- The old block stays, removed, and the new one tells what it was moved from. Raises SL001, SL002, SL003, SQ017.
create function api.move_break(planned int, starts timestamptz, ends timestamptz, press_id uuid default gen_random_uuid())
returns setof api.counter_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(move_break.press_id, 'move_break', row(planned, starts, ends)::text);
    old data.planned_break;
    b data.planned_break;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    select * into old from data.planned_break d where d.id = move_break.planned;
    if found then       -- the person before the block, as plan_break does
        perform rules.check_break(old.office_id, old.staff_id, move_break.starts, move_break.ends, old.kind, old.id);
    end if;
    old := rules.hold_break(move_break.planned);
    update data.planned_break d set removed = data.clock(), removed_by = session_user where d.id = old.id;
    insert into data.planned_break (office_id, day, staff_id, kind, starts, ends, moved_from)
    values (old.office_id, rules.day_in(old.office_id, move_break.starts), old.staff_id, old.kind, move_break.starts,
            move_break.ends, old.id)
    returning * into b;
    return next rules.break_answer(p, b, 'planned');
end $$;

-- Raises SL003.
create function api.remove_break(planned int, press_id uuid default gen_random_uuid())
returns setof api.counter_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(remove_break.press_id, 'remove_break', row(planned)::text);
    b data.planned_break;
begin
    if p.seen then
        return next rules.counter_again(p);
        return;
    end if;
    b := rules.hold_break(remove_break.planned);
    update data.planned_break d set removed = data.clock(), removed_by = session_user where d.id = b.id returning * into b;
    return next rules.break_answer(p, b, 'removed');
end $$;

create view api.planned_breaks as
select b.id, b.office_id as office, b.day, b.staff_id as staff, s.name as staff_name, b.kind, coalesce(c.name, b.kind) as name,
       b.starts, b.ends
  from data.planned_break b
       join data.staff s on s.id = b.staff_id
       left join data.choice c on c.office_id = b.office_id and c.kind = 'pause' and c.code = b.kind
 where b.removed is null;

create view api.stopped_errands as
select s.office_id as office, e.code as errand_type, e.name as errand, a.code as area, s.at as since, s.reason
  from data.errand_stop s join data.errand_type e on e.id = s.errand_type_id join data.area a on a.id = e.area_id
 where s.ended is null;
