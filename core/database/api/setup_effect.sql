-- Opsætning: what would happen if a section were saved, told before it is; and a whole office at once, out and in.

set local role skranke_api;

-- A letter that another area gave numbers with today would give the same numbers twice.
create function rules.takes_over_a_letter(office int, section text, content jsonb, valid_from date) returns boolean
language sql stable
return takes_over_a_letter.section = 'areas' and takes_over_a_letter.valid_from = rules.day_in(takes_over_a_letter.office, data.clock())
   and exists (select from jsonb_array_elements(takes_over_a_letter.content -> 'areas') l
                 join data.ticket t on t.office_id = takes_over_a_letter.office and t.day = takes_over_a_letter.valid_from
                                   and left(t.number, 1) = l ->> 'letter'
                 join data.area a on a.id = t.area_id and a.code <> l ->> 'code');

-- Codes of a list that are there now and would not be.
create function rules.left_off(office int, content jsonb, section text, list text, key text) returns table (code text)
language sql stable
begin atomic
    select l.line ->> left_off.key from rules.setup_list(jsonb_build_object(left_off.section,
               rules.setup_content(left_off.office, left_off.section)), left_off.section, left_off.list) l
    except
    select l ->> left_off.key from jsonb_array_elements(coalesce(left_off.content -> left_off.list, '[]')) l;
end;

-- `weight`: refused (must be put right first), warning, fine. `names` what it is about, as staff call it.
create type rules.setup_consequence as (weight text, kind text, amount int, names text, list text, line int, field text);

create function rules.one(weight text, kind text, names text[]) returns setof rules.setup_consequence language sql immutable
begin atomic
    select one.weight, one.kind, cardinality(one.names), array_to_string(one.names[1:5], ', '), '', 0, ''
     where cardinality(one.names) > 0;
end;

create function rules.errand_consequences(office int, content jsonb) returns setof rules.setup_consequence
language plpgsql stable as $$
#variable_conflict use_column
declare
    gone constant text[] := array(select code from rules.left_off(errand_consequences.office, content, 'errands', 'errands', 'code'));
begin
    return query select * from rules.one('warning', 'waiting_with_retired', array(
        select t.number from data.ticket t join data.errand_type e on e.id = t.errand_id
         where t.office_id = errand_consequences.office and t.state in ('issued', 'waiting', 'called', 'serving', 'parked')
           and e.code = any (gone) order by t.number));
    return query select * from rules.one('warning', 'tiles_go', array(
        select e.name from data.kiosk_tile k join data.errand_type e on e.id = k.errand_type_id
         where k.office_id = errand_consequences.office and e.code = any (gone) order by 1));
    return query select * from rules.one('warning', 'not_in_a_profile', array(
        select l ->> 'name' from jsonb_array_elements(content -> 'errands') l
         where not exists (select from data.profile_errand pe join data.profile p on p.id = pe.profile_id and not p.retired
                             join data.errand_type e on e.id = pe.errand_type_id
                            where e.office_id = errand_consequences.office and e.code = l ->> 'code') order by 1));
end $$;

create function rules.place_consequences(office int, content jsonb) returns setof rules.setup_consequence
language plpgsql stable as $$
#variable_conflict use_column
begin
    return query select * from rules.one('warning', 'open_places_go', array(
        select c.name from data.counter c join rules.left_off(place_consequences.office, content, 'office', 'counters', 'code') g
                                            on g.code = coalesce(c.code, 'c' || c.id)
         where c.office_id = place_consequences.office and c.state <> 'closed' order by c.id));
end $$;

create function rules.profile_consequences(office int, content jsonb) returns setof rules.setup_consequence
language plpgsql stable as $$
#variable_conflict use_column
begin
    return query select * from rules.one('warning', 'profiles_in_use_go', array(
        select c.name from data.counter c join data.profile p on p.id = c.profile_id
                      join rules.left_off(profile_consequences.office, content, 'profiles', 'profiles', 'code') g
                        on g.code = coalesce(p.code, 'p' || p.id)
         where c.office_id = profile_consequences.office and c.state <> 'closed' order by c.id));
    -- Waiting for an area that no counter open now would take any more.
    return query select * from rules.one('warning', 'areas_without_counter', array(
        select distinct a.name from data.area a join data.errand_type e on e.area_id = a.id and e.active
         where a.office_id = profile_consequences.office and not a.retired
           and exists (select from data.counter c join data.profile_errand pe on pe.profile_id = c.profile_id
                        where c.office_id = a.office_id and c.state <> 'closed' and c.kind = 'counter' and pe.errand_type_id = e.id)
           and not exists (select from data.counter c join data.profile p on p.id = c.profile_id
                             join jsonb_array_elements(content -> 'profiles') l on l ->> 'code' = coalesce(p.code, 'p' || p.id)
                             join data.errand_type m on m.area_id = a.id and l -> 'errands' ? m.code
                            where c.office_id = a.office_id and c.state <> 'closed' and c.kind = 'counter') order by 1));
end $$;

create function rules.hours_consequences(office int, content jsonb, valid_from date) returns setof rules.setup_consequence
language plpgsql stable as $$
#variable_conflict use_column
declare
    moment constant timestamp := data.clock() at time zone (select o.zone from data.office o where o.id = hours_consequences.office);
begin
    if valid_from = moment::date and not exists (
        select from jsonb_array_elements(content -> 'opening') l
         where (l ->> 'weekday')::int = date_part('isodow', moment) and moment::time >= (l ->> 'opens')::time
           and moment::time < (l ->> 'closes')::time) then
        return query select * from rules.one('warning', 'counters_open_outside', array(
            select c.name from data.counter c
             where c.office_id = hours_consequences.office and c.kind = 'counter' and c.state <> 'closed' order by c.id));
    end if;
    return query select * from rules.one('warning', 'last_ticket_after_closing', array(
        select distinct e.name from data.last_ticket t join data.errand_type e on e.id = t.errand_type_id and e.active
         where e.office_id = hours_consequences.office
           and t.at > (select max((l ->> 'closes')::time) from jsonb_array_elements(content -> 'opening') l
                        where (l ->> 'weekday')::int = t.weekday) order by 1));
end $$;

create function rules.staff_consequences(office int, content jsonb) returns setof rules.setup_consequence
language plpgsql stable as $$
#variable_conflict use_column
begin
    return query select * from rules.one('warning', 'signed_in_go', array(
        select s.name || ' (' || c.name || ')' from data.staff s join data.counter c on c.staff_id = s.id and c.state <> 'closed'
           join rules.left_off(staff_consequences.office, content, 'staff', 'staff', 'login') g on g.code = s.login
         where c.office_id = staff_consequences.office order by 1));
    return query select * from rules.one('fine', 'new_passwords', array(
        select l ->> 'login' from jsonb_array_elements(content -> 'staff') l
         where not exists (select from data.staff s where s.login = l ->> 'login') order by 1));
end $$;

create function api.setup_effect(section text, content jsonb, valid_from date, valid_to date default null,
                                 office int default null)
returns table (weight text, kind text, amount int, names text, list text, line int, field text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(setup_effect.office);
    until constant date := coalesce(setup_effect.valid_to, 'infinity');
begin
    perform rules.check_section(setup_effect.section);
    if jsonb_typeof(setup_effect.content) is distinct from 'object' then
        perform rules.refuse('SO006', 'not a document');
    elsif setup_effect.valid_from is null then
        perform rules.refuse('SO007', 'no day');
    end if;
    return query select 'refused'::text, f.problem, 0, f.section, f.list, f.line, f.field
                   from rules.first_refusal(at_office, setup_effect.section, setup_effect.content, setup_effect.valid_from, until) f;
    if found then
        return;
    end if;
    if rules.takes_over_a_letter(at_office, setup_effect.section, setup_effect.content, setup_effect.valid_from) then
        return query select 'refused'::text, 'numbers_given', 0, 'areas', 'areas', 0, 'letter';
        return;
    end if;
    case setup_effect.section
    when 'errands' then return query select * from rules.errand_consequences(at_office, setup_effect.content);
    when 'office' then return query select * from rules.place_consequences(at_office, setup_effect.content);
    when 'profiles' then return query select * from rules.profile_consequences(at_office, setup_effect.content);
    when 'hours' then return query select * from rules.hours_consequences(at_office, setup_effect.content, setup_effect.valid_from);
    when 'staff' then return query select * from rules.staff_consequences(at_office, setup_effect.content);
    else null;
    end case;
    return query select 'warning'::text, 'another_is_coming', count(*)::int, to_char(min(v.valid_from), 'YYYY-MM-DD'), '', 0, ''
                   from data.setup_version v
                  where v.office_id = at_office and v.section = setup_effect.section
                    and v.valid_from > setup_effect.valid_from and v.valid_from <= until
                 having count(*) > 0;
    if setup_effect.section in ('hours', 'closures', 'kiosk', 'texts', 'errands', 'areas', 'office') then
        return query select * from rules.one('fine', 'screens_follow', array(
            select s.name from data.station s where s.office_id = at_office and s.kind in ('display', 'kiosk')
                                                and s.enabled order by 1));
    end if;
end $$;

-- The whole office as it is set up today.
create function api.office_document(office int default null) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(office_document.office);
begin
    return (select jsonb_object_agg(s, rules.setup_content(at_office, s)) from unnest(rules.setup_sections()) s)
        || jsonb_build_object('municipality', (select m.name from data.office o join data.municipality m on m.id = o.municipality_id
                                                where o.id = at_office));
end $$;

-- What stands in the way of a document as a whole office; nothing when it may be brought in.
create function api.check_office(document jsonb, office int default null)
returns table (section text, list text, line int, field text, problem text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(check_office.office);
begin
    return query select * from rules.setup_findings(check_office.document, at_office);
end $$;

-- Brings a whole office in, from today on: every section that differs becomes a new version. All of it or nothing. Yields
-- how many sections changed. Raises SO006 when something stands in the way (api.check_office tells what), SO008.
create function api.import_office(document jsonb, reason text, office int default null) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(import_office.office);
    today date;
    s text;
    changed int := 0;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        perform rules.refuse('SQ016', 'only read committed');
    end if;
    perform rules.check_words(import_office.reason);
    if coalesce(import_office.reason, '') !~ '\S' then
        perform rules.refuse('SO008', 'a change needs a reason');
    end if;
    perform rules.hold_setup(at_office);
    today := rules.day_in(at_office, data.clock());
    if jsonb_typeof(import_office.document) is distinct from 'object'
       or not import_office.document ?& rules.setup_sections()
       or exists (select from rules.setup_findings(import_office.document, at_office))
       or rules.takes_over_a_letter(at_office, 'areas', import_office.document -> 'areas', today) then
        perform rules.refuse('SO006', 'it cannot be so');
    end if;
    foreach s in array rules.setup_sections() loop
        continue when rules.setup_content(at_office, s) = import_office.document -> s;
        perform rules.add_version(at_office, s, import_office.document -> s, today, null, import_office.reason);
        changed := changed + 1;
    end loop;
    perform rules.bring_into_force(at_office, 'hours');
    return changed;
exception when integrity_constraint_violation or data_exception then
    perform rules.refuse('SO006', 'it cannot be so');
    return 0;
end $$;
