-- desktops: older work
-- Past visits found again by what a desk remembers of them: errand, area, counter, how they ended. Each index leads in the
-- order in which pages are read, so that a page costs the same with a million visits behind it. Months are written once, at
-- night, so no press pays for them.

set local role skranke_migrator;

create index ticket_past_errand on data.ticket_past (office_id, errand_id, day, id);
create index ticket_past_area on data.ticket_past (office_id, area_id, day, id);
create index ticket_past_counter on data.ticket_past (office_id, counter_id, day, id);
-- Said by `case`, not coalesce: the planner lets only what cannot leak go before the policies, and knows that of `case`.
create index ticket_past_ended_as on data.ticket_past
    (office_id, (case when outcome is null then state::text else outcome end), day, id);
