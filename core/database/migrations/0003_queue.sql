-- desktops: must upgrade
-- The queue: tickets, what happened to them, services, presses.

set local role skranke_migrator;

-- What a text may say, as a type: a table's own checks are read anew by every statement that writes a row, a type's once a
-- session.
create domain data.ticket_state as text check (value in
    ('issued', 'waiting', 'called', 'serving', 'parked', 'done', 'no_show', 'left', 'cancelled'));
create domain data.ticket_priority as text check (value in ('ordinary', 'companion', 'urgent', 'returned'));
create domain data.language_code as text check (value ~ '^[a-z]{2}$');
create domain data.persons as int check (value between 1 and 20);
create domain data.target_seconds as int check (value > 0);

create sequence data.ticket_seq;
create sequence data.event_seq;
create sequence data.service_seq;

-- Every id begins with the database's prefix, from the first one on. Set, not declared, so that all schemas are alike.
select setval(s, (select i.prefix * 1000000000000 + 1 from data.installation i), false)
  from unnest('{data.ticket_seq,data.event_seq,data.service_seq}'::regclass[]) s;

create table data.number_series (
    area_id int not null references data.area,
    day date not null,
    last int not null,
    primary key (area_id, day)
) with (fillfactor = 50);

create table data.ticket (
    id bigint primary key default nextval('data.ticket_seq'),
    office_id int not null references data.office,
    day date not null,
    number text not null,
    area_id int not null references data.area,
    errand_id int not null references data.errand_type,
    state data.ticket_state not null,
    priority data.ticket_priority not null default 'ordinary',
    persons data.persons not null default 1,
    language data.language_code not null default 'da',
    reason text not null default '',
    arrived timestamptz not null,
    booked timestamptz,
    start timestamptz not null,
    target_s data.target_seconds not null,
    queued timestamptz,
    waited interval not null default '0',
    calls int not null default 0,
    parkings int not null default 0,
    returns int not null default 0,
    transfers int not null default 0,
    only_counter_id int references data.counter,
    counter_id int references data.counter,
    called timestamptz,
    recalled timestamptz,
    parked timestamptz,
    on_time boolean,
    started timestamptz,
    ended timestamptz,
    outcome text,
    referred_to text,
    taken_by text not null,
    last_seq int not null default 1,
    last_press uuid,
    constraint ticket_state_fits check (case
        when state in ('done', 'no_show', 'left', 'cancelled') then ended is not null
        when ended is not null then false
        when state = 'called' then counter_id is not null
        else state <> 'waiting' or counter_id is null end)
);
comment on column data.ticket.start is 'Where progress is counted from: arrival, or the booked time less call_ahead, or as place says.';
comment on column data.ticket.queued is 'Since when the citizen waits again; null: since arrival, or the booked time.';
comment on column data.ticket.waited is 'All time in the queue up to the last call from it, for a booked citizen from the booked time.';
comment on column data.ticket.calls is
    'How often called from the queue; parkings, returns, transfers: parked, put back, sent on. What was taken back counts nowhere.';
comment on column data.ticket.only_counter_id is 'Sent on to this counter and no other.';
-- Ticket updates always touch an index predicate, so every index here costs each press: keep them few.
create unique index ticket_number on data.ticket (office_id, day, number);
create index ticket_waiting on data.ticket (office_id, errand_id) where state = 'waiting';
create index ticket_issued on data.ticket (office_id) where state = 'issued';
create index ticket_booked on data.ticket (office_id) where state = 'waiting' and booked is not null;
create index ticket_parked on data.ticket (office_id) where state = 'parked';
create unique index ticket_one_open on data.ticket (counter_id) where state in ('called', 'serving');

create table data.ticket_errand (
    ticket_id bigint not null references data.ticket,
    position int not null,
    errand_id int not null references data.errand_type,
    primary key (ticket_id, position)
);

create table data.ticket_step (
    ticket_id bigint not null references data.ticket,
    position int not null,
    done timestamptz not null,
    login text not null,
    primary key (ticket_id, position)
);

-- Whether a text holds what looks like a CPR number, however it is spaced: a day (one above 60 is a number made for
-- somebody without one), a month, a year and four digits. A longer number, or one with no such date, is a case or a phone.
-- desktop/desk/cpr_in_text is the same rule, told while typing.
create function data.holds_cpr(words text) returns boolean language sql immutable parallel safe
return words ~ replace('(^|\D)(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])~(0[1-9]|1[0-2])~\d\d~\d{4}(\D|$)', '~',
                       '[\s./\u00a0\u202f\u2010-\u2014\u2212-]{0,3}');
grant execute on function data.holds_cpr(text) to skranke_api, skranke_migrator;

create table data.note (
    ticket_id bigint primary key references data.ticket,
    office_id int not null,
    note text not null check (length(note) between 1 and 500 and not data.holds_cpr(note))
);
comment on table data.note is 'Apart from the ticket, so that writing one never hides a waiting citizen from a call. Wiped when the visit ends.';

-- Everything that happened, in order. Every figure can be recomputed from here.
create table data.event (
    id bigint not null default nextval('data.event_seq'),
    ticket_id bigint not null,
    seq int not null,
    office_id int not null,
    kind text not null,
    at timestamptz not null,
    state text not null,
    was text,
    counter_id int,
    staff_id int,
    errand_id int not null,
    login text not null default session_user,
    press_id uuid,
    on_time boolean,
    outcome text,
    detail jsonb,
    primary key (ticket_id, seq)
);
comment on column data.event.was is 'The state before.';

create table data.service (
    id bigint not null default nextval('data.service_seq'),
    office_id int not null,
    day date not null,
    ticket_id bigint not null references data.ticket,
    errand_id int not null references data.errand_type,
    counter_id int references data.counter,
    staff_id int references data.staff,
    started timestamptz not null,
    ended timestamptz,
    outcome text,
    referred_to text,
    on_time boolean,
    constraint service_end_fits check ((ended is null) = (outcome is null) and (ended is null or ended >= started))
);
create index service_day on data.service (counter_id, day);
create unique index service_one_open_ticket on data.service (ticket_id) where ended is null;
create unique index service_one_open_counter on data.service (counter_id) where ended is null;

-- One row a press, for a day: the same id again gives the same answer.
create table data.press (
    id uuid primary key,
    login text not null default session_user,
    function text not null,
    arguments bigint not null,
    subject bigint,
    at timestamptz not null,
    answer_id bigint,
    answer_number text,
    answer_state text
) with (fillfactor = 80);
comment on column data.press.subject is 'The ticket it was about, where it was about one.';
comment on column data.press.arguments is 'A hash: the same press must ask for the same thing.';

create table data.helper_call (
    id bigint primary key generated always as identity,
    office_id int not null references data.office,
    counter_id int references data.counter,
    login text not null default session_user,
    reason text not null default '',
    at timestamptz not null
);
create index helper_call_at on data.helper_call (office_id, at);

create table audit.reveal (
    id bigint primary key generated always as identity,
    office_id int not null,
    at timestamptz not null,
    login text not null default session_user,
    ticket_id bigint not null,
    what text not null
);

-- Offices apart: whoever asks, and through whichever function, sees the offices of the login and no others. The tables'
-- owner is bound too (force); the operator who migrates, backs up and loads offices is the one exception.
--
-- The rule for reading binds every update and delete that names its rows, too, before and after the change, and none here
-- does without: so these have no rule of their own, which every press would pay for once more.
-- A login's name sorts as "C" by nature; compared so, it could use no index, and every statement would read every login.
do $$
declare
    scope constant text := 'array(select lo.office_id from data.login_office lo where lo.login = session_user collate "default"'
                           ' and (lo.expires is null or lo.expires > data.clock()))';
    operator constant text := '(select pg_has_role(session_user, ''skranke_migrator'', ''member''))';
    of_office constant text[] := array['area', 'errand_type', 'opening_hours', 'closing_day', 'kiosk_tile', 'profile', 'choice',
        'station', 'counter', 'ticket', 'note', 'event', 'service', 'helper_call'];
    rule text;
    t record;
begin
    for t in select c.oid::regclass as name, c.relname, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('data', 'audit') and c.relkind = 'r' order by 1
    loop
        execute format('alter table %s enable row level security, force row level security', t.name);
        -- Analyzed after a row or two, not after fifty: an office has few of most things, and a table never looked at is
        -- planned for as if it held a thousand.
        execute format('alter table %s set (autovacuum_analyze_threshold = 1)', t.name);
        execute format('create policy operator on %s to skranke_migrator using (true)', t.name);
        rule := case
            when t.nspname = 'audit' or t.relname = any (of_office) then format('office_id = any (%s)', scope)
            when t.relname = 'office' then format('id = any (%s)', scope)
            when t.relname = 'staff' then 'login = session_user collate "default" or data.is_colleague(login)'
            end;
        if rule is null then    -- rows reached only through a row of an office, or that belong to all
            execute format('create policy office on %s to skranke_api using (true)', t.name);
        else
            execute format('create policy office on %s for select to skranke_api using (%s or %s)', t.name, rule, operator);
            execute format('create policy office_new on %s for insert to skranke_api with check (%s)', t.name, rule);
            execute format('create policy office_change on %s for update to skranke_api using (true)', t.name);
            execute format('create policy office_end on %s for delete to skranke_api using (true)', t.name);
        end if;
    end loop;
end $$;

grant select on all tables in schema data to skranke_api;
grant insert, update on data.ticket, data.number_series, data.service, data.helper_call to skranke_api;
grant insert, update, delete on data.press, data.note, data.ticket_step, data.ticket_errand to skranke_api;
grant insert on data.event, audit.reveal to skranke_api;
grant update on data.counter to skranke_api;
grant update (must_change_password) on data.staff to skranke_api;
grant usage on all sequences in schema data to skranke_api;
