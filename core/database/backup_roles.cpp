#include "core/database/backup_roles.h"

#include "core/database/connection.h"

#include <libpq-fe.h>

namespace skranke {
namespace {

/// Each query yields statements, in the order in which they have to run. `ours` are the roles that the first migration
/// makes; a login is anybody who may do something with them and nothing with the server.
constexpr char const* parts[] = {
    R"(select format('do $role$ begin if not exists (select from pg_roles where rolname = %L) then create role %I nologin%s; end if; end $role$;',
                     rolname, rolname, case when rolcreaterole then ' createrole' else '' end)
         from pg_roles where rolname like 'skranke\_%' and not rolcanlogin order by rolname)",

    R"(select format('grant %I to %I%s;', g.rolname, r.rolname, case when bool_or(m.admin_option) then ' with admin option' else '' end)
         from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles r on r.oid = m.member
        where g.rolname like 'skranke\_%' and not g.rolcanlogin and r.rolname like 'skranke\_%' and not r.rolcanlogin
        group by g.rolname, r.rolname order by g.rolname, r.rolname)",

    // Who restores acts as each owner, as who migrates does.
    R"(select format('grant %I to current_user;', rolname) from pg_roles
        where rolname in ('skranke_migrator', 'skranke_api', 'skranke_logins') order by rolname)",

    // A dump gives functions away before it grants anything, and their owner has to be allowed into the schema then.
    "select 'grant skranke_api to skranke_logins;'",

    // Logins are made by the role that makes them in daily life, for where roles belong to their makers (PostgreSQL 16
    // and later) nobody else could give them a new password.
    "select 'set local role skranke_logins;'",
    R"(select format('do $role$ begin if not exists (select from pg_roles where rolname = %L) then create role %I login password %L%s;%s end if; end $role$;',
                     a.rolname, a.rolname, a.rolpassword,
                     case when a.rolvaliduntil is null then '' else format(' valid until %L', a.rolvaliduntil) end,
                     (select string_agg(format(' alter role %I set %s to %L;', a.rolname, split_part(c, '=', 1),
                                               substr(c, strpos(c, '=') + 1)), '' order by c)
                        from pg_db_role_setting s, unnest(s.setconfig) c where s.setrole = a.oid and s.setdatabase = 0))
         from pg_authid a
        where a.rolcanlogin and not (a.rolsuper or a.rolcreaterole or a.rolbypassrls)
          and a.rolpassword like 'SCRAM-SHA-256$%'
          and exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid
                       where m.member = a.oid and g.rolname like 'skranke\_%' and not g.rolcanlogin)
        order by a.rolname)",
    R"(select distinct format('grant %I to %I;', g.rolname, r.rolname)
         from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_authid r on r.oid = m.member
        where g.rolname like 'skranke\_%' and not g.rolcanlogin and r.rolcanlogin
          and not (r.rolsuper or r.rolcreaterole or r.rolbypassrls) and r.rolpassword like 'SCRAM-SHA-256$%'
        order by 1)",
    "select 'reset role;'",

    // Rights in the database itself and in its schema public are no part of the dump.
    R"(select 'do $role$ begin execute format(''revoke all on database %I from public'', current_database()); end $role$;')",
    R"(select format('do $role$ begin execute format(''grant connect on database %%I to %%I'', current_database(), %L); end $role$;', rolname)
         from pg_roles where rolname like 'skranke\_%' and not rolcanlogin
          and rolname not in ('skranke_migrator', 'skranke_api', 'skranke_logins') order by rolname)",
    "select 'revoke all on schema public from public;'",
};

}  // namespace

RolesScript roles_script(PGconn* connection)
{
    RolesScript script;
    for (auto const* part : parts) {
        auto const rows = execute(connection, part);
        for (int row = 0; row < PQntuples(rows.get()); ++row)
            script.before += std::string{PQgetvalue(rows.get(), row, 0)} + "\n";
    }
    script.after = "revoke skranke_api from skranke_logins;\n";
    return script;
}

}  // namespace skranke
