-- desktops: older work
-- What happened to a counter that nobody pressed: it was left open overnight and closed with its day.

set local role skranke_migrator;

create table data.counter_event (
    id bigint primary key generated always as identity,
    office_id int not null references data.office,
    counter_id int not null references data.counter,
    kind text not null check (kind in ('closed_overnight')),
    at timestamptz not null,
    since timestamptz not null,
    staff_id int references data.staff,
    login text not null default session_user
);
create index counter_event_at on data.counter_event (office_id, at);
comment on column data.counter_event.since is 'Since when the counter had stood open or paused.';
comment on column data.counter_event.staff_id is 'Who sat there.';

do $$
declare
    scope constant text := 'array(select lo.office_id from data.login_office lo where lo.login = session_user collate "default"'
                           ' and (lo.expires is null or lo.expires > data.clock()))';
    operator constant text := '(select pg_has_role(session_user, ''skranke_migrator'', ''member''))';
    rule constant text := format('office_id = any (%s)', scope);
begin
    alter table data.counter_event enable row level security;
    alter table data.counter_event force row level security;
    execute format('create policy operator on data.counter_event to skranke_migrator using (true)');
    execute format('create policy office on data.counter_event for select to skranke_api using (%s or %s)', rule, operator);
    execute format('create policy office_new on data.counter_event for insert to skranke_api with check (%s or %s)', rule, operator);
end $$;

grant select, insert on data.counter_event to skranke_api;
