-- desktops: must upgrade
-- Teamleder: who was moved where and by whom, breaks that are planned, and errands for which no numbers are given just now.

set local role skranke_migrator;

-- Nothing here is ever changed or deleted: what is taken back is a row of its own.
create table data.assignment (
    id bigint primary key generated always as identity,
    office_id int not null references data.office,
    counter_id int not null references data.counter,
    at timestamptz not null,
    login text not null default session_user,
    press_id uuid not null unique,
    staff_id int references data.staff,
    profile_id int references data.profile,
    was_state text not null,
    was_staff_id int references data.staff,
    was_profile_id int references data.profile,
    was_pause text not null default '',
    left_counter_id int references data.counter,
    left_state text,
    left_pause text,
    takes_back bigint unique references data.assignment
);
create index assignment_at on data.assignment (office_id, at);
comment on table data.assignment is 'What a team lead did with a counter, and what stood there before.';
comment on column data.assignment.left_counter_id is 'Where the person sat until then; it closed.';

create table data.errand_stop (
    id bigint primary key generated always as identity,
    office_id int not null references data.office,
    errand_type_id int not null references data.errand_type,
    at timestamptz not null,
    login text not null default session_user,
    reason text not null default '',
    ended timestamptz,
    ended_by text,
    check ((ended is null) = (ended_by is null) and (ended is null or ended >= at))
);
create unique index errand_stop_one_each on data.errand_stop (errand_type_id) where ended is null;
create index errand_stop_office on data.errand_stop (office_id) where ended is null;
comment on table data.errand_stop is 'The stands give no numbers for the errand until it ends.';

create table data.planned_break (
    id int primary key generated always as identity,
    office_id int not null references data.office,
    day date not null,
    staff_id int not null references data.staff,
    kind text not null,
    starts timestamptz not null,
    ends timestamptz not null check (ends > starts),
    author text not null default session_user,
    moved_from int unique references data.planned_break,
    removed timestamptz,
    removed_by text,
    check ((removed is null) = (removed_by is null))
);
create index planned_break_day on data.planned_break (office_id, day, staff_id) where removed is null;
comment on table data.planned_break is
    'Lunch and other breaks of the day. Two of one person do not overlap; who plans locks the person first.';
comment on column data.planned_break.moved_from is 'The one that stood there before it was moved.';

do $$
declare
    scope constant text := 'array(select lo.office_id from data.login_office lo where lo.login = session_user collate "default"'
                           ' and (lo.expires is null or lo.expires > data.clock()))';
    operator constant text := '(select pg_has_role(session_user, ''skranke_migrator'', ''member''))';
    rule constant text := format('office_id = any (%s)', scope);
    t regclass;
begin
    foreach t in array '{data.assignment,data.errand_stop,data.planned_break}'::regclass[] loop
        execute format('alter table %s enable row level security, force row level security', t);
        execute format('alter table %s set (autovacuum_analyze_threshold = 1)', t);
        execute format('create policy operator on %s to skranke_migrator using (true)', t);
        execute format('create policy office on %s for select to skranke_api using (%s or %s)', t, rule, operator);
        execute format('create policy office_new on %s for insert to skranke_api with check (%s)', t, rule);
    end loop;
    foreach t in array '{data.errand_stop,data.planned_break}'::regclass[] loop
        execute format('create policy office_change on %s for update to skranke_api using (true)', t);
    end loop;
end $$;

grant select, insert on data.assignment, data.errand_stop, data.planned_break to skranke_api;
grant update (ended, ended_by) on data.errand_stop to skranke_api;
grant update (removed, removed_by) on data.planned_break to skranke_api;
