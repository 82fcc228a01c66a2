-- desktops: must upgrade
-- Medbetjening: what citizens are helped with at the PCs, what the information desk counts, and who went when help was
-- asked for.

set local role skranke_migrator;

alter table data.choice drop constraint choice_kind_check;
alter table data.choice add constraint choice_kind_check check (kind in
    ('outcome', 'park', 'pause', 'urgent', 'authority', 'help_outcome', 'help_reason', 'tally'));

create table data.help_topic (
    office_id int not null references data.office,
    position int not null,
    errand_type_id int not null references data.errand_type,
    name text not null,
    hint text not null default '',
    counter_errand_id int references data.errand_type,
    primary key (office_id, position),
    unique (errand_type_id)
);
comment on table data.help_topic is 'The tiles of Medbetjening: one press registers the errand type and starts the clock.';
comment on column data.help_topic.counter_errand_id is 'What the citizen is sent on with when real case handling is needed.';

-- Nothing here is ever changed or deleted: what was counted by mistake is counted back.
create table data.tally (
    id bigint primary key generated always as identity,
    office_id int not null references data.office,
    day date not null,
    code text not null,
    at timestamptz not null,
    login text not null default session_user,
    press_id uuid not null,
    takes_back bigint unique references data.tally,
    counts int not null generated always as (case when takes_back is null then 1 else -1 end) stored
);
create index tally_day on data.tally (office_id, day, code);
comment on column data.tally.takes_back is 'The count that this one takes back, on the same day.';

alter table data.helper_call add column answered timestamptz, add column answered_by int references data.staff;
comment on column data.helper_call.answered is 'When somebody said that they went there.';

do $$
declare
    scope constant text := 'array(select lo.office_id from data.login_office lo where lo.login = session_user collate "default"'
                           ' and (lo.expires is null or lo.expires > data.clock()))';
    operator constant text := '(select pg_has_role(session_user, ''skranke_migrator'', ''member''))';
    rule constant text := format('office_id = any (%s)', scope);
    t regclass;
begin
    foreach t in array '{data.help_topic,data.tally}'::regclass[] loop
        execute format('alter table %s enable row level security, force row level security', t);
        execute format('alter table %s set (autovacuum_analyze_threshold = 1)', t);
        execute format('create policy operator on %s to skranke_migrator using (true)', t);
        execute format('create policy office on %s for select to skranke_api using (%s or %s)', t, rule, operator);
        execute format('create policy office_new on %s for insert to skranke_api with check (%s)', t, rule);
    end loop;
end $$;

grant select on data.help_topic, data.tally to skranke_api;
grant insert on data.tally to skranke_api;
