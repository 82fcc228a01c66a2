-- desktops: older work
-- Estimates of waiting time: what was told to whom, and what is learned from days that are over.

set local role skranke_migrator;

create table data.estimate (
    ticket_id bigint primary key references data.ticket,
    office_id int not null references data.office,
    at timestamptz not null,
    median_s int not null check (median_s between 0 and 86400),
    bound_s int not null,
    made_by text not null default session_user,
    check (bound_s between median_s and 86400)
);
comment on table data.estimate is 'What a citizen was told when the number was taken: half are called within median_s, eight of ten within bound_s.';

create table data.estimate_past (
    day date not null,
    ticket_id bigint not null,
    office_id int not null,
    at timestamptz not null,
    median_s int not null,
    bound_s int not null,
    made_by text not null,
    truth_s int,
    primary key (day, ticket_id)
);
create index estimate_past_latest on data.estimate_past (office_id, at) where truth_s is not null;
comment on column data.estimate_past.truth_s is 'From then to the first call; null: was never called.';

-- One shape for all that is learned: how many, and the sum of the logarithms of their seconds and of the squares of those.
-- Counts fade with every day that is closed, so that what was true last spring weighs little.
create table data.learned (
    office_id int not null references data.office,
    what text not null check (what in ('length', 'arrivals', 'hours', 'walk', 'between', 'given_up', 'calls', 'absent')),
    errand_id int not null default 0,
    hour int not null default -1 check (hour between -1 and 23),
    count double precision not null,
    sum double precision not null default 0,
    squares double precision not null default 0,
    primary key (office_id, what, errand_id, hour)
);
comment on table data.learned is
    'By what: length of services by errand and hour; arrivals of walk-ins by errand and hour, on hours so many days; walk from call'
    ' to counter; between a leaving and the next call while somebody waits; given_up after a call in vain; absent of calls.';

create table data.learned_day (
    office_id int not null references data.office,
    day date not null,
    primary key (office_id, day)
);
comment on table data.learned_day is 'The days that have been learned from. What comes to light of one later teaches nothing more.';

do $$
declare
    t regclass;
    scope constant text := 'array(select lo.office_id from data.login_office lo where lo.login = session_user collate "default"'
                           ' and (lo.expires is null or lo.expires > data.clock()))';
    operator constant text := '(select pg_has_role(session_user, ''skranke_migrator'', ''member''))';
begin
    foreach t in array '{data.estimate,data.estimate_past,data.learned,data.learned_day}'::regclass[] loop
        execute format('alter table %s enable row level security, force row level security', t);
        execute format('alter table %s set (autovacuum_analyze_threshold = 1)', t);
        execute format('create policy operator on %s to skranke_migrator using (true)', t);
        execute format('create policy office on %s for select to skranke_api using (office_id = any (%s) or %s)', t, scope, operator);
        execute format('grant select on %s to skranke_api', t);
    end loop;
    execute format('create policy office_new on data.estimate for insert to skranke_api with check (office_id = any (%s))', scope);
end $$;
grant insert on data.estimate to skranke_api;

-- The day's estimates go to the past with what became of them. Before its visits do, to which they refer.
create function data.move_estimates(office int, day date) returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    insert into data.estimate_past (day, ticket_id, office_id, at, median_s, bound_s, made_by, truth_s)
    select move_estimates.day, e.ticket_id, e.office_id, e.at, e.median_s, e.bound_s, e.made_by,
           (select case when min(v.at) is not null then greatest(0, extract(epoch from min(v.at) - e.at))::int end
              from data.event v where v.ticket_id = e.ticket_id and v.kind = 'called')
      from data.estimate e join data.ticket t on t.id = e.ticket_id
     where t.office_id = move_estimates.office and t.day = move_estimates.day;
    delete from data.estimate e using data.ticket t
     where t.id = e.ticket_id and t.office_id = move_estimates.office and t.day = move_estimates.day;
end;

-- Lengths as they are kept.
create type data.observed as (what text, errand_id int, hour int, seconds double precision);

-- What one closed day has to teach. A stay at a counter counts whatever came of it, for whoever is next waits for its end.
create function data.lessons(office int, day date) returns setof data.observed
language sql stable set search_path = pg_catalog, pg_temp
begin atomic
    with zone as (select o.zone from data.office o where o.id = lessons.office),
         visit as (select t.* from data.ticket_past t where t.day = lessons.day and t.office_id = lessons.office),
         stay as (select s.*, v.called, v.arrived, v.calls,
                         lag(s.ended) over (partition by s.counter_id order by s.started, s.id) as before
                    from data.service_past s join visit v on v.id = s.ticket_id
                   where s.day = lessons.day and s.office_id = lessons.office and s.counter_id is not null and s.outcome <> 'undone')
    select 'length', s.errand_id, extract(hour from s.started at time zone z.zone)::int, extract(epoch from s.ended - s.started)
      from stay s, zone z where s.outcome <> 'unfinished' and s.ended - s.started between interval '5 s' and interval '4 hours'
    union all
    select 'arrivals', v.errand_id, extract(hour from v.arrived at time zone z.zone)::int, null
      from visit v, zone z where v.booked is null and (v.calls > 0 or v.state = 'left')
    union all
    select distinct 'hours', 0, extract(hour from v.arrived at time zone z.zone)::int, null::double precision
      from visit v, zone z
    union all
    select 'walk', 0, -1, extract(epoch from v.started - v.called)
      from visit v where v.state = 'done' and v.parkings = 0 and v.started - v.called between interval '1 s' and interval '15 min'
    union all
    select 'between', 0, -1, greatest(1, extract(epoch from s.called - s.before))
      from stay s where s.calls = 1 and s.arrived < s.before and s.called - s.before between interval '0' and interval '15 min'
    union all
    select 'given_up', 0, -1, extract(epoch from v.ended - v.called)
      from visit v where v.state = 'no_show' and v.ended - v.called between interval '10 s' and interval '15 min'
    union all
    select 'calls', 0, -1, null::double precision from visit v cross join lateral generate_series(1, v.calls)
    union all
    select 'absent', 0, -1, null::double precision from visit v where v.state = 'no_show' and v.ended - v.called <= interval '15 min';
end;

-- Learns from a closed day, once. A day's weight is halved by sixty more.
create function data.learn_day(office int, day date) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_nestloop = off as $$
#variable_conflict use_column
begin
    insert into data.learned_day (office_id, day) values (learn_day.office, learn_day.day) on conflict do nothing;
    if not found then
        return;
    end if;
    update data.learned k set count = k.count * 0.9885, sum = k.sum * 0.9885, squares = k.squares * 0.9885
     where k.office_id = learn_day.office;
    insert into data.learned (office_id, what, errand_id, hour, count, sum, squares)
    select learn_day.office, o.what, o.errand_id, o.hour, count(*), coalesce(sum(ln(o.seconds)), 0), coalesce(sum(ln(o.seconds) ^ 2), 0)
      from data.lessons(learn_day.office, learn_day.day) o
     group by o.what, o.errand_id, o.hour
    on conflict (office_id, what, errand_id, hour) do update
       set count = data.learned.count + excluded.count, sum = data.learned.sum + excluded.sum,
           squares = data.learned.squares + excluded.squares;
end $$;

-- What has been closed already teaches as well.
do $$
declare
    d record;
begin
    for d in select c.office_id, c.day from data.closed_day c order by c.day, c.office_id loop
        perform data.learn_day(d.office_id, d.day);
    end loop;
end $$;
