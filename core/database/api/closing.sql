-- The closing of a day: its visits go to the past, and its statistics are reckoned twice, from the rows and from the events.
-- The moving itself is the tables' owner's, in migration 0004.

set local role skranke_api;

-- One visit and one period of service, as far as statistics want them. Seconds are exact, so that two reckonings of the same
-- day can be compared.
create type rules.visit as (errand int, state text, outcome text, waited_s numeric);
create type rules.period as (errand int, counter int, counts boolean, on_time boolean, served_s numeric);

-- The figures are defined in core/README.md, "The day's figures". A period that was parked, sent on or given back is time
-- served, and no service.
create function rules.counts(outcome text) returns boolean language sql immutable parallel safe
return counts.outcome not in ('parked', 'returned', 'transferred', 'undone');

create function rules.figures(visits rules.visit[], periods rules.period[]) returns jsonb language sql stable
begin atomic
    with v as (select e.code, u.* from unnest(visits) u join data.errand_type e on e.id = u.errand),
         p as (select e.code, u.* from unnest(periods) u join data.errand_type e on e.id = u.errand)
    select jsonb_build_object(
        'tickets', (select count(*) from v),
        'states', (select coalesce(jsonb_object_agg(s.state, s.n), '{}')
                     from (select v.state, count(*) as n from v group by v.state) s),
        'outcomes', (select coalesce(jsonb_object_agg(o.outcome, o.n), '{}')
                       from (select v.outcome, count(*) as n from v where v.outcome is not null group by v.outcome) o),
        'errands', (select coalesce(jsonb_object_agg(x.code, jsonb_build_object(
                               'tickets', x.n, 'waited', x.waited, 'waited_s', x.waited_s, 'services', y.services,
                               'on_time', y.on_time, 'served_s', y.served_s)), '{}')
                      from (select v.code, count(*) as n, count(v.waited_s) as waited, round(sum(v.waited_s)) as waited_s
                              from v group by v.code) x
                           left join (select p.code, count(*) filter (where p.counts) as services,
                                             count(*) filter (where p.counts and p.on_time) as on_time,
                                             round(sum(p.served_s)) as served_s
                                        from p group by p.code) y on y.code = x.code),
        'counters', (select coalesce(jsonb_object_agg(c.counter, jsonb_build_object(
                                'services', c.services, 'on_time', c.on_time, 'served_s', c.served_s)), '{}')
                       from (select coalesce(p.counter::text, '-') as counter, count(*) filter (where p.counts) as services,
                                    count(*) filter (where p.counts and p.on_time) as on_time,
                                    round(sum(p.served_s)) as served_s
                               from p group by 1) c));
end;

-- Both reckonings forbid nested loops: of rows moved a moment ago the planner knows nothing, takes them for one, and would
-- compare each with each. Three thousand visits took eighty seconds so, and take half a second now.
create function rules.figures_from_rows(office int, day date) returns jsonb language sql stable set enable_nestloop = off
begin atomic
    with service as (
        select * from data.service_past s where s.day = figures_from_rows.day and s.office_id = figures_from_rows.office
    )
    select rules.figures(
        array(select row(t.errand_id, t.state, t.outcome,
                         case when t.state = 'done' and t.calls > 0 then extract(epoch from t.waited) end)::rules.visit
                from data.ticket_past t
               where t.day = figures_from_rows.day and t.office_id = figures_from_rows.office),
        array(select row(s.errand_id, s.counter_id, rules.counts(s.outcome), s.on_time,
                         case when s.outcome <> 'unfinished' then extract(epoch from s.ended - s.started) end)::rules.period
                from service s where s.outcome <> 'undone'));
end;

-- What was taken back counts as little as the taking back. A service begins when the citizen has come, or with the call when
-- the visit is finished straight from there; it ends when the visit leaves the state of being served.
create function rules.figures_from_events(office int, day date) returns jsonb language sql stable set enable_nestloop = off
begin atomic
    with told as (
        select * from data.event_past e where e.day = figures_from_events.day and e.office_id = figures_from_events.office
    ), undone as (
        select u.ticket_id, (u.detail ->> 'seq')::int as seq from told u where u.kind = 'undone'
    ), standing as (
        select e.*, max(e.at) filter (where e.kind in ('called', 'resumed')) over story as called_at,
               max(e.at) filter (where e.kind in ('returned', 'transferred') and e.was <> 'waiting') over story as back_at
          from told e left join undone u on u.ticket_id = e.ticket_id and u.seq = e.seq
         where e.kind <> 'undone' and u.seq is null
        window story as (partition by e.ticket_id order by e.seq)
    ), ends as (
        select e.*, lead(e.seq) over story as until
          from standing e where e.kind in ('started', 'helped') or e.was = 'serving' and e.state <> 'serving'
        window story as (partition by e.ticket_id order by e.seq)
    ), corrected as (       -- help that was registered as something else; the service it ended with is what was corrected
        select distinct on (e.ticket_id) e.ticket_id, e.errand_id from told e where e.kind = 'corrected'
         order by e.ticket_id, e.seq desc
    ), service as (
        select b.ticket_id, case when f.kind = 'finished' then coalesce(c.errand_id, b.errand_id) else b.errand_id end as errand_id,
               b.counter_id, b.on_time, b.at as started, f.at as ended, f.kind,
               coalesce((f.detail ->> 'closing')::boolean, false) as unfinished
          from ends b join told f on f.ticket_id = b.ticket_id and f.seq = b.until
               left join corrected c on c.ticket_id = b.ticket_id
         where b.kind in ('started', 'helped')
        union all
        select f.ticket_id, coalesce(c.errand_id, f.errand_id), f.counter_id, f.on_time, f.called_at, f.at, f.kind, false
          from standing f left join corrected c on c.ticket_id = f.ticket_id
         where f.kind = 'finished' and f.was = 'called'
    ), first as (
        select e.ticket_id, e.at, (e.detail ->> 'booked')::timestamptz as booked from told e where e.seq = 1
    ), wait as (
        select c.ticket_id,
               sum(greatest(0, extract(epoch from c.at - coalesce(greatest(c.back_at, f.booked), f.at)))) as waited_s
          from standing c join first f on f.ticket_id = c.ticket_id where c.kind = 'called' group by c.ticket_id
    ), last as (
        select distinct on (e.ticket_id) e.* from told e order by e.ticket_id, e.seq desc
    )
    select rules.figures(
        array(select row(l.errand_id, l.state, case when l.state = 'done' then l.outcome end,
                         case when l.state = 'done' then w.waited_s end)::rules.visit
                -- A story without its beginning is none: then the visit is missing here.
                from last l join first f on f.ticket_id = l.ticket_id left join wait w on w.ticket_id = l.ticket_id),
        array(select row(s.errand_id, s.counter_id, rules.counts(s.kind), s.on_time,
                         case when not s.unfinished then extract(epoch from s.ended - s.started) end)::rules.period
                from service s));
end;

create type api.closing_answer as (office int, day date, answer text, tickets int, agrees boolean);

-- Days that are over and not in the past yet, oldest first.
create function api.days_to_close() returns table (office int, day date, tickets int)
language sql stable security definer set search_path = pg_catalog, pg_temp
begin atomic
    select o.id, t.day, count(*)::int
      from data.office o join data.ticket t on t.office_id = o.id and t.day < rules.day_in(o.id, data.clock())
     group by o.id, t.day
     order by t.day, o.id;
end;

-- Closes the counters that somebody left open or paused when the day ended; nobody sits there. One with a citizen, or that
-- somebody presses at just now, or whom somebody waits for, is in use and stays; so does a citizen PC, which is nobody's seat.
create function rules.close_left_counters(office int, day date, at timestamptz) returns int[] language plpgsql as $$
#variable_conflict use_column
declare
    ended constant timestamptz := (select ((close_left_counters.day + 1)::timestamp at time zone o.zone)
                                     from data.office o where o.id = close_left_counters.office);
    nobody rules.press;
    c data.counter;
    closed int[] := '{}';
begin
    for c in select d.* from data.counter d
              where d.office_id = close_left_counters.office and d.state <> 'closed' and d.kind <> 'citizen_pc'
                and d.staff_id is not null and d.since < ended
                and not exists (select from data.ticket t where t.counter_id = d.id and t.state in ('called', 'serving'))
                and not exists (select from data.ticket t where t.office_id = d.office_id and t.state = 'waiting'
                                                            and t.only_counter_id = d.id)
              order by d.id for no key update skip locked
    loop
        insert into data.counter_event (office_id, counter_id, kind, at, since, staff_id)
        values (c.office_id, c.id, 'closed_overnight', close_left_counters.at, c.since, c.staff_id);
        perform rules.close(nobody, c);
        closed := closed || c.id;
    end loop;
    return closed;
end $$;

-- Whoever asks and however often: one session closes a day, and each visit goes to the past once. All of it or nothing, for
-- it is one transaction. Needs no press: the day is the press. Raises SQ016, SQ017, SQ022.
create function api.close_day(office int, day date) returns setof api.closing_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    o data.office;
    kept data.closed_day;
    answer text;
    left_open int[];
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        perform rules.refuse('SQ016', 'only read committed');
    end if;
    select * into o from data.office d where d.id = close_day.office;
    if not found or close_day.day is null then
        perform rules.refuse('SQ017', 'not an office of this login, or no day');
    elsif close_day.day >= rules.day_in(o.id, data.clock()) then
        perform rules.refuse('SQ022', 'the day is not over');
    end if;

    answer := data.claim_day(o.id, close_day.day, data.clock());
    if answer = 'closed' then
        if data.end_visits(o.id, close_day.day) > 0 then
            perform pg_notify('skranke_office_' || o.id, '{"s":true}');     -- more than one notification could name
        end if;
        perform data.move_estimates(o.id, close_day.day);
        left_open := rules.close_left_counters(o.id, close_day.day, data.clock());
        if cardinality(left_open) > 0 then
            perform pg_notify('skranke_office_' || o.id, '{"t":[],"c":[' || array_to_string(left_open, ',') || ']}');
        end if;
        perform data.move_day(o.id, close_day.day);
        perform data.keep_figures(o.id, close_day.day, rules.figures_from_rows(o.id, close_day.day),
                                  rules.figures_from_events(o.id, close_day.day));
        perform data.learn_day(o.id, close_day.day);
    end if;
    select * into kept from data.closed_day d where d.office_id = o.id and d.day = close_day.day;
    return next row(o.id, close_day.day, answer, kept.tickets, kept.agrees)::api.closing_answer;
end $$;

create view api.counter_events as
select e.id, e.office_id as office, e.counter_id as counter, e.kind, e.at, e.since, e.login from data.counter_event e;

create view api.closed_days as
select d.office_id as office, d.day, d.at, d.login, d.tickets, d.figures, d.recomputed, d.agrees from data.closed_day d;
