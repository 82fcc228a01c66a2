-- What it is measured beside: the same durable rows in tables of the same shape and indexes, written by plain statements,
-- without row-level security, foreign keys or rules. It may not be slowed.
create role bench_reference login password 'bench';
create schema reference authorization bench_reference;

create sequence reference.ids;
create table reference.counter as select id, office_id, last_area_id, streak, last_press from data.counter with no data;
alter table reference.counter add primary key (id), set (fillfactor = 50);
create table reference.number_series (like data.number_series including indexes) with (fillfactor = 50);
create table reference.ticket (like data.ticket including indexes including defaults);
create table reference.event (like data.event including indexes);
create table reference.service (like data.service including indexes);
create table reference.press (like data.press including indexes) with (fillfactor = 80);
alter table reference.ticket alter id set default nextval('reference.ids'), alter last_seq set default 1,
    alter persons set default 1, alter language set default 'da', alter reason set default '', alter priority set default 'ordinary';
alter table reference.event alter id set default nextval('reference.ids'), alter login set default session_user;
alter table reference.service alter id set default nextval('reference.ids');
alter table reference.press alter login set default session_user;
insert into reference.counter select id, office_id, last_area_id, streak, last_press from data.counter;
grant all on all tables in schema reference to bench_reference;
grant all on all sequences in schema reference to bench_reference;
do $$ begin execute format('grant connect on database %I to bench_reference', current_database()); end $$;
