-- Plays one generated queue: puts it into office 1, asks what each counter would be given, then lets counters call, one
-- after the other and at their moments. What happened comes back as it was. Runs as the operator, so that it may set
-- the tables; the functions it calls go by the session's login, which is a clerk's.
create schema play;
grant usage on schema play to public;
create function play.queue(q jsonb) returns jsonb language plpgsql security definer as $$
declare
    lists jsonb;
    calls jsonb := '[]';
    step record;
    citizen bigint;
begin
    delete from data.event;
    delete from data.press;
    delete from data.ticket;
    update data.clock_row set shown_at = (q->>'at')::timestamptz, speed = 0;
    update data.office set promise = (q->>'promise')::int * interval '1 s' where id = 1;
    delete from data.profile_errand;
    insert into data.profile_errand
    select x.id, e from jsonb_to_recordset(q->'profiles') as x (id int, errands int[]), unnest(x.errands) e;
    update data.profile p set max_in_row = x.max_in_row, first_after = x.first_after * interval '1 s'
      from jsonb_to_recordset(q->'profiles') as x (id int, max_in_row int, first_after int) where p.id = x.id;
    update data.counter c set kind = x.kind, state = x.state, staff_id = case when x.state <> 'closed' then 1 end, profile_id = x.id,
                              last_area_id = x.last_area, streak = x.streak
      from jsonb_to_recordset(q->'counters') as x (id int, kind text, state text, last_area int, streak int) where c.id = x.id;
    insert into data.ticket (id, office_id, day, number, area_id, errand_id, state, arrived, start, target_s, booked,
                             only_counter_id, taken_by)
    select x.id, 1, '2026-11-20', 'A' || x.id, e.area_id, e.id, x.state, x.arrived, x.start, x.target, x.booked, x.only_counter,
           'desk'
      from jsonb_to_recordset(q->'tickets') as x (id bigint, errand int, state text, arrived timestamptz, start timestamptz,
                                                  target int, booked timestamptz, only_counter int)
           join data.errand_type e on e.id = x.errand;

    select jsonb_agg((select coalesce(jsonb_agg(array[o.ticket::text, o.why] order by o.position), '[]') from api.queue_for(c) o)
                     order by c) into lists
      from generate_series(1, 3) c;

    for step in select * from jsonb_to_recordset(q->'calls') as x (counter int, at timestamptz) loop
        update data.clock_row set shown_at = step.at;
        citizen := null;
        select n.id into citizen from api.call_next_ticket(step.counter) n;
        calls := calls || jsonb_build_array(coalesce(citizen, 0));
        update data.ticket set state = 'done', ended = step.at where id = citizen;
    end loop;
    return jsonb_build_object('lists', lists, 'calls', calls);
end $$;
grant execute on function play.queue(jsonb) to public;

-- Three counters and their profiles, five errands in three areas; the generator turns them as it likes.
insert into data.profile (id, office_id, name) values (3, 1, 'Tre');
update data.errand_type set active = true, minutes = case id when 1 then 12 when 2 then 15 when 3 then 5 when 4 then 30 else 8 end
 where office_id = 1;
-- One clerk plays all three, also where they stand for a citizen PC. So long nobody minds who sits where.
drop index data.counter_one_seat_each;
grant skranke_floor to desk;
update data.counter set state = 'closed', staff_id = null where id > 3 and office_id = 1;
