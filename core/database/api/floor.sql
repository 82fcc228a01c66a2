-- Medbetjening: help at a citizen PC or standing up, without waiting in the queue first.

set local role skranke_api;

create function api.start_help(errand_type text, press_id uuid default gen_random_uuid(), counter int default null)
returns setof api.ticket_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    p rules.press := rules.begin_press(start_help.press_id, 'start_help', row(errand_type, counter)::text);
    c data.counter;
    e data.errand_type;
    t data.ticket;
begin
    if p.seen then
        return query select * from rules.again(p);
        return;
    end if;
    if start_help.counter is not null then
        c := rules.hold_counter(p, start_help.counter, false);
        if c.kind <> 'citizen_pc' and c.kind <> 'information' then
            perform rules.refuse('SQ012', 'help is given at a citizen PC');
        elsif exists (select from data.ticket d where d.counter_id = c.id and d.state in ('called', 'serving')) then
            perform rules.refuse('SQ007', 'the place has a citizen already');
        end if;
    end if;
    e := rules.errand(coalesce(c.office_id, rules.office_meant(null)), start_help.errand_type);
    t := rules.new_ticket(p, e, 'ordinary', 'da', 1, null, 'issued');
    update data.ticket d set state = 'serving', counter_id = c.id, called = d.arrived, on_time = true, started = d.arrived
     where d.id = t.id returning * into t;
    insert into data.service (office_id, day, ticket_id, errand_id, counter_id, staff_id, started, on_time)
    values (t.office_id, t.day, t.id, t.errand_id, t.counter_id, p.staff_id, t.arrived, true);
    perform rules.touch(p, c.id);
    t := rules.record(p, t, 'helped', null, t.arrived);
    perform rules.announce(t.office_id, array[t.id], c.id);
    return next rules.answer(p, t);
end $$;
