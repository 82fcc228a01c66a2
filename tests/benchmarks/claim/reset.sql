-- Everybody is gone, and :waiting citizens wait on both sides. Between two measurements.
set session_replication_role = replica;
update data.ticket set state = 'done', ended = clock_timestamp() where state in ('waiting', 'called', 'serving');
update reference.ticket set state = 'done', ended = clock_timestamp() where state in ('waiting', 'called', 'serving');
delete from data.press;
delete from reference.press;
set session_replication_role = origin;
insert into data.ticket (office_id, day, number, area_id, errand_id, state, arrived, start, target_s, taken_by)
select 1, current_date, 'W' || nextval('reference.ids'), 1 + i % 4, 1 + i % 20, 'waiting', clock_timestamp(), clock_timestamp(),
       (10 + i % 4 * 5) * 60, 'bench_desk' from generate_series(1, :waiting) i;
insert into reference.ticket (office_id, day, number, area_id, errand_id, state, arrived, start, target_s, taken_by)
select 1, current_date, 'W' || nextval('reference.ids'), 1 + i % 4, 1 + i % 20, 'waiting', clock_timestamp(), clock_timestamp(),
       (10 + i % 4 * 5) * 60, 'bench_reference' from generate_series(1, :waiting) i;
vacuum analyze data.ticket, reference.ticket, data.press, reference.press;
