-- Who comes next. One rule for dispatch, lists, displays and estimates; its twin in C++ is core/queue/dispatch_order.
--
--   progress = (clock - start) / target, furthest first, then by arrival, then by id.
--
-- Before that the profile: who has waited more than n minutes goes first; after n in a row from one area, another area.
-- A booked citizen is not called before `start`. A walk-in is held back who would make a booked citizen late whom
-- nobody else can take.

set local role skranke_api;

create function rules.progress(start timestamptz, target_s int, at timestamptz) returns double precision
language sql immutable parallel safe
return date_part('epoch', at - start) / target_s;

-- One number, furthest first: comparing three hundred rows by five columns costs a call twice as much. Who has waited past
-- the profile's minutes is ahead of everybody, and waiting counts from the booked time, else from where progress does, so
-- that someone put last does not jump ahead. The area that has had its turn comes behind, not out: a counter is never idle
-- beside a queue. Progress itself stays far below the million.
create function rules.precedence(start timestamptz, booked timestamptz, target_s int, area int,
                                 overdue_before timestamptz, rested_area int, at timestamptz) returns double precision
language sql immutable parallel safe
return rules.progress(start, target_s, at)
     + case when greatest(start, booked) < overdue_before then 4e6::double precision else 0 end
     - case when area = rested_area then 2e6::double precision else 0 end;

-- What of a profile holds at this moment: computed once, for arithmetic with intervals is dear.
create type rules.profile_now as (overdue_before timestamptz, rested_area int, errands int[]);

create function rules.profile_now(c data.counter, at timestamptz) returns rules.profile_now language plpgsql stable as $$
#variable_conflict use_column
declare
    now rules.profile_now;
begin
    select profile_now.at - pr.first_after, case when c.streak >= pr.max_in_row then c.last_area_id end,
           array(select pe.errand_type_id from data.profile_errand pe where pe.profile_id = pr.id)
      into now from data.profile pr where pr.id = c.profile_id;
    return now;
end $$;

create function rules.target_s(priority text, target_minutes int) returns int language sql immutable parallel safe
return case priority when 'companion' then 60 when 'urgent' then 300 else target_minutes * 60 end;

-- Numbers taken so long ago that they count as confirmed although nobody said so.
create function rules.confirm_overdue(p rules.press, office int, at timestamptz) returns void language plpgsql as $$
declare
    t data.ticket;
begin
    p.id := null;       -- time confirms, not this press, which is forgotten if it finds nobody
    for t in select d.* from data.ticket d join data.office o on o.id = d.office_id
              where d.office_id = confirm_overdue.office and d.state = 'issued' and d.arrived + o.confirm_after <= at
              order by d.id for no key update of d skip locked
    loop
        t := rules.confirm(p, t);
    end loop;
end $$;

-- The moment by which this counter must be free again for booked citizens whom no other open counter can take. A citizen
-- PC, a till or the information is open and takes nobody off a counter's hands.
create function rules.free_by(c data.counter, errands int[]) returns timestamptz language plpgsql stable as $$
#variable_conflict use_column
begin
    return (select min(t.booked) + (select o.promise from data.office o where o.id = c.office_id)
      from data.ticket t
     where t.office_id = c.office_id and t.state = 'waiting' and t.booked is not null
       and (t.only_counter_id = c.id
            or t.only_counter_id is null and t.errand_id = any (free_by.errands)
               and not exists (select from data.counter o join data.profile_errand pe on pe.profile_id = o.profile_id
                                where o.office_id = c.office_id and o.id <> c.id and o.kind = 'counter' and o.state = 'open'
                                  and pe.errand_type_id = t.errand_id)));
end $$;

-- Locks the citizen who comes first at this counter and returns the ticket's id, or null. The counter is locked already.
-- Only ids are sorted: comparing whole rows costs three times as much.
create function rules.choose(p rules.press, c data.counter, at timestamptz) returns bigint language plpgsql as $$
#variable_conflict use_column
declare
    chosen bigint;
    now constant rules.profile_now := rules.profile_now(c, at);
    free_by timestamptz;
    some_issued boolean;
    some_booked boolean;
begin
    -- Seldom are there any of either kind, and looking is cheap.
    select exists (select from data.ticket d where d.office_id = c.office_id and d.state = 'issued'),
           exists (select from data.ticket d where d.office_id = c.office_id and d.state = 'waiting' and d.booked is not null)
      into some_issued, some_booked;
    if some_issued then
        perform rules.confirm_overdue(p, c.office_id, at);
    end if;
    if some_booked then
        free_by := rules.free_by(c, now.errands);
    end if;

    select d.id into chosen from data.ticket d
     where d.office_id = c.office_id and d.state = 'waiting'
       and (d.errand_id = any (now.errands) and d.only_counter_id is null or d.only_counter_id = c.id)
       and (d.booked is null or d.start <= at)
       and (free_by is null or d.booked is not null
            or at + (select e.minutes from data.errand_type e where e.id = d.errand_id) * interval '1 min' <= free_by)
     order by rules.precedence(d.start, d.booked, d.target_s, d.area_id, now.overdue_before, now.rested_area, at) desc,
              d.arrived, d.id
     limit 1 for no key update skip locked;
    if not found then
        -- Nobody, or only citizens whom others are touching just now: wait for those once, so that "nobody" is
        -- true. Whoever has waited too long for them (lock_timeout) is told that, not that nobody is there.
        select d.id into chosen from data.ticket d
         where d.office_id = c.office_id and d.state = 'waiting'
           and (d.errand_id = any (now.errands) and d.only_counter_id is null or d.only_counter_id = c.id)
           and (d.booked is null or d.start <= at)
           and (free_by is null or d.booked is not null
                or at + (select e.minutes from data.errand_type e where e.id = d.errand_id) * interval '1 min' <= free_by)
         order by rules.precedence(d.start, d.booked, d.target_s, d.area_id, now.overdue_before, now.rested_area, at) desc,
                  d.arrived, d.id
         limit 1 for no key update;
    end if;
    return chosen;
end $$;

-- How long this stretch in the queue has lasted. A booked citizen waits from the booked time, however early or late.
create function rules.waited(t data.ticket, at timestamptz) returns interval language sql immutable parallel safe
return greatest(interval '0', at - coalesce(greatest((t).queued, (t).booked), (t).arrived));

-- Gives the chosen citizen to the counter; both rows are locked.
create function rules.give(p rules.press, c data.counter, ticket bigint, kind text, was text, at timestamptz)
returns data.ticket language plpgsql as $$
#variable_conflict use_column
declare
    t data.ticket;
begin
    update data.ticket d
       set state = 'called', counter_id = c.id, called = give.at, started = null,
           -- To be resumed is no call from the queue: neither wait nor punctuality is changed by it.
           on_time = case give.was when 'waiting' then give.at <= d.start + d.target_s * interval '1 s' else d.on_time end,
           waited = case give.was when 'waiting' then d.waited + rules.waited(d, give.at) else d.waited end,
           calls = d.calls + (give.was = 'waiting')::int,
           last_seq = d.last_seq + 1, last_press = p.id
     where d.id = give.ticket
    returning * into t;
    update data.counter d
       set last_area_id = t.area_id, streak = case when d.last_area_id = t.area_id then d.streak + 1 else 1 end,
           last_press = p.id
     where d.id = c.id;
    -- What undo needs to give the counter its count back.
    t := rules.record(p, t, kind, give.was, at, null, jsonb_build_object('last_area', c.last_area_id, 'streak', c.streak));
    return t;
end $$;

-- What this counter would be given, in that order: first those who may be called now, then those who may not yet.
create function api.queue_for(counter int)
returns table (ticket bigint, "position" int, callable boolean, why text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    c data.counter;
    now rules.profile_now;
    at constant timestamptz := data.clock();
    free_by timestamptz;
begin
    select * into c from data.counter d where d.id = queue_for.counter;
    if not found then
        perform rules.refuse('SQ012', 'no such counter in this office');
    end if;
    now := rules.profile_now(c, at);
    free_by := rules.free_by(c, now.errands);
    return query
        select q.id, (row_number() over (order by q.why <> '', q.precedence desc, q.arrived, q.id))::int,
               q.why = '', q.why
          from (select d.id, d.arrived,
                       rules.precedence(d.start, d.booked, d.target_s, d.area_id, now.overdue_before, now.rested_area,
                                        at) as precedence,
                       case when d.booked is not null and d.start > at then 'before_time'
                            when d.booked is null and at + e.minutes * interval '1 min' > free_by then 'promise'
                            else '' end as why
                  from data.ticket d
                  join data.errand_type e on e.id = d.errand_id
                  join data.office o on o.id = d.office_id
                 where d.office_id = c.office_id
                   and (d.state = 'waiting' or d.state = 'issued' and d.arrived + o.confirm_after <= at)
                   and (d.errand_id = any (now.errands) and d.only_counter_id is null or d.only_counter_id = c.id)) q
         order by 2;
end $$;
