-- Logins: who one is, and the one way in which logins are made.

set local role skranke_api;

-- Who has signed in. Raises ST001, ST002.
create function api.me()
returns table (staff int, login text, name text, office int, office_name text, roles text[], permissions text[],
               must_change_password boolean, usual_profile int) rows 1
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    s data.staff;
begin
    select * into s from data.staff d where d.login = session_user;
    if not found then
        perform rules.refuse('ST001', 'this login has no work here');
    elsif s.expires <= data.clock() then
        perform rules.refuse('ST002', 'this login has expired');
    end if;
    return query
        select s.id, s.login, s.name, o.id, o.name,
               array(select substr(r.rolname, 9) from pg_roles r
                      where r.rolname like 'skranke\_%' and r.rolname <> session_user
                        and pg_has_role(session_user, r.oid, 'member') order by 1),
               s.permissions, s.must_change_password, s.usual_profile_id
          from data.office o where o.id = rules.office_meant(null);
end $$;

-- After the client has set a new verifier for its own login.
create function api.password_changed() returns void
language sql security definer set search_path = pg_catalog, pg_temp
begin atomic
    update data.staff s set must_change_password = false where s.login = session_user;
end;

-- 'Vis': what was covered is shown for ten seconds, and that is written down.
create function api.reveal(ticket bigint, what text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    t data.ticket;
begin
    select * into t from data.ticket d where d.id = reveal.ticket;
    if not found then
        perform rules.refuse('SQ002', 'no such ticket in this office');
    elsif reveal.what not in ('note', 'contact', 'errand', 'citizen') then
        perform rules.refuse('SQ017', 'nothing of that name is covered');
    end if;
    insert into audit.reveal (office_id, at, ticket_id, what) values (t.office_id, data.clock(), t.id, reveal.what);
end $$;

set local role skranke_logins;

-- Makes a login or gives it new roles or a new password. Only with the roles listed here, only with a name of this
-- pattern, never one that exists for something else, and never with a password in the statement: the client computes
-- the SCRAM verifier. Owned by skranke_logins, which alone may make roles.
create function rules.set_login(login text, verifier text, roles text[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    allowed constant text[] := array['desk', 'floor', 'lead', 'cashier', 'locker_officer', 'contact_centre', 'setup', 'auditor',
        'workplace', 'display', 'kiosk', 'locker', 'customer', 'booking_portal', 'sender'];
    r text;
begin
    if login !~ '^[a-z][a-z0-9_.-]{1,30}$' or login ~ '^(skranke|pg)_' then
        raise exception 'not a login of ours' using errcode = 'SO001';
    elsif not roles <@ allowed or cardinality(roles) = 0 then
        raise exception 'a role that no login may have' using errcode = 'SO002';
    elsif verifier is not null and verifier !~ '^SCRAM-SHA-256\$\d+:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+$' then
        raise exception 'not a SCRAM verifier' using errcode = 'SO003';
    end if;
    if not exists (select from pg_roles where rolname = login) then
        execute format('create role %I login', login);
        execute format('alter role %I set jit = off', login);
    elsif exists (select from pg_roles where rolname = login and (rolsuper or rolcreaterole or rolbypassrls or not rolcanlogin)) then
        raise exception 'that name is taken' using errcode = 'SO001';
    end if;
    if verifier is not null then
        execute format('alter role %I password %L', login, verifier);
    end if;
    foreach r in array allowed loop
        if r = any (roles) and not pg_has_role(login, 'skranke_' || r, 'member') then
            execute format('grant %I to %I', 'skranke_' || r, login);
        elsif r <> all (roles) and pg_has_role(login, 'skranke_' || r, 'member') then
            execute format('revoke %I from %I', 'skranke_' || r, login);
        end if;
    end loop;
end $$;
