-- :closed visits that are over, in the same table as the live ones.
set session_replication_role = replica;
insert into data.ticket (id, office_id, day, number, area_id, errand_id, state, arrived, start, target_s, called, on_time, ended,
                         outcome, taken_by, counter_id, last_seq)
select 1000000000000000 + i, 1, date '2020-01-01' + i / 5000, 'P' || i, 1 + i % 4, 1 + i % 20, 'done', t, t, 1200, t, true,
       t + interval '10 min', 'solved', 'bench_desk', 1 + i % 64, 3
  from (select i, timestamptz '2020-01-01' + i * interval '10 s' as t from generate_series(1, :closed) i) past;
set session_replication_role = origin;
vacuum analyze data.ticket;
