-- Opsætning, the door: drafts, what a change would do, saving it from a day on, what was before, and a whole office at once.
-- A section is saved against the version it was made from, so that of two who save at once the second is told (SO004) and
-- nothing is lost: the draft stays. No press is needed for that reason: the version is the press.

set local role skranke_api;

-- `nr` holds today, `latest` was saved last. A draft is the office's: whoever opens the section sees it.
create type api.setup_answer as (
    office int, section text, nr int, latest int, content jsonb, today date,
    latest_author text, latest_at timestamptz,
    draft jsonb, revision int, based_on int, draft_from date, draft_to date, draft_reason text, draft_author text,
    draft_at timestamptz);

create function rules.setup_office(office int) returns int language plpgsql stable as $$
begin
    if office is not null and pg_has_role(session_user, 'skranke_migrator', 'member')
       and exists (select from data.office o where o.id = setup_office.office) then
        return office;
    end if;
    return rules.office_meant(office);
end $$;

create function rules.check_section(section text) returns void language plpgsql as $$
begin
    if section is null or section <> all (rules.setup_sections()) then
        perform rules.refuse('SO005', 'no such section');
    end if;
end $$;

create function rules.latest_setup(office int, section text) returns int language sql stable
return coalesce((select max(v.nr) from data.setup_version v
                  where v.office_id = latest_setup.office and v.section = latest_setup.section), 0);

create function rules.my_name() returns text language sql stable
return coalesce((select s.name from data.staff s where s.login = session_user collate "default"), '');

create function rules.setup_answer(office int, section text) returns api.setup_answer language plpgsql stable as $$
#variable_conflict use_column
declare
    today constant date := rules.day_in(setup_answer.office, data.clock());
    v constant data.setup_version := rules.setup_version_on(setup_answer.office, setup_answer.section, today);
    d data.setup_draft;
    l data.setup_version;
begin
    select * into d from data.setup_draft r where r.office_id = setup_answer.office and r.section = setup_answer.section;
    select * into l from data.setup_version r
     where r.office_id = setup_answer.office and r.section = setup_answer.section order by r.nr desc limit 1;
    return row(setup_answer.office, setup_answer.section, v.nr, coalesce(l.nr, 0),
               rules.setup_content(setup_answer.office, setup_answer.section), today, l.author, l.at,
               d.content, coalesce(d.revision, 0), d.based_on, d.valid_from, nullif(d.valid_to, 'infinity'), d.reason, d.author,
               d.at)::api.setup_answer;
end $$;

-- Every section, or one.
create function api.setup(section text default null, office int default null) returns setof api.setup_answer
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(setup.office);
begin
    if setup.section is not null then
        perform rules.check_section(setup.section);
    end if;
    return query select a.* from unnest(rules.setup_sections()) with ordinality as s (name, nr)
                   cross join lateral rules.setup_answer(at_office, s.name) a
                  where setup.section is null or s.name = setup.section order by s.nr;
end $$;

-- `ends`: the last day on which it holds, because another begins or because it was to end; none: until further notice.
create function api.setup_history(section text, office int default null)
returns table (nr int, state text, valid_from date, ends date, author text, at timestamptz, reason text, content jsonb)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(setup_history.office);
    today constant date := rules.day_in(at_office, data.clock());
    current constant int := (rules.setup_version_on(at_office, setup_history.section, today)).nr;
begin
    perform rules.check_section(setup_history.section);
    return query
        with v as (
            select d.*, (select min(n.valid_from) from data.setup_version n
                          where n.office_id = d.office_id and n.section = d.section and n.valid_from <= d.valid_to
                            and (n.valid_from, n.nr) > (d.valid_from, d.nr)) - 1 as replaced
              from data.setup_version d where d.office_id = at_office and d.section = setup_history.section)
        select v.nr, case when v.nr = current then 'current'
                          when v.valid_from > today and coalesce(v.replaced, v.valid_from) >= v.valid_from then 'coming'
                          else 'ended' end,
               -- What holds again after something that was for a time only ends by its own day.
               v.valid_from, nullif(least(case when v.replaced >= today or v.nr is distinct from current then v.replaced end,
                                          v.valid_to), 'infinity'), v.author, v.at, v.reason, v.content
          from v order by v.valid_from desc, v.nr desc;
end $$;

-- Keeps what has been changed so far. `revision` is the one that was read (0: none), `based_on` the latest version then.
create function api.keep_setup_draft(section text, content jsonb, revision int, based_on int, valid_from date default null,
                                     valid_to date default null, reason text default '', office int default null)
returns setof api.setup_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(keep_setup_draft.office);
begin
    perform rules.check_section(keep_setup_draft.section);
    perform rules.check_words(keep_setup_draft.reason);
    if jsonb_typeof(keep_setup_draft.content) is distinct from 'object' then
        perform rules.refuse('SO006', 'not a document');
    end if;
    perform rules.hold_setup(at_office);
    if coalesce((select d.revision from data.setup_draft d
                  where d.office_id = at_office and d.section = keep_setup_draft.section), 0)
       is distinct from keep_setup_draft.revision then
        perform rules.refuse('SO004', 'somebody has changed the draft');
    end if;
    insert into data.setup_draft (office_id, section, revision, based_on, valid_from, valid_to, content, reason, author, at)
    values (at_office, keep_setup_draft.section, keep_setup_draft.revision + 1, coalesce(keep_setup_draft.based_on, 0),
            keep_setup_draft.valid_from, keep_setup_draft.valid_to, keep_setup_draft.content,
            coalesce(keep_setup_draft.reason, ''), rules.my_name(), data.clock())
    on conflict (office_id, section) do update
        set revision = excluded.revision, based_on = excluded.based_on, valid_from = excluded.valid_from,
            valid_to = excluded.valid_to, content = excluded.content, reason = excluded.reason, author = excluded.author,
            login = session_user, at = excluded.at;
    return next rules.setup_answer(at_office, keep_setup_draft.section);
end $$;

create function api.discard_setup_draft(section text, revision int, office int default null)
returns setof api.setup_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(discard_setup_draft.office);
begin
    perform rules.check_section(discard_setup_draft.section);
    perform rules.hold_setup(at_office);
    delete from data.setup_draft d where d.office_id = at_office and d.section = discard_setup_draft.section
                                     and d.revision = discard_setup_draft.revision;
    if not found then
        perform rules.refuse('SO004', 'somebody has changed the draft');
    end if;
    return next rules.setup_answer(at_office, discard_setup_draft.section);
end $$;

-- The first change keeps what was there before it as version 1, so that one can go back to it.
create function rules.keep_first_version(office int, section text) returns void language plpgsql as $$
#variable_conflict use_column
begin
    if rules.latest_setup(keep_first_version.office, keep_first_version.section) = 0 then
        insert into data.setup_version (office_id, section, nr, valid_from, valid_to, content, reason, author, at)
        values (keep_first_version.office, keep_first_version.section, 1, '2000-01-01', 'infinity',
                rules.setup_content(keep_first_version.office, keep_first_version.section), '', '', data.clock());
        insert into data.setup_live (office_id, section, nr, day)
        values (keep_first_version.office, keep_first_version.section, 1, rules.day_in(keep_first_version.office, data.clock()))
        on conflict (office_id, section) do update set nr = 1;
    end if;
end $$;

create function rules.add_version(office int, section text, content jsonb, valid_from date, valid_to date, reason text)
returns int language plpgsql as $$
#variable_conflict use_column
declare
    made int;
begin
    perform rules.keep_first_version(add_version.office, add_version.section);
    made := rules.latest_setup(add_version.office, add_version.section) + 1;
    insert into data.setup_version (office_id, section, nr, valid_from, valid_to, content, reason, author, at)
    values (add_version.office, add_version.section, made, add_version.valid_from, coalesce(add_version.valid_to, 'infinity'),
            add_version.content, add_version.reason, rules.my_name(), data.clock());
    return made;
end $$;

-- Whether saving is refused, on the day it begins and on each later day on which something else begins or ends.
create function rules.first_refusal(office int, section text, content jsonb, valid_from date, valid_to date)
returns setof rules.setup_finding language plpgsql stable as $$
#variable_conflict use_column
declare
    day date;
begin
    return query select * from rules.setup_refusals(
        rules.setup_whole(first_refusal.office, first_refusal.valid_from, first_refusal.section, first_refusal.content,
                          first_refusal.valid_from, first_refusal.valid_to), first_refusal.office, first_refusal.section);
    if found then
        return;
    end if;
    for day in select distinct d.day
                 from (select v.valid_from as day from data.setup_version v where v.office_id = first_refusal.office
                       union select v.valid_to + 1 from data.setup_version v
                              where v.office_id = first_refusal.office and v.valid_to < 'infinity'
                       union select first_refusal.valid_to + 1 where first_refusal.valid_to < 'infinity') d
                where d.day > first_refusal.valid_from order by 1
    loop
        return query select * from rules.setup_refusals(
            rules.setup_whole(first_refusal.office, day, first_refusal.section, first_refusal.content,
                              first_refusal.valid_from, first_refusal.valid_to), first_refusal.office, '');
        if found then
            return;
        end if;
    end loop;
end $$;

-- Saves a section from a day on, today or later, and for good or until a day. Raises SO004 when somebody saved first, SO006
-- when it cannot be so (api.setup_effect tells what), SO007 for a day that has passed, SO008 without a reason.
create function api.save_setup(section text, content jsonb, latest int, valid_from date, reason text,
                               valid_to date default null, office int default null)
returns setof api.setup_answer rows 1
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    at_office constant int := rules.setup_office(save_setup.office);
    until constant date := coalesce(save_setup.valid_to, 'infinity');
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        perform rules.refuse('SQ016', 'only read committed');
    end if;
    perform rules.check_section(save_setup.section);
    perform rules.check_words(save_setup.reason);
    if coalesce(save_setup.reason, '') !~ '\S' then
        perform rules.refuse('SO008', 'a change needs a reason');
    end if;
    perform rules.hold_setup(at_office);
    if rules.latest_setup(at_office, save_setup.section) is distinct from save_setup.latest then
        perform rules.refuse('SO004', 'somebody has saved first');
    elsif save_setup.valid_from is null or save_setup.valid_from < rules.day_in(at_office, data.clock())
          or until < save_setup.valid_from then
        perform rules.refuse('SO007', 'that day has passed');
    elsif jsonb_typeof(save_setup.content) is distinct from 'object'
          or exists (select from rules.first_refusal(at_office, save_setup.section, save_setup.content, save_setup.valid_from, until))
          or rules.takes_over_a_letter(at_office, save_setup.section, save_setup.content, save_setup.valid_from) then
        perform rules.refuse('SO006', 'it cannot be so');
    end if;
    perform rules.add_version(at_office, save_setup.section, save_setup.content, save_setup.valid_from, until, save_setup.reason);
    delete from data.setup_draft d where d.office_id = at_office and d.section = save_setup.section;
    perform rules.bring_into_force(at_office, save_setup.section);
    return next rules.setup_answer(at_office, save_setup.section);
exception when integrity_constraint_violation or data_exception then
    perform rules.refuse('SO006', 'it cannot be so');
end $$;

-- What was saved for a day that has come is brought into force: once, whoever asks first and however many do. Yields how
-- many sections changed.
create function api.apply_due_setup() returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    o record;
    changed int := 0;
begin
    for o in select d.id, rules.day_in(d.id, data.clock()) as today from data.office d order by d.id loop
        -- Looked at without a lock first: on most days nothing is due, and on all but the first look nothing ever is.
        continue when not exists (select from data.setup_live l where l.office_id = o.id and l.day <> o.today);
        perform rules.hold_setup(o.id);
        if exists (select from data.setup_live l where l.office_id = o.id and l.day <> o.today) then
            changed := changed + rules.bring_into_force(o.id);
        end if;
    end loop;
    return changed;
end $$;
