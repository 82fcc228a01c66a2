-- Opsætning, continued: tiles, topics, words, people and stations; and which of it all is due.

set local role skranke_api;

create function rules.apply_tiles(office int, content jsonb) returns void language plpgsql as $$
#variable_conflict use_column
begin
    delete from data.kiosk_tile k where k.office_id = apply_tiles.office;
    insert into data.kiosk_tile (office_id, position, errand_type_id, text_key, icon, asks_persons)
    select apply_tiles.office, n.nr, e.id, n.line ->> 'text_key', n.line ->> 'icon', (n.line ->> 'asks_persons')::boolean
      from jsonb_array_elements(content -> 'tiles') with ordinality as n (line, nr)
           join data.errand_type e on e.office_id = apply_tiles.office and e.code = n.line ->> 'errand';
end $$;

create function rules.apply_topics(office int, content jsonb) returns void language plpgsql as $$
#variable_conflict use_column
begin
    delete from data.help_topic h where h.office_id = apply_topics.office;
    insert into data.help_topic (office_id, position, errand_type_id, name, hint, counter_errand_id)
    select apply_topics.office, n.nr, e.id, n.line ->> 'name', n.line ->> 'hint', k.id
      from jsonb_array_elements(content -> 'topics') with ordinality as n (line, nr)
           join data.errand_type e on e.office_id = apply_topics.office and e.code = n.line ->> 'errand'
           left join data.errand_type k on k.office_id = apply_topics.office and k.code = n.line ->> 'counter_errand';
end $$;

create function rules.apply_choices(office int, content jsonb) returns void language plpgsql as $$
#variable_conflict use_column
begin
    delete from data.choice c where c.office_id = apply_choices.office;
    insert into data.choice (office_id, kind, code, name, position)
    select apply_choices.office, n.line ->> 'kind', n.line ->> 'code', n.line ->> 'name', n.nr
      from jsonb_array_elements(content -> 'choices') with ordinality as n (line, nr);
end $$;

create function rules.apply_texts(office int, content jsonb) returns void language plpgsql as $$
#variable_conflict use_column
begin
    delete from data.text t where t.office_id = apply_texts.office;
    insert into data.text (office_id, language, key, text, reviewed)
    select apply_texts.office, l ->> 'language', l ->> 'key', l ->> 'text', (l ->> 'reviewed')::boolean
      from jsonb_array_elements(content -> 'texts') l;
end $$;

-- A new colleague can sign in when the operator has given a first password. Who is left off signs in no more, or, with
-- other offices, no more here.
create function rules.apply_staff(office int, content jsonb) returns void language plpgsql as $$
#variable_conflict use_column
declare
    l jsonb;
    roles text[];
    profile int;
begin
    for l in select value from jsonb_array_elements(content -> 'staff') loop
        roles := array(select r from jsonb_array_elements_text(l -> 'roles') r order by r collate "C");
        profile := rules.profile_called(apply_staff.office, l ->> 'profile');
        insert into data.login_office (login, office_id) values (l ->> 'login', apply_staff.office) on conflict do nothing;
        update data.staff s
           set name = l ->> 'name', initials = l ->> 'initials', usual_profile_id = profile, expires = null,
               permissions = array(select jsonb_array_elements_text(l -> 'permissions'))
         where s.login = l ->> 'login';
        if not found then
            insert into data.staff (login, name, initials, usual_profile_id, permissions, must_change_password)
            values (l ->> 'login', l ->> 'name', l ->> 'initials', profile,
                    array(select jsonb_array_elements_text(l -> 'permissions')), true);
        end if;
        if rules.roles_of(l ->> 'login') <> roles then
            perform rules.set_login(l ->> 'login', null, roles);
        end if;
    end loop;
    delete from data.login_office lo using data.staff s
     where s.login = lo.login and lo.office_id = apply_staff.office
       and not exists (select from jsonb_array_elements(content -> 'staff') k where k ->> 'login' = lo.login)
       and exists (select from data.login_office other where other.login = lo.login and other.office_id <> apply_staff.office);
    update data.staff s set expires = data.clock()
      from data.login_office lo
     where lo.login = s.login and lo.office_id = apply_staff.office and (s.expires is null or s.expires > data.clock())
       and not exists (select from jsonb_array_elements(content -> 'staff') k where k ->> 'login' = s.login);
end $$;

create function rules.apply_stations(office int, content jsonb) returns void language plpgsql as $$
#variable_conflict use_column
declare
    l jsonb;
    place jsonb;
begin
    update data.station s set retired = true, enabled = false
     where s.office_id = apply_stations.office
       and not exists (select from jsonb_array_elements(content -> 'stations') k where k ->> 'login' = s.login);
    for l in select value from jsonb_array_elements(content -> 'stations') loop
        place := coalesce((select jsonb_build_object('counter', c.id) from data.counter c
                            where c.office_id = apply_stations.office and coalesce(c.code, 'c' || c.id) = l ->> 'counter'), '{}');
        insert into data.login_office (login, office_id) values (l ->> 'login', apply_stations.office) on conflict do nothing;
        update data.station s
           set kind = l ->> 'kind', name = l ->> 'name', enabled = (l ->> 'enabled')::boolean, retired = false,
               settings = (s.settings - 'counter') || place
         where s.login = l ->> 'login';
        if not found then
            insert into data.station (login, office_id, kind, name, enabled, settings)
            values (l ->> 'login', apply_stations.office, l ->> 'kind', l ->> 'name', (l ->> 'enabled')::boolean, place);
        end if;
        if array[l ->> 'kind'] <> rules.roles_of(l ->> 'login') then
            perform rules.set_login(l ->> 'login', null, array[l ->> 'kind']);
        end if;
    end loop;
end $$;

create function rules.apply_setup(office int, section text, content jsonb, today date) returns void language plpgsql as $$
begin
    case section
    when 'office' then perform rules.apply_office(office, content);
    when 'hours' then null;         -- every version of these stands in the tables, each with its days: see bring_into_force
    when 'closures' then perform rules.apply_closures(office, content, today);
    when 'areas' then perform rules.apply_areas(office, content);
    when 'errands' then perform rules.apply_errands(office, content, today);
    when 'profiles' then perform rules.apply_profiles(office, content);
    when 'kiosk' then perform rules.apply_tiles(office, content);
    when 'help' then perform rules.apply_topics(office, content);
    when 'choices' then perform rules.apply_choices(office, content);
    when 'texts' then perform rules.apply_texts(office, content);
    when 'staff' then perform rules.apply_staff(office, content);
    when 'devices' then perform rules.apply_stations(office, content);
    end case;
end $$;

-- Whoever changes or applies an office's set-up does so alone. A number taken meanwhile does not wait for it.
create function rules.hold_setup(office int) returns void language plpgsql as $$
begin
    perform from data.office o where o.id = hold_setup.office for no key update;
end $$;

-- Brings every section in line with the version that holds today. The office is held. Yields what was changed.
create function rules.bring_into_force(office int, also text default null) returns int language plpgsql as $$
#variable_conflict use_column
declare
    today constant date := rules.day_in(bring_into_force.office, data.clock());
    v data.setup_version;
    live data.setup_live;
    s text;
    changed int := 0;
begin
    foreach s in array rules.setup_sections() loop
        v := rules.setup_version_on(bring_into_force.office, s, today);
        continue when v.nr is null;
        select * into live from data.setup_live d where d.office_id = bring_into_force.office and d.section = s;
        if live.nr is distinct from v.nr then
            perform rules.apply_setup(bring_into_force.office, s, v.content, today);
            changed := changed + 1;
        end if;
        if s = 'hours' and (s = also or live.nr is distinct from v.nr) then
            perform rules.apply_hours(bring_into_force.office, today);
        elsif s = 'closures' and (s = also or live.nr is distinct from v.nr or live.day is distinct from today) then
            perform rules.apply_closing_days(bring_into_force.office, today);
        end if;
        if live.nr is distinct from v.nr or live.day is distinct from today then
            insert into data.setup_live (office_id, section, nr, day) values (bring_into_force.office, s, v.nr, today)
            on conflict (office_id, section) do update set nr = excluded.nr, day = excluded.day;
        end if;
    end loop;
    perform rules.refresh_active(bring_into_force.office, today);
    set constraints all immediate;
    if changed > 0 or also in ('hours', 'closures') then
        perform pg_notify('skranke_office_' || bring_into_force.office, '{"s":true}');
    end if;
    return changed;
end $$;
