-- Opsætning: what must hold of a whole office before any of it is kept. Each finding names section, list and line, so that
-- the screen and the file's reader can point at it; the words are the program's.

set local role skranke_api;

create type rules.setup_finding as (section text, list text, line int, field text, problem text);

create function rules.setup_list(whole jsonb, section text, list text) returns table (line jsonb, nr int)
language sql immutable parallel safe
begin atomic
    select e.value, e.ordinality::int
      from jsonb_array_elements(coalesce(setup_list.whole -> setup_list.section -> setup_list.list, '[]'))
           with ordinality as e (value, ordinality);
end;

-- The lines of a list whose fields together name what another line has named already.
create function rules.named_twice(whole jsonb, section text, list text, fields text[]) returns setof rules.setup_finding
language sql immutable parallel safe
begin atomic
    select named_twice.section, named_twice.list, n.nr, named_twice.fields[cardinality(named_twice.fields)], 'twice'
      from (select l.nr, row_number() over (partition by (select array_agg(l.line ->> f order by i)
                                                            from unnest(named_twice.fields) with ordinality as u (f, i))
                                            order by l.nr) as copy
              from rules.setup_list(named_twice.whole, named_twice.section, named_twice.list) l) n
     where n.copy > 1;
end;

-- The lines of a list that name something which is not there. Empty names nothing.
create function rules.names_unknown(whole jsonb, section text, list text, field text, in_section text, in_list text, key text)
returns setof rules.setup_finding language sql immutable parallel safe
begin atomic
    select names_unknown.section, names_unknown.list, l.nr, names_unknown.field, 'unknown'
      from rules.setup_list(names_unknown.whole, names_unknown.section, names_unknown.list) l
           cross join lateral jsonb_array_elements_text(
               case jsonb_typeof(l.line -> names_unknown.field) when 'array' then l.line -> names_unknown.field
                    else jsonb_build_array(l.line -> names_unknown.field) end) w (name)
     where w.name <> ''
       and not exists (select from rules.setup_list(names_unknown.whole, names_unknown.in_section, names_unknown.in_list) k
                        where k.line ->> names_unknown.key = w.name)
     group by l.nr;
end;

create function rules.hours_findings(whole jsonb, list text) returns setof rules.setup_finding
language sql immutable parallel safe
begin atomic
    select 'hours', hours_findings.list, h.nr, 'closes',
           case when h.closes <= h.opens then 'ends_before' else 'overlaps' end
      from (select l.nr, (l.line ->> 'opens')::time as opens, (l.line ->> 'closes')::time as closes,
                   lag((l.line ->> 'closes')::time) over (partition by l.line ->> 'weekday' order by l.line ->> 'opens') as before
              from rules.setup_list(hours_findings.whole, 'hours', hours_findings.list) l) h
     where h.closes <= h.opens or h.opens < h.before;
end;

create function rules.number_findings(whole jsonb) returns setof rules.setup_finding language sql immutable parallel safe
begin atomic
    select 'areas', 'areas', l.nr, v.field, v.problem
      from rules.setup_list(number_findings.whole, 'areas', 'areas') l
           cross join lateral (select (l.line ->> 'first')::int as first, (l.line ->> 'last')::int as last,
                                      (l.line ->> 'digits')::int as digits) n
           cross join lateral (values
               ('letter', 'letter', l.line ->> 'letter' !~ '^[A-ZÆØÅ]$'), ('digits', 'range', n.digits not in (2, 3)),
               ('first', 'range', n.first < 1), ('last', 'ends_before', n.last < n.first),
               ('last', 'band', n.last >= 10 ^ n.digits)) v (field, problem, wrong)
     where v.wrong;
end;

create function rules.errand_findings(whole jsonb) returns setof rules.setup_finding language sql immutable parallel safe
begin atomic
    select 'errands', 'errands', l.nr, v.field, 'range'
      from rules.setup_list(errand_findings.whole, 'errands', 'errands') l
           cross join lateral (values ('minutes'), ('target')) v (field)
     where (l.line ->> v.field)::int not between 1 and 480
    union all
    select 'errands', 'errands', l.nr, 'languages', 'missing'
      from rules.setup_list(errand_findings.whole, 'errands', 'errands') l where l.line -> 'languages' = '[]'
    union all
    select 'errands', 'errands', p.nr, 'payment', 'twice'
      from (select l.nr, row_number() over (order by l.nr) as copy
              from rules.setup_list(errand_findings.whole, 'errands', 'errands') l where (l.line ->> 'payment')::boolean) p
     where p.copy > 1
    union all
    select 'errands', 'periods', l.nr, 'to', 'ends_before'
      from rules.setup_list(errand_findings.whole, 'errands', 'periods') l
     where (l.line ->> 'to')::date < (l.line ->> 'from')::date
    union all
    -- Whoever takes such a number would wait for ever.
    select 'errands', 'errands', l.nr, 'code', 'no_profile'
      from rules.setup_list(errand_findings.whole, 'errands', 'errands') l
     where not exists (select from rules.setup_list(errand_findings.whole, 'profiles', 'profiles') p
                        where p.line -> 'errands' ? (l.line ->> 'code'));
end;

-- A section lacks a list, or a line is not of its list's shape: every field, and none besides.
create function rules.form_findings(whole jsonb) returns setof rules.setup_finding language sql immutable parallel safe
begin atomic
    with form (section, list, fields) as (values
        ('office', 'office', '{address,call_ahead,confirm_after,late_tolerance,name,notice,promise}'::text[]),
        ('office', 'counters', '{code,kind,name,number,profile}'), ('hours', 'opening', '{closes,opens,weekday}'),
        ('hours', 'telephone', '{closes,opens,weekday}'), ('closures', 'rules', '{bridge_saturdays,holidays}'),
        ('closures', 'days', '{day,reason}'), ('areas', 'areas', '{code,digits,first,last,letter,name}'),
        ('errands', 'errands', '{area,code,kle,languages,minutes,name,payment,synonyms,target}'),
        ('errands', 'steps', '{code,errand,text,workspace}'), ('errands', 'last_tickets', '{at,errand,weekday}'),
        ('errands', 'periods', '{errand,from,to}'), ('profiles', 'profiles', '{code,errands,first_after,most_in_row,name}'),
        ('kiosk', 'tiles', '{asks_persons,errand,icon,text_key}'), ('help', 'topics', '{counter_errand,errand,hint,name}'),
        ('choices', 'choices', '{code,kind,name}'), ('texts', 'texts', '{key,language,reviewed,text}'),
        ('staff', 'staff', '{initials,login,name,permissions,profile,roles}'),
        ('devices', 'stations', '{counter,enabled,kind,login,name}'))
    select f.section, f.list, 0, '', 'shape' from form f
     where jsonb_typeof(form_findings.whole -> f.section -> f.list) is distinct from 'array'
        or f.list in ('office', 'rules') and jsonb_array_length(form_findings.whole -> f.section -> f.list) <> 1
    union all
    select f.section, f.list, l.nr, '', 'shape'
      from form f
           cross join lateral rules.setup_list(case jsonb_typeof(form_findings.whole -> f.section -> f.list)
                                               when 'array' then form_findings.whole end, f.section, f.list) l
     where case jsonb_typeof(l.line) when 'object' then
               array(select k.key from jsonb_each(l.line) k where k.value <> 'null' order by k.key collate "C") <> f.fields
           else true end;
end;

-- What fits no column: a name of a wrong shape, a word that is none of those known, a text that is missing.
create function rules.shape_findings(whole jsonb) returns setof rules.setup_finding language sql immutable parallel safe
begin atomic
    select r.section, r.list, l.nr, r.field, r.problem
      from (values
        ('areas', 'areas', 'code', '^[a-z][a-z0-9_]*$', 'code'), ('areas', 'areas', 'name', '\S', 'missing'),
        ('errands', 'errands', 'code', '^[a-z][a-z0-9_]*$', 'code'), ('errands', 'errands', 'name', '\S', 'missing'),
        ('errands', 'steps', 'text', '\S', 'missing'), ('errands', 'last_tickets', 'weekday', '^[1-7]$', 'range'),
        ('hours', 'opening', 'weekday', '^[1-7]$', 'range'), ('hours', 'telephone', 'weekday', '^[1-7]$', 'range'),
        ('closures', 'days', 'reason', '\S', 'missing'),
        ('office', 'office', 'name', '\S', 'missing'), ('office', 'office', 'call_ahead', '^[1-9]\d{0,2}$', 'range'),
        ('office', 'office', 'late_tolerance', '^\d{1,3}$', 'range'), ('office', 'office', 'promise', '^\d{1,3}$', 'range'),
        ('office', 'office', 'confirm_after', '^[1-9]\d{0,2}$', 'range'),
        ('office', 'counters', 'code', '^[a-z][a-z0-9_]*$', 'code'), ('office', 'counters', 'name', '\S', 'missing'),
        ('office', 'counters', 'kind', '^(counter|citizen_pc|till|information)$', 'unknown'),
        ('profiles', 'profiles', 'code', '^[a-z][a-z0-9_]*$', 'code'), ('profiles', 'profiles', 'name', '\S', 'missing'),
        ('profiles', 'profiles', 'most_in_row', '^\d{1,3}$', 'range'), ('profiles', 'profiles', 'first_after', '^\d{1,3}$', 'range'),
        ('help', 'topics', 'name', '\S', 'missing'), ('kiosk', 'tiles', 'text_key', '\S', 'missing'),
        ('choices', 'choices', 'name', '\S', 'missing'), ('choices', 'choices', 'code', '^[a-z][a-z0-9_]*$', 'code'),
        ('choices', 'choices', 'kind', '^(outcome|park|pause|urgent|authority|help_outcome|help_reason|tally)$', 'unknown'),
        ('texts', 'texts', 'language', '^[a-z]{2}$', 'unknown'), ('texts', 'texts', 'key', '\S', 'missing'),
        ('staff', 'staff', 'login', '^(?!(skranke|pg)_)[a-z][a-z0-9_.-]{1,30}$', 'login'),
        ('staff', 'staff', 'name', '\S', 'missing'),
        ('devices', 'stations', 'login', '^(?!(skranke|pg)_)[a-z][a-z0-9_.-]{1,30}$', 'login'),
        ('devices', 'stations', 'kind', '^(workplace|display|kiosk|locker|customer)$', 'unknown'),
        ('devices', 'stations', 'name', '\S', 'missing')) r (section, list, field, pattern, problem)
      cross join lateral rules.setup_list(shape_findings.whole, r.section, r.list) l
     where coalesce(l.line ->> r.field, '') !~ r.pattern;
end;

create function rules.people_findings(whole jsonb) returns setof rules.setup_finding language sql stable
begin atomic
    select 'staff', 'staff', l.nr, v.field, v.problem
      from rules.setup_list(people_findings.whole, 'staff', 'staff') l
           cross join lateral (values
               ('roles', 'missing', l.line -> 'roles' = '[]'),
               ('roles', 'unknown', not l.line -> 'roles' <@ '["desk", "floor", "lead", "cashier", "locker_officer",'
                                                             ' "contact_centre", "setup", "auditor"]'),
               ('permissions', 'unknown', not l.line -> 'permissions' <@ '["call_particular"]')) v (field, problem, wrong)
     where v.wrong
    union all
    -- Nobody shuts the door behind the only key, least of all one's own.
    select 'staff', 'staff', 0, 'roles', 'own_setup_role'
      from data.staff me
     where me.login = session_user collate "default" and rules.has_role('setup')
       and not exists (select from rules.setup_list(people_findings.whole, 'staff', 'staff') l
                        where l.line ->> 'login' = me.login and l.line -> 'roles' ? 'setup');
end;

-- Logins are the whole server's: a name that is somebody's elsewhere is not given away here.
create function rules.login_findings(whole jsonb, office int) returns setof rules.setup_finding language sql stable
begin atomic
    select w.section, w.list, l.nr, 'login', 'login_taken'
      from (values ('staff', 'staff'), ('devices', 'stations')) w (section, list)
           cross join lateral rules.setup_list(login_findings.whole, w.section, w.list) l
     where not exists (select from data.login_office lo where lo.login = l.line ->> 'login' and lo.office_id = login_findings.office)
       and (exists (select from data.login_office lo where lo.login = l.line ->> 'login')
            or not pg_has_role(session_user, 'skranke_migrator', 'member')
               and exists (select from pg_roles r where r.rolname = l.line ->> 'login'))
    union all
    select 'devices', 'stations', l.nr, 'login', 'login_taken'
      from rules.setup_list(login_findings.whole, 'devices', 'stations') l
     where exists (select from rules.setup_list(login_findings.whole, 'staff', 'staff') s where s.line ->> 'login' = l.line ->> 'login');
end;

create function rules.setup_findings(whole jsonb, office int) returns setof rules.setup_finding language plpgsql stable as $$
#variable_conflict use_column
begin
    return query select * from rules.form_findings(whole);
    if found then
        return;
    end if;
    return query select * from rules.shape_findings(whole);
    if found then
        return;         -- the rest reads the lines as what they should be
    end if;
    return query select f.* from (values
        ('areas', 'areas', '{code}'::text[]), ('areas', 'areas', '{letter}'), ('errands', 'errands', '{code}'),
        ('errands', 'steps', '{errand,code}'), ('errands', 'last_tickets', '{errand,weekday}'),
        ('errands', 'periods', '{errand,from}'), ('office', 'counters', '{code}'), ('office', 'counters', '{name}'),
        ('profiles', 'profiles', '{code}'), ('profiles', 'profiles', '{name}'), ('closures', 'days', '{day}'),
        ('help', 'topics', '{errand}'), ('choices', 'choices', '{kind,code}'), ('texts', 'texts', '{language,key}'),
        ('staff', 'staff', '{login}'), ('devices', 'stations', '{login}')) n (section, list, fields)
        cross join lateral rules.named_twice(whole, n.section, n.list, n.fields) f;
    return query select f.* from (values
        ('errands', 'errands', 'area', 'areas', 'areas', 'code'), ('errands', 'steps', 'errand', 'errands', 'errands', 'code'),
        ('errands', 'last_tickets', 'errand', 'errands', 'errands', 'code'),
        ('errands', 'periods', 'errand', 'errands', 'errands', 'code'),
        ('profiles', 'profiles', 'errands', 'errands', 'errands', 'code'), ('kiosk', 'tiles', 'errand', 'errands', 'errands', 'code'),
        ('help', 'topics', 'errand', 'errands', 'errands', 'code'), ('help', 'topics', 'counter_errand', 'errands', 'errands', 'code'),
        ('staff', 'staff', 'profile', 'profiles', 'profiles', 'code'),
        ('office', 'counters', 'profile', 'profiles', 'profiles', 'code'),
        ('devices', 'stations', 'counter', 'office', 'counters', 'code')) n (section, list, field, in_section, in_list, key)
        cross join lateral rules.names_unknown(whole, n.section, n.list, n.field, n.in_section, n.in_list, n.key) f;
    return query select * from rules.hours_findings(whole, 'opening');
    return query select * from rules.hours_findings(whole, 'telephone');
    return query select * from rules.number_findings(whole);
    return query select * from rules.errand_findings(whole);
    return query select * from rules.people_findings(whole);
    return query select * from rules.login_findings(whole, setup_findings.office);
    return query select 'office', 'counters', l.nr, 'profile', 'missing' from rules.setup_list(whole, 'office', 'counters') l
                  where l.line ->> 'kind' = 'citizen_pc' and l.line ->> 'profile' = '';
    if not exists (select from rules.setup_list(whole, 'office', 'counters') l where l.line ->> 'kind' = 'counter') then
        return query select 'office', 'counters', 0, 'kind', 'last_counter';
    end if;
    if not exists (select from rules.setup_list(whole, 'choices', 'choices') l
                    where l.line ->> 'kind' = 'outcome' and l.line ->> 'code' = 'solved') then
        return query select 'choices', 'choices', 0, 'code', 'no_solved';
    end if;
exception when data_exception or array_subscript_error then      -- not even what its shape says
    return query select ''::text, ''::text, 0, ''::text, 'shape'::text;
end $$;

-- What stands in the way of keeping one section (`section`), or a whole office (null). What only another section still names
-- when it is gone here is left out there by itself, and the screen says so; so is an errand no profile has yet, or an errand and
-- its profile could never be entered, one after the other.
create function rules.setup_refusals(whole jsonb, office int, section text) returns setof rules.setup_finding
language plpgsql stable as $$
#variable_conflict use_column
begin
    return query
        select f.* from rules.setup_findings(whole, setup_refusals.office) f
         where setup_refusals.section is null
            or not (f.problem = 'unknown' and f.section <> setup_refusals.section
                    and (f.section, f.field) in (('profiles', 'errands'), ('kiosk', 'errand'), ('help', 'errand'),
                                                 ('help', 'counter_errand'), ('staff', 'profile'), ('devices', 'counter'))
                    or f.problem = 'no_profile' and setup_refusals.section <> 'profiles');
end $$;
