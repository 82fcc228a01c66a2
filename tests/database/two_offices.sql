-- Two invented offices, small, and the same in every test that wants them. The clock stands still on a Friday morning.
-- Office 1 has a login for every role, named like the role; those of office 2 end in _west.

update data.clock_row set shown_at = '2026-11-20 10:42 Europe/Copenhagen', set_at = clock_timestamp(), speed = 0;

insert into data.municipality (id, name) values (1, 'Egelund');
insert into data.office (id, municipality_id, name, notice) values
    (1, 1, 'Egelund Borgerservice', 'Vi holder lukket mandag.'),
    (2, 1, 'Egelund Vest', '');

insert into data.area (id, office_id, code, name, letter, first_number, last_number, position) values
    (1, 1, 'passport', 'Pas', 'A', 1, 99, 1),
    (2, 1, 'address', 'Folkeregister', 'C', 1, 99, 2),
    (3, 1, 'payment', 'Betaling', 'H', 1, 99, 3),
    (4, 1, 'narrow', 'Én om dagen', 'X', 7, 7, 4),
    (21, 2, 'passport', 'Pas', 'A', 1, 99, 1);

insert into data.errand_type (id, office_id, area_id, code, name, kle_number, minutes, target_minutes, payment, active) values
    (1, 1, 1, 'passport', 'Pas', '23.05.01', 12, 20, false, true),
    (2, 1, 2, 'address', 'Flytning', '23.05.12', 15, 20, false, true),
    (3, 1, 3, 'payment', 'Betaling', '', 5, 10, true, true),
    (4, 1, 4, 'narrow', 'Sjældent ærinde', '', 5, 20, false, true),
    (5, 1, 2, 'old', 'Nedlagt ærinde', '', 5, 20, false, false),
    (6, 1, 2, 'early', 'Kun om morgenen', '', 5, 20, false, true),
    (7, 1, 2, 'vote', 'Brevstemme', '', 5, 20, false, true),
    (21, 2, 21, 'passport', 'Pas', '23.05.01', 12, 20, false, true);

update data.errand_type set retired = true where id = 5;
select setval(pg_get_serial_sequence('data.staff', 'id'), 100);

insert into data.checklist_step (errand_type_id, position, code, text, workspace) values
    (1, 1, 'identity', 'Legitimation set', ''), (1, 2, 'photo', 'Foto', 'capture'), (21, 1, 'identity', 'Legitimation set', '');

insert into data.opening_hours (office_id, weekday, opens, closes) values (1, 5, '09:00', '14:00'), (2, 5, '09:00', '14:00');
insert into data.last_ticket (errand_type_id, weekday, at) values (1, 5, '13:30'), (6, 5, '10:00');
insert into data.errand_period (errand_type_id, from_day, to_day) values (7, '2026-10-01', '2026-10-31');
insert into data.closing_day (office_id, day, reason) values (1, '2026-12-25', 'Juledag');
insert into data.kiosk_tile (office_id, position, errand_type_id, text_key, icon) values
    (1, 1, 1, 'tile.passport', 'passport'), (1, 2, 6, 'tile.early', 'house'), (1, 3, 7, 'tile.vote', 'ballot'), (2, 1, 21, 'tile.passport', 'passport');

insert into data.profile (id, office_id, name, max_in_row, first_after) values
    (1, 1, 'Alt', null, null), (2, 1, 'Kun pas', 3, '45 min'), (21, 2, 'Alt', null, null);
insert into data.profile_errand (profile_id, errand_type_id) values (1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (2, 1), (21, 21);

insert into data.choice (office_id, kind, code, name, position)
select o.id, c.kind, c.code, c.name, c.position
  from data.office o, (values
    ('outcome', 'solved', 'Løst', 1), ('outcome', 'referred', 'Henvist', 2), ('outcome', 'left', 'Gik igen', 3),
    ('park', 'documents', 'Henter papirer', 1), ('pause', 'lunch', 'Frokost', 1), ('urgent', 'travel', 'Rejser i dag', 1),
    ('help_outcome', 'solved', 'Færdig med hjælp', 1), ('help_outcome', 'self_served', 'Klarede det selv', 2),
    ('help_outcome', 'referred', 'Henvist', 3), ('help_reason', 'unused', 'Uvant med it', 1),
    ('help_reason', 'print', 'Udskrift af papirer', 2), ('tally', 'way', 'Vejviser', 1), ('tally', 'material', 'Materiale', 2),
    ('authority', 'police', 'Politiet', 1)) as c (kind, code, name, position);

insert into data.help_topic (office_id, position, errand_type_id, name, hint, counter_errand_id) values
    (1, 1, 1, 'Nyt pas', 'ansøgning hjemmefra', 1), (1, 2, 2, 'Flytning', 'borger.dk', null), (2, 1, 21, 'Nyt pas', '', null);

insert into data.text (office_id, language, key, text) values
    (null, 'da', 'kiosk.welcome', 'Velkommen'), (1, 'da', 'kiosk.welcome', 'Velkommen til Egelund'),
    (2, 'da', 'kiosk.welcome', 'Velkommen til Vest');

insert into data.staff (id, login, name, initials, permissions, usual_profile_id) values
    (1, 'desk', 'Ditte Krag', 'DK', '{call_particular}', 1),
    (2, 'desk_b', 'Bo Lund', 'BL', '{call_particular}', 1),
    (3, 'desk_c', 'Carl Holm', 'CH', '{}', 2),
    (4, 'floor', 'Frida Friis', 'FF', '{call_particular}', null),
    (5, 'lead', 'Lis Leth', 'LL', '{}', null),
    (6, 'cashier', 'Kaj Kjær', 'KK', '{}', null),
    (7, 'locker_officer', 'Bodil Boks', 'BB', '{}', null),
    (8, 'contact_centre', 'Inge Ibsen', 'II', '{}', null),
    (9, 'setup', 'Otto Ottesen', 'OO', '{}', null),
    (10, 'auditor', 'Rita Riis', 'RR', '{}', null),
    (21, 'desk_west', 'Vera Vest', 'VV', '{call_particular}', 21),
    (22, 'all_west', 'Alf Vest', 'AV', '{call_particular}', 21);
insert into data.station (login, office_id, kind, name, settings) values
    ('workplace', 1, 'workplace', 'plads1', '{"counter": 1}'), ('display', 1, 'display', 'hall1', '{}'),
    ('kiosk', 1, 'kiosk', 'stander1', '{}'), ('kiosk_b', 1, 'kiosk', 'stander2', '{}'), ('locker', 1, 'locker', 'boks1', '{}'),
    ('customer', 1, 'customer', 'kunde1', '{}'), ('kiosk_west', 2, 'kiosk', 'stander1', '{}'),
    ('display_west', 2, 'display', 'hall1', '{}'), ('workplace_west', 2, 'workplace', 'plads1', '{"counter": 21}');

insert into data.login_office (login, office_id)
select s.login, case when s.login like '%\_west' then 2 else 1 end from data.staff s
union all select s.login, s.office_id from data.station s
union all values ('booking_portal', 1), ('sender', 1);

insert into data.counter (id, office_id, number, name, kind, state, staff_id, profile_id, pause_reason) values
    (1, 1, '1', 'Bord 1', 'counter', 'open', 1, 1, ''),
    (2, 1, '2', 'Bord 2', 'counter', 'open', 2, 1, ''),
    (3, 1, '3', 'Bord 3', 'counter', 'closed', null, null, ''),
    (4, 1, '4', 'Bord 4', 'counter', 'paused', 3, 1, 'lunch'),
    (5, 1, '', 'PC 1', 'citizen_pc', 'open', null, 1, ''),
    (6, 1, '', 'PC 2', 'citizen_pc', 'open', null, 1, ''),
    (21, 2, '1', 'Bord 1', 'counter', 'open', 21, 21, '');

-- The logins themselves, without passwords: these tests are let in by the operator and change their session's login.
select rules.set_login(l.login, null, l.roles) from (values
    ('desk', '{desk}'::text[]), ('desk_b', '{desk}'), ('desk_c', '{desk}'), ('floor', '{floor}'), ('lead', '{lead}'),
    ('cashier', '{cashier}'), ('locker_officer', '{locker_officer}'), ('contact_centre', '{contact_centre}'),
    ('setup', '{setup}'), ('auditor', '{auditor}'), ('workplace', '{workplace}'), ('display', '{display}'),
    ('kiosk', '{kiosk}'), ('kiosk_b', '{kiosk}'), ('locker', '{locker}'), ('customer', '{customer}'),
    ('booking_portal', '{booking_portal}'), ('sender', '{sender}'),
    ('desk_west', '{desk}'), ('kiosk_west', '{kiosk}'), ('display_west', '{display}'), ('workplace_west', '{workplace}'),
    ('all_west', '{desk,floor,lead,cashier,locker_officer,contact_centre,setup,auditor}'),
    ('nobody', '{desk,floor,lead,kiosk}')) as l (login, roles);
