-- What must hold after any race. Reads raw tables only and shares nothing with the functions. Each query lists what is
-- wrong; none may yield a row. `answers` holds what the sessions were told: (press, id, number, state).

-- at most one open ticket at a counter
select counter_id, array_agg(number) from data.ticket where state in ('called', 'serving') and counter_id is not null
 group by counter_id having count(*) > 1;

-- a ticket being served has one open service, any other none, and a counter one at most
select t.id, t.state, count(s.id) from data.ticket t left join data.service s on s.ticket_id = t.id and s.ended is null
 group by t.id having count(s.id) <> (t.state = 'serving')::int
union all
select counter_id, 'counter', count(*) from data.service where ended is null and counter_id is not null
 group by counter_id having count(*) > 1;

-- no counter ever had two citizens at once
select counter_id, ticket_id, at, other from (
    select counter_id, ticket_id, at, until, lead(at) over w as next_at, lead(ticket_id) over w as other from (
        select counter_id, ticket_id, at, state, seq, lead(at) over story as until from data.event
        window story as (partition by ticket_id order by seq)) held
     where state in ('called', 'serving') and counter_id is not null
    window w as (partition by counter_id order by at, until, seq)) following
 where other <> ticket_id and (until is null or next_at < until);

-- no number twice in a day and office
select office_id, day, number, count(*) from data.ticket group by 1, 2, 3 having count(*) > 1;

-- every number drawn has its citizen, and every citizen a number that was drawn
select s.area_id, s.day, s.last, count(t.id)
  from data.number_series s join data.area a on a.id = s.area_id
       left join data.ticket t on t.office_id = a.office_id and t.day = s.day and left(t.number, 1) = a.letter
                              and substr(t.number, 2)::int between a.first_number and s.last
 group by 1, 2, 3, a.first_number having count(t.id) <> s.last - a.first_number + 1
union all
select null, t.day, null, t.id from data.ticket t
 where not exists (select from data.number_series s join data.area a on a.id = s.area_id
                    where a.office_id = t.office_id and a.letter = left(t.number, 1) and s.day = t.day
                      and substr(t.number, 2)::int <= s.last);

-- a story begins with its taking and misses no line
select t.id, t.last_seq, count(e.seq), min(e.seq), max(e.seq) from data.ticket t left join data.event e on e.ticket_id = t.id
 group by t.id having count(e.seq) <> t.last_seq or min(e.seq) <> 1 or max(e.seq) <> t.last_seq
union all
select ticket_id, seq, null, null, null from data.event where (seq = 1) <> (kind in ('taken', 'helped'));

-- each line follows from the one before, later and no sooner
select ticket_id, seq, kind, was, before, at, before_at from (
    select e.*, lag(state) over story as before, lag(at) over story as before_at from data.event e
    window story as (partition by ticket_id order by seq)) told
 where was is distinct from before or at < before_at;

-- each line is one that can happen
select ticket_id, seq, kind, was, state from data.event e
 where not exists (select from (values
    ('taken', null, 'issued'), ('taken', null, 'waiting'), ('helped', null, 'serving'), ('confirmed', 'issued', 'waiting'),
    ('called', 'waiting', 'called'), ('recalled', 'called', 'called'), ('started', 'called', 'serving'),
    ('no_show', 'called', 'no_show'), ('parked', 'called', 'parked'), ('parked', 'serving', 'parked'),
    ('resumed', 'parked', 'called'), ('returned', 'called', 'waiting'), ('returned', 'serving', 'waiting'),
    ('returned', 'no_show', 'waiting'), ('transferred', 'waiting', 'waiting'), ('transferred', 'called', 'waiting'),
    ('transferred', 'serving', 'waiting'), ('released', 'waiting', 'waiting'), ('left', 'waiting', 'left'),
    ('left', 'parked', 'left'), ('cancelled', 'issued', 'cancelled'), ('cancelled', 'waiting', 'cancelled'),
    ('finished', 'called', 'done'), ('finished', 'serving', 'done'), ('errand_added', 'waiting', 'waiting'),
    ('errand_added', 'called', 'called'), ('errand_added', 'serving', 'serving'), ('errand_added', 'parked', 'parked'),
    ('step_done', 'serving', 'serving'), ('step_undone', 'serving', 'serving'),
    ('undone', 'done', 'called'), ('undone', 'done', 'serving'), ('undone', 'no_show', 'called'),
    ('undone', 'parked', 'called'), ('undone', 'parked', 'serving'), ('undone', 'called', 'waiting'),
    ('undone', 'waiting', 'waiting'), ('undone', 'waiting', 'called'), ('undone', 'waiting', 'serving'),
    ('undone', 'serving', 'cancelled')) as v (kind, was, state)
    where v.kind = e.kind and v.was is not distinct from e.was and v.state = e.state);

-- no citizen lost: each is where the last line says
select t.id, t.number, t.state, e.state from data.ticket t left join data.event e on e.ticket_id = t.id and e.seq = t.last_seq
 where e.state is distinct from t.state
    or t.state in ('called', 'serving') and e.counter_id is distinct from t.counter_id;

-- a press did one thing, and for the login that pressed
select e.press_id, e.ticket_id, e.kind, count(*) from data.event e group by 1, 2, 3 having count(*) > 1
union all
select press_id, null, 'acts', count(*) from data.event where kind not in ('confirmed', 'released', 'undone')
 group by press_id having count(*) > 2
union all
select press_id, null, kind, count(*) from data.event where kind in ('taken', 'helped', 'called', 'finished')
 group by press_id, kind having count(*) > 1
union all
select e.press_id, e.ticket_id, e.kind, 0 from data.event e left join data.press p on p.id = e.press_id
 where e.press_id is not null and p.login is distinct from e.login;

-- what no press did, time did: only a number that nobody confirmed
select id, ticket_id, kind from data.event where press_id is null and kind <> 'confirmed';

-- a press has one answer
select press, count(distinct (id, number, state)) from answers group by press having count(distinct (id, number, state)) > 1
union all
select a.press, 0 from answers a left join data.press p on p.id = a.press
 where (p.answer_id, p.answer_number, p.answer_state) is distinct from (a.id, a.number, a.state);

-- services are what the events say
with undone as (
    select ticket_id, (detail ->> 'seq')::int as seq, at from data.event where kind = 'undone'
), standing as (
    select e.* from data.event e
     where kind <> 'undone' and not exists (select from undone u where u.ticket_id = e.ticket_id and u.seq = e.seq)
), told as (
    select s.*, max(at) filter (where kind in ('called', 'resumed')) over story as called_at,
           max(seq) filter (where kind in ('started', 'helped')) over story as started_seq
      from standing s window story as (partition by ticket_id order by seq)
), expected as (
    select b.ticket_id, b.at as started, e.at as ended
      from told b left join lateral (select * from told t where t.ticket_id = b.ticket_id and t.seq > b.seq
                                        and t.was = 'serving' and t.state <> 'serving' order by t.seq limit 1) e on true
     where b.kind in ('started', 'helped')
    union all
    select ticket_id, called_at, at from told where kind = 'finished' and was = 'called'
    union all
    select f.ticket_id, (select max(c.at) from data.event c where c.ticket_id = f.ticket_id and c.seq < f.seq
                            and c.kind in ('called', 'resumed')), f.at
      from undone u join data.event f on f.ticket_id = u.ticket_id and f.seq = u.seq
     where f.kind = 'finished' and f.was = 'called'
    union all
    select h.ticket_id, h.at, u.at from undone u join data.event h on h.ticket_id = u.ticket_id and h.seq = u.seq
     where h.kind = 'helped'
), found as (
    select ticket_id, started, ended from data.service
)
select 'missing', * from (select * from expected except all select * from found) m
union all
select 'unexplained', * from (select * from found except all select * from expected) u;

-- nobody sits at two counters
select staff_id, array_agg(id order by id) from data.counter where state <> 'closed' and kind <> 'citizen_pc'
 group by staff_id having count(*) > 1;

-- nobody is left behind at a closed counter
select t.id, t.number, c.id from data.ticket t join data.counter c on c.id = t.counter_id
 where t.state in ('called', 'serving') and c.kind = 'counter' and c.state = 'closed';

-- nobody waits for one counter alone that is closed
select t.id, t.number, c.id from data.ticket t join data.counter c on c.id = t.only_counter_id
 where t.state = 'waiting' and c.state = 'closed';

-- nothing said about a citizen outlives the visit
select n.ticket_id from data.note n join data.ticket t on t.id = n.ticket_id
 where t.state in ('done', 'no_show', 'left', 'cancelled');

-- offices stay apart
select e.ticket_id, e.login from data.event e left join data.login_office lo on lo.login = e.login and lo.office_id = e.office_id
 where lo.login is null
union all
select t.id, null from data.ticket t join data.counter c on c.id = t.counter_id where c.office_id <> t.office_id
union all
select t.id, null from data.ticket t join data.errand_type e on e.id = t.errand_id where e.office_id <> t.office_id;
