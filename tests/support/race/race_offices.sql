-- Offices for the race: as many as skranke.offices says, each with 4 areas, 6 errand types, 8 counters (two of them citizen
-- PCs) and 8 logins. The last office has few numbers a day, so that its days run dry. The stands are never closed.

insert into data.municipality (id, name) values (1, 'Race');
insert into data.office (id, municipality_id, name)
select o, 1, 'Office ' || o from generate_series(1, current_setting('skranke.offices')::int) o;

insert into data.area (id, office_id, code, name, letter, last_number, digits, position)
select o.id * 10 + a, o.id, 'area' || a, 'Area ' || a, chr(64 + a),
       case when o.id = (select max(id) from data.office) then 5 else 999 end, 3, a
  from data.office o, generate_series(1, 4) a;
insert into data.errand_type (id, office_id, area_id, code, name, minutes, target_minutes)
select o.id * 10 + e, o.id, o.id * 10 + 1 + e % 4, 'errand' || e, 'Errand ' || e, 5 + e, 5 + e * 3
  from data.office o, generate_series(1, 6) e;
insert into data.checklist_step (errand_type_id, position, code, text)
select e.id, k, 'step' || k, 'Step ' || k from data.errand_type e, generate_series(1, 2) k;
insert into data.opening_hours (office_id, weekday, opens, closes)
select o.id, d, '00:00', '24:00' from data.office o, generate_series(1, 7) d;

insert into data.profile (id, office_id, name, max_in_row, first_after)
select o.id * 10 + p, o.id, 'Profile ' || p, case p when 1 then 3 end, case p when 2 then '5 min'::interval end
  from data.office o, generate_series(1, 3) p;
insert into data.profile_errand
select o.id * 10 + p, o.id * 10 + e from data.office o, generate_series(1, 3) p, generate_series(1, 6) e
 where p = 1 or e % 2 = p - 2;
insert into data.choice (office_id, kind, code, name)
select o.id, 'outcome', code, code from data.office o, unnest('{solved,referred}'::text[]) code;

insert into data.staff (login, name, permissions, usual_profile_id)
select format('race%s_%s', o.id, s), 'Person ' || s, '{call_particular}', o.id * 10 + 1 + s % 3
  from data.office o, generate_series(1, 7) s;
insert into data.station (login, office_id, kind, name)
select format('race%s_8', o.id), o.id, 'kiosk', 'stand' from data.office o;
insert into data.login_office (login, office_id)
select format('race%s_%s', o.id, s), o.id from data.office o, generate_series(1, 8) s;

insert into data.counter (id, office_id, number, name, kind, profile_id)
select o.id * 10 + c, o.id, c::text, 'Counter ' || c, case when c > 6 then 'citizen_pc' else 'counter' end, o.id * 10 + 1
  from data.office o, generate_series(1, 8) c;
