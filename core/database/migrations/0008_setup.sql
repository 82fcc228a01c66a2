-- desktops: must upgrade
-- Opsætning: every version of what an office decides about itself, kept for ever, and the drafts on the way there.
--
-- A section (opening hours, errands, staff …) is one document. data.setup_version keeps each that was ever saved; the tables
-- that the queue reads are brought in line with the version in force by rules.apply_setup, so that no press reads a version.

set local role skranke_migrator;

-- What is no longer offered stays, for past visits name it.
alter table data.area add column retired boolean not null default false;
alter table data.errand_type add column retired boolean not null default false;
alter table data.profile add column retired boolean not null default false, add column code text;
alter table data.counter add column retired boolean not null default false, add column code text;
alter table data.station add column retired boolean not null default false;
comment on column data.counter.code is 'By which set-up knows it whatever it is called; null: c and the id.';
comment on column data.profile.code is 'By which set-up knows it whatever it is called; null: p and the id.';

update data.errand_type e set retired = true
 where not e.active and not exists (select from data.errand_period p where p.errand_type_id = e.id);

-- Unique among what is offered, and looked at when all is written: two may change names with each other.
alter table data.area drop constraint area_office_id_letter_key;
alter table data.area add constraint area_letter exclude using btree (office_id with =, letter with =) where (not retired)
    deferrable initially deferred;
alter table data.profile drop constraint profile_office_id_name_key;
alter table data.profile add constraint profile_name exclude using btree (office_id with =, name with =) where (not retired)
    deferrable initially deferred;
alter table data.counter drop constraint counter_office_id_name_key;
alter table data.counter add constraint counter_name exclude using btree (office_id with =, name with =) where (not retired)
    deferrable initially deferred;

alter table data.office add column holidays boolean not null default false,
                        add column bridge_saturdays boolean not null default false;
comment on column data.office.holidays is 'Closed on the holidays of the calendar, which are computed.';
comment on column data.office.bridge_saturdays is 'Closed on Saturdays squeezed in by a holiday, which are computed.';

alter table data.closing_day add column kind text not null default 'office' check (kind in ('office', 'holiday', 'bridge'));

create table data.telephone_hours (
    office_id int not null references data.office,
    weekday int not null check (weekday between 1 and 7),
    opens time not null,
    closes time not null check (closes > opens),
    valid_from date not null default '2000-01-01',
    valid_to date not null default 'infinity',
    primary key (office_id, weekday, opens, valid_from)
);

-- Ids of what is made by set-up, far from those of the demonstration.
create sequence data.setup_seq as int start 1000000;

create domain data.setup_section as text check (value in
    ('office', 'hours', 'closures', 'areas', 'errands', 'profiles', 'kiosk', 'help', 'choices', 'texts', 'staff', 'devices'));

create table data.setup_version (
    office_id int not null references data.office,
    section data.setup_section not null,
    nr int not null check (nr > 0),
    valid_from date not null,
    valid_to date not null check (valid_to >= valid_from),
    content jsonb not null,
    reason text not null,
    author text not null,
    login text not null default session_user,
    at timestamptz not null,
    primary key (office_id, section, nr)
);
comment on table data.setup_version is
    'Never changed and never deleted. In force on a day: of those that hold then, the one that began last; of two, the later saved.';

create table data.setup_draft (
    office_id int not null references data.office,
    section data.setup_section not null,
    revision int not null,
    based_on int not null,
    valid_from date,
    valid_to date,
    content jsonb not null,
    reason text not null,
    author text not null,
    login text not null default session_user,
    at timestamptz not null,
    primary key (office_id, section)
);
comment on column data.setup_draft.based_on is 'The latest version when the draft was begun.';

create table data.setup_live (
    office_id int not null references data.office,
    section data.setup_section not null,
    nr int not null,
    day date not null,
    primary key (office_id, section)
);
comment on table data.setup_live is 'Which version stands in the tables that the queue reads, and the day they were last looked after.';

do $$
declare
    scope constant text := 'array(select lo.office_id from data.login_office lo where lo.login = session_user collate "default"'
                           ' and (lo.expires is null or lo.expires > data.clock()))';
    operator constant text := '(select pg_has_role(session_user, ''skranke_migrator'', ''member''))';
    rule constant text := format('office_id = any (%s)', scope);
    t regclass;
begin
    foreach t in array '{data.telephone_hours,data.setup_version,data.setup_draft,data.setup_live}'::regclass[] loop
        execute format('alter table %s enable row level security, force row level security', t);
        execute format('alter table %s set (autovacuum_analyze_threshold = 1)', t);
        execute format('create policy operator on %s to skranke_migrator using (true)', t);
        execute format('create policy office on %s for select to skranke_api using (%s or %s)', t, rule, operator);
        execute format('create policy office_new on %s for insert to skranke_api with check (%s)', t, rule);
        execute format('create policy office_change on %s for update to skranke_api using (true)', t);
        execute format('create policy office_end on %s for delete to skranke_api using (true)', t);
    end loop;
    execute 'create policy office_change on data.help_topic for update to skranke_api using (true)';
    execute 'create policy office_end on data.help_topic for delete to skranke_api using (true)';
    -- The operator fills an office from a file.
    foreach t in array ('{data.telephone_hours,data.setup_version,data.setup_draft,data.setup_live,data.area,data.errand_type,'
                        'data.opening_hours,data.closing_day,data.kiosk_tile,data.profile,data.choice,data.station,data.counter,'
                        'data.help_topic,data.staff}')::regclass[] loop
        execute format('create policy operator_new on %s for insert to skranke_api with check (%s)', t, operator);
    end loop;
end $$;

grant select, insert on data.setup_version to skranke_api;
grant select, insert, update, delete on data.setup_draft, data.setup_live, data.telephone_hours to skranke_api;
grant usage on sequence data.setup_seq to skranke_api;
grant update on data.office to skranke_api;
grant insert, update on data.area, data.errand_type, data.profile, data.staff, data.station to skranke_api;
grant insert on data.counter to skranke_api;
grant insert, delete on data.checklist_step, data.last_ticket, data.errand_period, data.opening_hours, data.closing_day,
    data.kiosk_tile, data.help_topic, data.profile_errand, data.choice, data.text, data.login_office to skranke_api;
grant update on data.login_office to skranke_api;
