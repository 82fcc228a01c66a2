-- desktops: must upgrade
-- The offices, what they offer, who works there, when they are open, and the clock they all go by.

set local role skranke_migrator;

-- Which kind of database this is, told once when it is made. The clock's row can exist in a demonstration only.
create table data.installation (
    one boolean primary key default true check (one),
    kind text not null check (kind in ('production', 'demonstration')),
    prefix bigint not null check (prefix between 1 and 8999),
    unique (one, kind)
);
comment on column data.installation.prefix is
    'Leads every ticket, hold, event and service id, so that two databases can be merged one day.';

insert into data.installation (kind, prefix)
values (coalesce(nullif(current_setting('skranke.kind', true), ''), 'production'),
        coalesce(nullif(current_setting('skranke.prefix', true), '')::bigint, 1 + floor(random() * 8999)::bigint));

create table data.clock_row (
    one boolean primary key default true check (one),
    kind text not null default 'demonstration' check (kind = 'demonstration'),
    shown_at timestamptz not null,
    set_at timestamptz not null,
    speed double precision not null default 1 check (speed >= 0 and speed <= 100000),
    foreign key (one, kind) references data.installation (one, kind) on update restrict
);
comment on table data.clock_row is
    'A demonstration''s clock: at the real moment set_at it showed shown_at, and it runs speed times as fast.';

insert into data.clock_row (shown_at, set_at)
select clock_timestamp(), clock_timestamp() from data.installation where kind = 'demonstration';

-- Views and policies call it as whoever looks, so all may, and it reads its row as its owner.
-- In plpgsql, because that keeps its plan between transactions; the press asks the time again and again.
create function data.clock() returns timestamptz
language plpgsql volatile parallel restricted security definer as $$
begin
    return coalesce((select c.shown_at + (clock_timestamp() - c.set_at) * c.speed from data.clock_row c where c.one),
                    clock_timestamp());
end $$;
comment on function data.clock() is 'The one time of the database: real time, or a demonstration''s.';
grant execute on function data.clock() to public;


create table data.municipality (
    id int primary key,
    name text not null
);

create table data.office (
    id int primary key,
    municipality_id int not null references data.municipality,
    name text not null,
    zone text not null default 'Europe/Copenhagen',
    address text not null default '',
    notice text not null default '',
    call_ahead interval not null default '10 min' check (call_ahead > '0'),
    late_tolerance interval not null default '10 min',
    promise interval not null default '5 min',
    confirm_after interval not null default '30 s'
);
comment on column data.office.notice is 'One line for the displays of the hall.';
comment on column data.office.promise is 'No booked citizen is called later than this after the booked time, if dispatch can help it.';

create table data.area (
    id int primary key,
    office_id int not null references data.office,
    code text not null check (code ~ '^[a-z][a-z0-9_]*$'),
    name text not null,
    letter text not null check (letter ~ '^[A-ZÆØÅ]$'),
    first_number int not null default 1 check (first_number > 0),
    last_number int not null default 99,
    digits int not null default 2 check (digits in (2, 3)),
    position int not null default 0,
    unique (office_id, code),
    unique (office_id, letter),
    check (last_number >= first_number and last_number < 10 ^ digits)
);

create table data.errand_type (
    id int primary key,
    office_id int not null references data.office,
    area_id int not null references data.area,
    code text not null check (code ~ '^[a-z][a-z0-9_]*$'),
    name text not null,
    kle_number text not null default '',
    minutes int not null check (minutes between 1 and 480),
    target_minutes int not null default 20 check (target_minutes between 1 and 480),
    languages text[] not null default '{da,en}',
    synonyms text[] not null default '{}',
    payment boolean not null default false,
    active boolean not null default true,
    unique (office_id, code)
);
create unique index errand_type_one_payment on data.errand_type (office_id) where payment;
comment on column data.errand_type.payment is 'The office''s payment errand: where "Til betaling" sends on.';

create table data.checklist_step (
    errand_type_id int not null references data.errand_type,
    position int not null,
    code text not null,
    text text not null,
    workspace text not null default '',
    primary key (errand_type_id, position)
);

create table data.last_ticket (
    errand_type_id int not null references data.errand_type,
    weekday int not null check (weekday between 1 and 7),
    at time not null,
    valid_from date not null default '2000-01-01',
    valid_to date not null default 'infinity',
    author text not null default '',
    primary key (errand_type_id, weekday, valid_from)
);

create table data.errand_period (
    errand_type_id int not null references data.errand_type,
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    author text not null default '',
    primary key (errand_type_id, from_day)
);
comment on table data.errand_period is
    'When an errand exists at all, such as voting in advance. One without a row here exists always.';

create table data.opening_hours (
    office_id int not null references data.office,
    weekday int not null check (weekday between 1 and 7),
    opens time not null,
    closes time not null check (closes > opens),
    valid_from date not null default '2000-01-01',
    valid_to date not null default 'infinity',
    author text not null default '',
    primary key (office_id, weekday, opens, valid_from)
);

create table data.closing_day (
    office_id int not null references data.office,
    day date not null,
    reason text not null,
    author text not null default '',
    primary key (office_id, day)
);

create table data.kiosk_tile (
    office_id int not null references data.office,
    position int not null,
    errand_type_id int not null references data.errand_type,
    text_key text not null,
    icon text not null,
    asks_persons boolean not null default false,
    primary key (office_id, position)
);

create table data.profile (
    id int primary key,
    office_id int not null references data.office,
    name text not null,
    max_in_row int check (max_in_row > 0),
    first_after interval check (first_after > '0'),
    unique (office_id, name)
);
comment on column data.profile.max_in_row is 'After so many in a row from one area, another area is given if anyone there waits.';
comment on column data.profile.first_after is 'Who has waited longer than this goes first.';

create table data.profile_errand (
    profile_id int not null references data.profile,
    errand_type_id int not null references data.errand_type,
    primary key (profile_id, errand_type_id)
);

create table data.choice (
    office_id int not null references data.office,
    kind text not null check (kind in ('outcome', 'park', 'pause', 'urgent', 'authority')),
    code text not null,
    name text not null,
    position int not null default 0,
    primary key (office_id, kind, code)
);
comment on table data.choice is 'Outcomes, reasons and the authorities to whom citizens are referred, as the office words them.';

create table data.text (
    office_id int references data.office,
    language text not null check (language ~ '^[a-z]{2}$'),
    key text not null,
    text text not null,
    reviewed boolean not null default true,
    unique nulls not distinct (office_id, language, key)
);
comment on table data.text is 'What citizens read, by language. A row without an office serves all; an office''s own row wins.';

-- People and stations: each is a login of its own and sees the offices of data.login_office.
create table data.staff (
    id int primary key generated by default as identity,
    login text not null unique check (login ~ '^[a-z][a-z0-9_.-]{1,30}$'),
    name text not null,
    initials text not null default '',
    permissions text[] not null default '{}' check (permissions <@ '{call_particular}'),
    usual_profile_id int references data.profile,
    must_change_password boolean not null default false,
    expires timestamptz
);

create table data.station (
    login text primary key check (login ~ '^[a-z][a-z0-9_.-]{1,30}$'),
    office_id int not null references data.office,
    kind text not null check (kind in ('workplace', 'display', 'kiosk', 'locker', 'customer')),
    name text not null,
    enabled boolean not null default true,
    settings jsonb not null default '{}'
);

create table data.login_office (
    login text not null,
    office_id int not null references data.office,
    expires timestamptz,
    primary key (login, office_id) include (expires)       -- all that the policies look for
);

-- Whether somebody works at an office where the one who asks works. A function, so that the many look-ups of oneself do not
-- prepare for asking after colleagues.
create function data.is_colleague(login text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return exists (select from data.login_office theirs join data.login_office mine on mine.office_id = theirs.office_id
                    where theirs.login = is_colleague.login and mine.login = session_user collate "default"
                      and (mine.expires is null or mine.expires > data.clock()));
end $$;
grant execute on function data.is_colleague(text) to public;

-- The policies read login_office in every statement, so the person's expiry is copied there, whichever row came first.
create function data.copy_expiry() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'staff' then
        update data.login_office lo set expires = new.expires where lo.login = new.login;
    else
        new.expires := (select s.expires from data.staff s where s.login = new.login);
    end if;
    return new;
end $$;
create trigger copy_expiry after insert or update of expires on data.staff
    for each row execute function data.copy_expiry();
create trigger copy_expiry before insert on data.login_office
    for each row execute function data.copy_expiry();

create table data.counter (
    id int primary key,
    office_id int not null references data.office,
    number text not null default '',
    name text not null,
    kind text not null default 'counter' check (kind in ('counter', 'citizen_pc', 'till', 'information')),
    state text not null default 'closed' check (state in ('closed', 'open', 'paused')),
    staff_id int references data.staff,
    profile_id int references data.profile,
    pause_reason text not null default '',
    since timestamptz not null default data.clock(),
    last_area_id int,
    streak int not null default 0,
    last_press uuid,
    unique (office_id, name),
    check (kind = 'citizen_pc' or state = 'closed' or staff_id is not null)
) with (fillfactor = 50);
-- Nobody sits at two. A citizen PC is any floorwalker's and nobody's seat.
create unique index counter_one_seat_each on data.counter (staff_id) where state <> 'closed' and kind <> 'citizen_pc';
comment on table data.counter is
    'Any place of service. Its row is the mutex of what happens there; no index covers what a call changes, so that stays in the page.';
comment on column data.counter.number is 'What citizens see beside their own number.';
comment on column data.counter.streak is 'How many in a row were called from last_area_id.';
