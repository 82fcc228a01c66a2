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

    R"(select format('do $role$ begin if not exists (select from pg_roles where rolname = %L) then create role %I login password %L%s; end if; end $role$;',
                     a.rolname, a.rolname, a.rolpassword,
                     case when a.rolvaliduntil is null then '' else format(' valid until %L', a.rolvaliduntil) end)
         from pg_authid a
        where a.rolcanlogin and not (a.rolsuper or a.rolcreaterole or a.rolbypassrls)
          and a.rolpassword like 'SCRAM-SHA-256$%'
          and exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid
                       where m.member = a.oid and g.rolname like 'skranke\_%' and not g.rolcanlogin)
        order by a.rolname)",

    R"(select format('grant %I to %I%s;', g.rolname, r.rolname, case when m.admin_option then ' with admin option' else '' end)
         from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles r on r.oid = m.member
        where g.rolname like 'skranke\_%' and not g.rolcanlogin
          and not (r.rolsuper or r.rolbypassrls) and (r.rolcanlogin = false or not r.rolcreaterole)
        order by r.rolcanlogin, g.rolname, r.rolname)",

    R"(select format('alter role %I set %s to %L;', r.rolname, split_part(c, '=', 1), substr(c, strpos(c, '=') + 1))
         from pg_db_role_setting s join pg_roles r on r.oid = s.setrole, unnest(s.setconfig) c
        where s.setdatabase = 0 and r.rolcanlogin and not (r.rolsuper or r.rolcreaterole or r.rolbypassrls)
          and exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid
                       where m.member = r.oid and g.rolname like 'skranke\_%')
        order by 1)",

    // Rights in the database itself are no part of a dump without its create statement.
    R"(select 'do $role$ begin execute format(''revoke all on database %I from public'', current_database()); end $role$;')",
    R"(select format('do $role$ begin execute format(''grant connect on database %%I to %%I'', current_database(), %L); end $role$;', rolname)
         from pg_roles where rolname like 'skranke\_%' and not rolcanlogin
          and rolname not in ('skranke_migrator', 'skranke_api', 'skranke_logins') order by rolname)",
    // Who restores acts as each owner, as who migrates does.
    R"(select format('grant %I to current_user;', rolname) from pg_roles
        where rolname in ('skranke_migrator', 'skranke_api', 'skranke_logins') order by rolname)",
};

}  // namespace

std::string roles_script(PGconn* connection)
{
    std::string script;
    for (auto const* part : parts) {
        auto const rows = execute(connection, part);
        for (int row = 0; row < PQntuples(rows.get()); ++row)
            script += std::string{PQgetvalue(rows.get(), row, 0)} + "\n";
    }
    return script;
}

}  // namespace skranke
