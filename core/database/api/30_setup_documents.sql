-- Opsætning: what an office has set up, as one document for each section. A document is an object of lists, a list holds
-- flat lines; codes name what lines belong to. core/setup/setup_form.cpp is the same shape in C++.

set local role skranke_api;

-- In the order in which they are brought into force: what is named before what names it.
create function rules.setup_sections() returns text[] language sql immutable parallel safe
return '{areas,errands,profiles,office,hours,closures,kiosk,help,choices,texts,staff,devices}'::text[];

-- An exact half of a minute does not occur: what is kept in minutes was written so.
create function rules.minutes_of(span interval) returns int language sql immutable parallel safe
return (date_part('epoch', span) / 60)::int;

create function rules.setup_lines(lines jsonb[]) returns jsonb language sql immutable parallel safe
return coalesce(to_jsonb(lines), '[]');

create function rules.roles_of(login text) returns text[] language sql stable
return array(select substr(r.rolname, 9) from pg_roles r
              where r.rolname like 'skranke\_%' and not r.rolcanlogin
                and exists (select from pg_roles l where l.rolname = roles_of.login)
                and pg_has_role(roles_of.login, r.oid, 'member') order by substr(r.rolname, 9) collate "C");

create function rules.hours_lines(office int, day date) returns jsonb language sql stable
return rules.setup_lines(array(
    select jsonb_build_object('weekday', h.weekday, 'opens', to_char(h.opens, 'HH24:MI'), 'closes', to_char(h.closes, 'HH24:MI'))
      from data.opening_hours h where h.office_id = hours_lines.office and hours_lines.day between h.valid_from and h.valid_to
     order by h.weekday, h.opens));

create function rules.telephone_lines(office int, day date) returns jsonb language sql stable
return rules.setup_lines(array(
    select jsonb_build_object('weekday', h.weekday, 'opens', to_char(h.opens, 'HH24:MI'), 'closes', to_char(h.closes, 'HH24:MI'))
      from data.telephone_hours h
     where h.office_id = telephone_lines.office and telephone_lines.day between h.valid_from and h.valid_to
     order by h.weekday, h.opens));

create function rules.errands_document(office int, day date) returns jsonb language sql stable
return jsonb_build_object(
    'errands', rules.setup_lines(array(
        select jsonb_build_object('code', e.code, 'name', e.name, 'area', a.code, 'kle', e.kle_number, 'minutes', e.minutes,
                                  'target', e.target_minutes, 'languages', e.languages, 'synonyms', e.synonyms,
                                  'payment', e.payment)
          from data.errand_type e join data.area a on a.id = e.area_id
         where e.office_id = errands_document.office and not e.retired order by e.id)),
    'steps', rules.setup_lines(array(
        select jsonb_build_object('errand', e.code, 'code', s.code, 'text', s.text, 'workspace', s.workspace)
          from data.errand_type e join data.checklist_step s on s.errand_type_id = e.id
         where e.office_id = errands_document.office and not e.retired order by e.id, s.position)),
    'last_tickets', rules.setup_lines(array(
        select jsonb_build_object('errand', e.code, 'weekday', l.weekday, 'at', to_char(l.at, 'HH24:MI'))
          from data.errand_type e join data.last_ticket l on l.errand_type_id = e.id
         where e.office_id = errands_document.office and not e.retired
           and errands_document.day between l.valid_from and l.valid_to order by e.id, l.weekday)),
    'periods', rules.setup_lines(array(
        select jsonb_build_object('errand', e.code, 'from', p.from_day, 'to', p.to_day)
          from data.errand_type e join data.errand_period p on p.errand_type_id = e.id
         where e.office_id = errands_document.office and not e.retired order by e.id, p.from_day)));

create function rules.staff_document(office int, at timestamptz) returns jsonb language sql stable
return jsonb_build_object('staff', rules.setup_lines(array(
    select jsonb_build_object('login', s.login, 'name', s.name, 'initials', s.initials, 'roles', rules.roles_of(s.login),
                              'permissions', s.permissions, 'profile', coalesce(p.code, 'p' || p.id, ''))
      from data.staff s join data.login_office lo on lo.login = s.login
           left join data.profile p on p.id = s.usual_profile_id and p.office_id = lo.office_id
     where lo.office_id = staff_document.office and (s.expires is null or s.expires > staff_document.at)
     order by s.login collate "C")));

-- The document that the tables hold now.
create function rules.setup_content(office int, section text) returns jsonb language plpgsql stable as $$
#variable_conflict use_column
declare
    today constant date := rules.day_in(setup_content.office, data.clock());
begin
    return case section
    when 'office' then (
        select jsonb_build_object(
            'office', jsonb_build_array(jsonb_build_object('name', o.name, 'address', o.address, 'notice', o.notice,
                'call_ahead', rules.minutes_of(o.call_ahead), 'late_tolerance', rules.minutes_of(o.late_tolerance),
                'promise', rules.minutes_of(o.promise), 'confirm_after', date_part('epoch', o.confirm_after)::int)),
            'counters', rules.setup_lines(array(
                select jsonb_build_object('code', coalesce(c.code, 'c' || c.id), 'name', c.name, 'number', c.number, 'kind', c.kind,
                                          'profile', case c.kind when 'citizen_pc' then coalesce(p.code, 'p' || p.id, '') else '' end)
                  from data.counter c left join data.profile p on p.id = c.profile_id
                 where c.office_id = o.id and not c.retired order by c.id)))
          from data.office o where o.id = setup_content.office)
    when 'hours' then jsonb_build_object('opening', rules.hours_lines(setup_content.office, today),
                                         'telephone', rules.telephone_lines(setup_content.office, today))
    when 'closures' then (
        select jsonb_build_object(
            'rules', jsonb_build_array(jsonb_build_object('holidays', o.holidays, 'bridge_saturdays', o.bridge_saturdays)),
            'days', rules.setup_lines(array(
                select jsonb_build_object('day', d.day, 'reason', d.reason) from data.closing_day d
                 where d.office_id = o.id and d.kind = 'office' order by d.day)))
          from data.office o where o.id = setup_content.office)
    when 'areas' then jsonb_build_object('areas', rules.setup_lines(array(
        select jsonb_build_object('code', a.code, 'name', a.name, 'letter', a.letter, 'first', a.first_number,
                                  'last', a.last_number, 'digits', a.digits)
          from data.area a where a.office_id = setup_content.office and not a.retired order by a.position, a.id)))
    when 'errands' then rules.errands_document(setup_content.office, today)
    when 'profiles' then jsonb_build_object('profiles', rules.setup_lines(array(
        select jsonb_build_object('code', coalesce(p.code, 'p' || p.id), 'name', p.name, 'most_in_row', coalesce(p.max_in_row, 0),
                                  'first_after', coalesce(rules.minutes_of(p.first_after), 0),
                                  'errands', array(select e.code from data.profile_errand pe
                                                     join data.errand_type e on e.id = pe.errand_type_id
                                                    where pe.profile_id = p.id and not e.retired order by e.code collate "C"))
          from data.profile p where p.office_id = setup_content.office and not p.retired order by p.id)))
    when 'kiosk' then jsonb_build_object('tiles', rules.setup_lines(array(
        select jsonb_build_object('errand', e.code, 'text_key', k.text_key, 'icon', k.icon, 'asks_persons', k.asks_persons)
          from data.kiosk_tile k join data.errand_type e on e.id = k.errand_type_id
         where k.office_id = setup_content.office and not e.retired order by k.position)))
    when 'help' then jsonb_build_object('topics', rules.setup_lines(array(
        select jsonb_build_object('errand', e.code, 'name', h.name, 'hint', h.hint, 'counter_errand', coalesce(k.code, ''))
          from data.help_topic h join data.errand_type e on e.id = h.errand_type_id
               left join data.errand_type k on k.id = h.counter_errand_id and not k.retired
         where h.office_id = setup_content.office and not e.retired order by h.position)))
    when 'choices' then jsonb_build_object('choices', rules.setup_lines(array(
        select jsonb_build_object('kind', c.kind, 'code', c.code, 'name', c.name) from data.choice c
         where c.office_id = setup_content.office order by c.kind collate "C", c.position, c.code)))
    when 'texts' then jsonb_build_object('texts', rules.setup_lines(array(
        select jsonb_build_object('language', t.language, 'key', t.key, 'text', t.text, 'reviewed', t.reviewed)
          from data.text t where t.office_id = setup_content.office order by t.key collate "C", t.language collate "C")))
    when 'staff' then rules.staff_document(setup_content.office, data.clock())
    when 'devices' then jsonb_build_object('stations', rules.setup_lines(array(
        select jsonb_build_object('login', s.login, 'kind', s.kind, 'name', s.name,
                                  'counter', coalesce(c.code, 'c' || c.id, ''), 'enabled', s.enabled)
          from data.station s left join data.counter c on c.id = (s.settings ->> 'counter')::int and c.office_id = s.office_id
         where s.office_id = setup_content.office and not s.retired order by s.login collate "C")))
    end;
end $$;

-- Which version holds on a day. None is there before the first change; then the tables themselves tell.
create function rules.setup_version_on(office int, section text, day date) returns data.setup_version
language plpgsql stable as $$
#variable_conflict use_column
declare
    v data.setup_version;
begin
    select * into v from data.setup_version d
     where d.office_id = setup_version_on.office and d.section = setup_version_on.section
       and setup_version_on.day between d.valid_from and d.valid_to
     order by d.valid_from desc, d.nr desc limit 1;
    return v;
end $$;

-- The whole office as it will be set up on a day, with one section as it is meant to become, where it would hold then.
create function rules.setup_whole(office int, day date, section text default null, content jsonb default null,
                                  valid_from date default null, valid_to date default null) returns jsonb
language plpgsql stable as $$
#variable_conflict use_column
declare
    whole jsonb := '{}';
    v data.setup_version;
    s text;
begin
    foreach s in array rules.setup_sections() loop
        v := rules.setup_version_on(setup_whole.office, s, setup_whole.day);
        if s = setup_whole.section and setup_whole.day between setup_whole.valid_from and setup_whole.valid_to
           and (v.valid_from is null or v.valid_from <= setup_whole.valid_from) then
            whole := whole || jsonb_build_object(s, setup_whole.content);
        else
            whole := whole || jsonb_build_object(s, coalesce(v.content, rules.setup_content(setup_whole.office, s)));
        end if;
    end loop;
    return whole;
end $$;
