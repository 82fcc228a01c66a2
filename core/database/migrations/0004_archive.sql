-- desktops: older work
-- The past: closed days, out of the queue's way. One partition a month, made when the first of its days is closed.
--
-- The functions that api may call may add events and change none; moving a day is the tables' owner's work, and is done in
-- functions of the owner's. They trust the one door that calls them, api.close_day, to have asked who closes what.

set local role skranke_migrator;

create table data.ticket_past (
    day date not null,
    id bigint not null,
    office_id int not null,
    number text not null,
    area_id int not null,
    errand_id int not null,
    state data.ticket_state not null,
    priority data.ticket_priority not null,
    persons data.persons not null,
    language data.language_code not null,
    reason text not null,
    arrived timestamptz not null,
    booked timestamptz,
    start timestamptz not null,
    target_s data.target_seconds not null,
    queued timestamptz,
    waited interval not null,
    calls int not null,
    parkings int not null,
    returns int not null,
    transfers int not null,
    only_counter_id int,
    counter_id int,
    called timestamptz,
    recalled timestamptz,
    parked timestamptz,
    on_time boolean,
    started timestamptz,
    ended timestamptz not null,
    outcome text,
    referred_to text,
    taken_by text not null,
    last_seq int not null,
    errands int[] not null,
    steps jsonb not null,
    primary key (day, id),
    constraint ticket_past_is_over check (state in ('done', 'no_show', 'left', 'cancelled'))
) partition by range (day);
comment on table data.ticket_past is
    'Visits of closed days. No key of another table points here or from here: what must last keeps ticket id and number.';
comment on column data.ticket_past.errands is 'Further errands of the visit, in their order.';
comment on column data.ticket_past.steps is 'Steps of the checklist that were done: [{"position", "done"}].';
create index ticket_past_office on data.ticket_past (office_id, day, id);
create index ticket_past_number on data.ticket_past (office_id, number, day, id);

create table data.event_past (
    day date not null,
    ticket_id bigint not null,
    seq int not null,
    id bigint not null,
    office_id int not null,
    kind text not null,
    at timestamptz not null,
    state text not null,
    was text,
    counter_id int,
    staff_id int,
    errand_id int not null,
    login text not null,
    press_id uuid,
    on_time boolean,
    outcome text,
    detail jsonb,
    primary key (day, ticket_id, seq)
) partition by range (day);

create table data.service_past (
    day date not null,
    id bigint not null,
    office_id int not null,
    ticket_id bigint not null,
    errand_id int not null,
    counter_id int,
    staff_id int,
    started timestamptz not null,
    ended timestamptz not null,
    outcome text not null,
    referred_to text,
    on_time boolean,
    primary key (day, id)
) partition by range (day);

create table data.closed_day (
    office_id int not null references data.office,
    day date not null,
    at timestamptz not null,
    login text not null default session_user,
    tickets int not null default 0,
    figures jsonb not null default '{}',
    recomputed jsonb not null default '{}',
    agrees boolean not null generated always as (figures = recomputed) stored,
    primary key (office_id, day)
);
comment on column data.closed_day.figures is 'The day''s statistics from the rows of visits and services.';
comment on column data.closed_day.recomputed is 'The same from the events alone.';

-- Read like the live tables, and written by nobody but the functions below.
do $$
declare
    name regclass;
    scope constant text := 'array(select lo.office_id from data.login_office lo where lo.login = session_user collate "default"'
                           ' and (lo.expires is null or lo.expires > data.clock()))';
    operator constant text := '(select pg_has_role(session_user, ''skranke_migrator'', ''member''))';
begin
    foreach name in array '{data.ticket_past,data.event_past,data.service_past,data.closed_day}'::regclass[] loop
        execute format('alter table %s enable row level security, force row level security', name);
        execute format('create policy operator on %s to skranke_migrator using (true)', name);
        execute format('create policy office on %s for select to skranke_api using (office_id = any (%s) or %s)',
                       name, scope, operator);
        execute format('grant select on %s to skranke_api', name);
    end loop;
end $$;

-- Makes the month of a day in all three tables, where it is missing. Attached rather than made in place, so that nobody who
-- reads the past waits. A month is reached through its table only: nothing on it is granted.
create function data.make_month(day date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    first constant date := date_trunc('month', make_month.day::timestamp);
    past text;
    month text;
begin
    foreach past in array '{ticket_past,event_past,service_past}'::text[] loop
        month := past || to_char(first, '"_"YYYY_MM');
        continue when to_regclass('data.' || month) is not null;
        perform pg_advisory_xact_lock(hashtextextended('data.make_month', 0));      -- another office's day may be closing
        continue when to_regclass('data.' || month) is not null;
        execute format('create table data.%I (like data.%I including defaults including constraints)', month, past);
        execute format('alter table data.%I enable row level security, force row level security', month);
        execute format('create policy operator on data.%I to skranke_migrator using (true)', month);
        execute format('alter table data.%I attach partition data.%I for values from (%L) to (%L)',
                       past, month, first, (first + interval '1 month')::date);
    end loop;
end $$;

-- Whether the caller closes this day ('closed'), another session is at it ('being_closed'), or nothing is left of it
-- ('already_closed'). Visits that came to light after the day was closed are closed as well, each once.
create function data.claim_day(office int, day date, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    if not pg_try_advisory_xact_lock(hashtext('data.claim_day'), claim_day.office) then
        return 'being_closed';
    end if;
    insert into data.closed_day (office_id, day, at) values (claim_day.office, claim_day.day, claim_day.at) on conflict do nothing;
    if not found and not exists (select from data.ticket t where t.office_id = claim_day.office and t.day = claim_day.day) then
        return 'already_closed';
    end if;
    return 'closed';
end $$;

-- Ends the visits that nobody ended: who was being served is done, who was called did not come, who waited has left. The
-- length of such a service is nobody's to know, so its outcome is 'unfinished'. Yields how many.
create function data.end_visits(office int, day date) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    t data.ticket;
    was text;
    at timestamptz;
    ended int := 0;
begin
    -- Counters before tickets, tickets by id: the order in which every press locks.
    perform from data.counter c
      where exists (select from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving')
                                                and d.office_id = end_visits.office and d.day = end_visits.day)
      order by c.id for no key update;
    perform from data.ticket d where d.office_id = end_visits.office and d.day = end_visits.day order by d.id for update;
    at := data.clock();
    for t in select d.* from data.ticket d
              where d.office_id = end_visits.office and d.day = end_visits.day
                and d.state in ('issued', 'waiting', 'called', 'serving', 'parked')
              order by d.id
    loop
        if t.state = 'issued' then
            update data.ticket d set state = 'waiting', last_seq = d.last_seq + 1, last_press = null
             where d.id = t.id returning * into t;
            insert into data.event (ticket_id, seq, office_id, kind, at, state, was, errand_id)
            values (t.id, t.last_seq, t.office_id, 'confirmed', at, t.state, 'issued', t.errand_id);
        end if;
        was := t.state;
        update data.ticket d
           set state = case was when 'serving' then 'done' when 'called' then 'no_show' else 'left' end,
               outcome = case was when 'serving' then 'other' end,
               ended = at, last_seq = d.last_seq + 1, last_press = null
         where d.id = t.id returning * into t;
        update data.service s set ended = at, outcome = 'unfinished' where s.ticket_id = t.id and s.ended is null;
        insert into data.event (ticket_id, seq, office_id, kind, at, state, was, counter_id, errand_id, on_time, outcome, detail)
        values (t.id, t.last_seq, t.office_id, case t.state when 'done' then 'finished' else t.state end, at, t.state, was,
                t.counter_id, t.errand_id, t.on_time, t.outcome, '{"closing": true}');
        ended := ended + 1;
    end loop;
    return ended;
end $$;

-- The columns that a live table and its past have in common, but for the day.
create function data.common_columns(live text) returns text language sql stable
set search_path = pg_catalog, pg_temp
begin atomic
    select string_agg(format('x.%I', a.attname), ', ' order by a.attname)
      from pg_attribute a
           join pg_attribute p on p.attname = a.attname and p.attrelid = format('data.%I_past', common_columns.live)::regclass
     where a.attrelid = format('data.%I', common_columns.live)::regclass
       and a.attnum > 0 and not a.attisdropped and a.attname <> 'day';
end;

-- Moves the day's visits with all that belongs to them, and forgets what only the day needed: notes, presses, the series of
-- numbers. Yields how many visits.
create function data.move_day(office int, day date) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    columns text := data.common_columns('ticket');
    of_day constant text := 'x.ticket_id in (select t.id from data.ticket t where t.office_id = $1 and t.day = $2)';
    live text;
    moved int;
begin
    perform data.make_month(move_day.day);
    execute format(
        'insert into data.ticket_past (day, errands, steps, %s)'
        ' select x.day, array(select m.errand_id from data.ticket_errand m where m.ticket_id = x.id order by m.position),'
        ' coalesce((select jsonb_agg(jsonb_build_object(''position'', s.position, ''done'', s.done) order by s.position)'
        '             from data.ticket_step s where s.ticket_id = x.id), ''[]''), %s'
        ' from data.ticket x where x.office_id = $1 and x.day = $2', replace(columns, 'x.', ''), columns)
      using move_day.office, move_day.day;
    get diagnostics moved = row_count;
    foreach live in array '{event,service}'::text[] loop
        columns := data.common_columns(live);
        execute format('with x as (delete from data.%1$I x where %2$s returning x.*)'
                       ' insert into data.%1$I_past (day, %3$s) select $2, %4$s from x',
                       live, of_day, replace(columns, 'x.', ''), columns)
          using move_day.office, move_day.day;
    end loop;
    foreach live in array '{note,ticket_errand,ticket_step}'::text[] loop
        execute format('delete from data.%I x where %s', live, of_day) using move_day.office, move_day.day;
    end loop;
    delete from data.ticket t where t.office_id = move_day.office and t.day = move_day.day;
    delete from data.number_series s
     where s.day <= move_day.day and s.area_id in (select a.id from data.area a where a.office_id = move_day.office);
    -- A press has no office. One of a login that works at other offices only is theirs to forget.
    delete from data.press p
     where p.at < (select (move_day.day + 1)::timestamp at time zone o.zone from data.office o where o.id = move_day.office)
       and (exists (select from data.login_office lo where lo.login = p.login and lo.office_id = move_day.office)
            or not exists (select from data.login_office lo where lo.login = p.login));
    return moved;
end $$;

create function data.keep_figures(office int, day date, figures jsonb, recomputed jsonb) returns data.closed_day
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    update data.closed_day d
       set figures = keep_figures.figures, recomputed = keep_figures.recomputed,
           tickets = (select count(*) from data.ticket_past t where t.office_id = keep_figures.office and t.day = keep_figures.day)
     where d.office_id = keep_figures.office and d.day = keep_figures.day
    returning d.*;
end;
