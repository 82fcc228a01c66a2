-- desktops: must upgrade
-- Who may own, who may ask, and where things live. Roles are shared by all databases of a server, so they are made only
-- where they are missing; the migrator holds a lock while this runs.

do $$
declare
    owners constant text[] := array['skranke_migrator', 'skranke_api', 'skranke_logins'];
    groups constant text[] := array[
        'skranke_desk', 'skranke_floor', 'skranke_lead', 'skranke_cashier', 'skranke_locker_officer',
        'skranke_contact_centre', 'skranke_setup', 'skranke_auditor',
        'skranke_workplace', 'skranke_display', 'skranke_kiosk', 'skranke_locker', 'skranke_customer',
        'skranke_booking_portal', 'skranke_sender'];
    wanted text;
begin
    foreach wanted in array owners || groups loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I nologin', wanted);
        end if;
    end loop;

    -- The operator who migrates acts as each of the three owners in turn.
    foreach wanted in array owners loop
        if not exists (select from pg_auth_members m
                        where m.roleid = wanted::regrole and m.member = current_user::regrole and not m.admin_option) then
            execute format('grant %I to %I', wanted, current_user);
        end if;
    end loop;

    -- Only the owner of the one function that makes logins can make them, and only with these roles.
    if not (select rolcreaterole from pg_roles where rolname = 'skranke_logins') then
        alter role skranke_logins createrole;
    end if;
    execute format('revoke all on database %I from public', current_database());
    foreach wanted in array groups loop
        if not exists (select from pg_auth_members m
                        where m.roleid = wanted::regrole and m.member = 'skranke_logins'::regrole and m.admin_option) then
            execute format('grant %I to skranke_logins with admin option', wanted);
        end if;
        execute format('grant connect on database %I to %I', current_database(), wanted);
    end loop;
end $$;

revoke all on schema public from public;

create schema data authorization skranke_migrator;
create schema audit authorization skranke_migrator;
comment on schema data is 'Tables. Nobody but the functions of schema api reaches them.';
comment on schema audit is 'What was looked at, by whom and why. Append-only.';

-- A function that nobody is named for can be called by nobody.
set local role skranke_migrator;
grant usage on schema data, audit to skranke_api, skranke_logins;
alter default privileges for role skranke_migrator revoke execute on functions from public;
alter default privileges for role skranke_migrator in schema data grant execute on functions to skranke_api;
set local role skranke_api;
alter default privileges for role skranke_api revoke execute on functions from public;
set local role skranke_logins;
alter default privileges for role skranke_logins revoke execute on functions from public;
