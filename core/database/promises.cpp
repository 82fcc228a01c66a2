#include "core/database/promises.h"

#include "core/database/connection.h"
#include "core/database/embedded_sql.h"

#include <libpq-fe.h>

#include <array>
#include <map>

namespace skranke {
namespace {

/// Counts as there only what works: valid indexes, checked constraints, triggers that fire.
constexpr auto catalogue_sql = R"sql(
with ours as (
    select c.*, c.oid::regclass::text as name, n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('data', 'audit', 'migration', 'api', 'rules') and not c.relispartition
), function as (
    select p.*, p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('data', 'audit', 'api', 'rules')
), granted (key, owner, acl) as (
    select 'grants on ' || name, relowner, coalesce(relacl, acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner))
      from ours where relkind in ('r', 'p', 'v', 'S') and nspname <> 'migration'
    union all
    select 'grants on ' || c.name || '.' || a.attname, c.relowner, a.attacl
      from ours c join pg_attribute a on a.attrelid = c.oid where a.attacl is not null and not a.attisdropped
    union all
    select 'grants on ' || name, proowner, coalesce(proacl, acldefault('f', proowner)) from function
    union all
    select 'grants on schema ' || nspname, nspowner, nspacl from pg_namespace
     where nspname in ('data', 'audit', 'api', 'rules')
)
select line || E'\t' || regexp_replace(translate(definition, '()', ''), '\s+', ' ', 'g') from (
    select 'table ' || name as line,
           'owner ' || relowner::regrole || case when relrowsecurity then ', row security' else '' end
               || case when relforcerowsecurity then ', forced' else '' end as definition
      from ours where relkind in ('r', 'p') and nspname <> 'migration'
    union all
    select 'view ' || name, 'owner ' || relowner::regrole from ours where relkind = 'v'
    union all
    select 'column ' || c.name || '.' || a.attname,
           format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
               || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
      from ours c join pg_attribute a on a.attrelid = c.oid
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    union all
    select 'constraint ' || coalesce(c.name, o.contypid::regtype::text) || '.' || o.conname,
           pg_get_constraintdef(o.oid)
      from pg_constraint o left join ours c on c.oid = o.conrelid
     where o.contype in ('c', 'f', 'p', 'u', 'x') and o.convalidated and o.conparentid = 0
       and (c.oid is not null or exists (select from pg_type t join pg_namespace n on n.oid = t.typnamespace
                                          where t.oid = o.contypid and n.nspname in ('data', 'api', 'rules')))
    union all
    select 'index ' || c.name, pg_get_indexdef(c.oid)
      from ours c join pg_index i on i.indexrelid = c.oid where i.indisvalid and i.indisready and i.indislive
    union all
    select 'trigger ' || c.name || '.' || t.tgname, pg_get_triggerdef(t.oid)
      from ours c join pg_trigger t on t.tgrelid = c.oid
     where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled in ('O', 'A')
    union all
    select 'policy ' || c.name || '.' || p.polname,
           p.polcmd::text || ' to ' || (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', ' order by r::regrole::text collate "C") from unnest(p.polroles) r)
               || coalesce(' using ' || pg_get_expr(p.polqual, c.oid), '')
               || coalesce(' check ' || pg_get_expr(p.polwithcheck, c.oid), '')
      from ours c join pg_policy p on p.polrelid = c.oid where p.polpermissive
    union all
    select 'function ' || name,
           'owner ' || proowner::regrole || case when prosecdef then ', security definer' else '' end
               || coalesce((select string_agg(', ' || s, '' order by s collate "C") from unnest(proconfig) s), '')
      from function
    union all
    select key, coalesce(string_agg(who || ' ' || what, ', ' order by who collate "C"), 'nobody')
      from (select g.key, case a.grantee when 0 then 'public' else a.grantee::regrole::text end as who,
                   string_agg(distinct lower(a.privilege_type), ' ' order by lower(a.privilege_type)) as what
              from granted g left join lateral aclexplode(g.acl) a on a.grantee <> g.owner
             group by 1, a.grantee) one
     group by key
) promise order by line collate "C")sql";

/// The server whose words the list is in. Another one words definitions differently, but not names, owners and rights.
constexpr int wording = 15;

bool in_the_servers_words(std::string_view name)
{
    for (auto const* kind : {"column ", "constraint ", "index ", "trigger ", "policy "})
        if (name.starts_with(kind))
            return true;
    return false;
}

std::pair<std::string_view, std::string_view> parts_of(std::string_view line)
{
    auto const tab = line.find('\t');
    return {line.substr(0, tab), line.substr(tab + 1)};
}

}  // namespace

std::vector<std::string> catalogue(PGconn* connection)
{
    // With nothing else on the path every name comes with its schema.
    execute(connection, "begin read only");
    execute(connection, "set local search_path = pg_catalog");
    auto const rows = execute(connection, catalogue_sql);
    std::vector<std::string> lines;
    for (int row = 0; row < PQntuples(rows.get()); ++row)
        lines.emplace_back(PQgetvalue(rows.get(), row, 0));
    execute(connection, "commit");
    return lines;
}

std::vector<std::string> broken_promises(PGconn* connection)
{
    auto const lines = catalogue(connection);
    std::map<std::string_view, std::string_view> there;
    for (auto const& line : lines)
        there.insert(parts_of(line));
    auto const same_words = PQserverVersion(connection) / 10000 == wording;
    std::vector<std::string> broken;
    for (auto rest = embedded_catalogue(); !rest.empty();) {
        auto const end = rest.find('\n');
        auto const [name, definition] = parts_of(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        auto const found = there.find(name);
        auto const compares = same_words || !in_the_servers_words(name);
        if (found == there.end() || (compares && found->second != definition))
            broken.emplace_back(name);
    }
    return broken;
}

}  // namespace skranke
