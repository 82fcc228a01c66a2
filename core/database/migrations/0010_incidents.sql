-- desktops: older work
-- A call for a colleague, silent where it is made: who called and where, who came, and how it ended.

set local role skranke_migrator;

create table data.incident (
    id bigint primary key generated always as identity,
    office_id int not null references data.office,
    counter_id int references data.counter,
    ticket_id bigint,
    called_by int not null references data.staff,
    called timestamptz not null,
    answered_by int references data.staff,
    answered timestamptz,
    closed timestamptz,
    warning_given boolean,
    conversation_ended boolean,
    outcome text check (outcome in ('calmed', 'left', 'escorted', 'police', 'mistake', 'other')),
    constraint incident_answer_fits check ((answered is null) = (answered_by is null)),
    constraint incident_end_fits check ((closed is null) = (outcome is null) and (closed is null) = (warning_given is null)
                                        and (closed is null) = (conversation_ended is null))
);
create index incident_open on data.incident (office_id) where closed is null;
comment on table data.incident is
    'Conduct that made a clerk call for a colleague. It holds no word about the citizen; what must be told is told elsewhere.';
comment on column data.incident.ticket_id is
    'Whose visit it was, where one was at the counter. No key: visits go to the past, this stays.';

-- What was pressed, in order; never changed.
create table data.incident_event (
    incident_id bigint not null references data.incident,
    seq int not null,
    office_id int not null references data.office,
    kind text not null check (kind in ('called', 'called_again', 'answered', 'closed')),
    at timestamptz not null,
    staff_id int not null references data.staff,
    login text not null default session_user,
    press_id uuid not null,
    primary key (incident_id, seq)
);

do $$
declare
    scope constant text := 'array(select lo.office_id from data.login_office lo where lo.login = session_user collate "default"'
                           ' and (lo.expires is null or lo.expires > data.clock()))';
    operator constant text := '(select pg_has_role(session_user, ''skranke_migrator'', ''member''))';
    rule constant text := format('office_id = any (%s)', scope);
    t regclass;
begin
    foreach t in array '{data.incident,data.incident_event}'::regclass[] loop
        execute format('alter table %s enable row level security, force row level security', t);
        execute format('alter table %s set (autovacuum_analyze_threshold = 1)', t);
        execute format('create policy operator on %s to skranke_migrator using (true)', t);
        execute format('create policy office on %s for select to skranke_api using (%s or %s)', t, rule, operator);
        execute format('create policy office_new on %s for insert to skranke_api with check (%s)', t, rule);
    end loop;
end $$;
create policy office_change on data.incident for update to skranke_api using (true);

grant select, insert on data.incident, data.incident_event to skranke_api;
grant update (answered_by, answered, closed, warning_given, conversation_ended, outcome) on data.incident to skranke_api;
