#include "core/database/verification.h"

#include "core/base/failure.h"
#include "core/base/words.h"
#include "core/database/embedded_sql.h"
#include "core/database/promises.h"
#include "core/database/sql_script.h"

#include <libpq-fe.h>

#include <functional>

namespace skranke {
namespace {

using Grade = Finding::Grade;
using Names = std::vector<std::string>;

Names names(PGconn* connection, std::string const& sql)
{
    auto const rows = execute(connection, sql);
    Names found;
    for (int row = 0; row < PQntuples(rows.get()); ++row)
        found.emplace_back(PQgetvalue(rows.get(), row, 0));
    return found;
}

struct Check {
    char const* name;
    Grade otherwise;
    char const* sql;  ///< yields the names of what is not as it should be
};

constexpr Check checks[] = {
    {"roles", Grade::wrong, R"(
        select w from unnest(array['skranke_migrator', 'skranke_api', 'skranke_logins', 'skranke_desk', 'skranke_floor',
            'skranke_lead', 'skranke_cashier', 'skranke_locker_officer', 'skranke_contact_centre', 'skranke_setup',
            'skranke_auditor', 'skranke_workplace', 'skranke_display', 'skranke_kiosk', 'skranke_locker',
            'skranke_customer', 'skranke_booking_portal', 'skranke_sender']) w
         where not exists (select from pg_roles where rolname = w and not rolcanlogin and not rolsuper
                            and not rolbypassrls))"},
    {"powerful_logins", Grade::wrong, R"(
        select rolname from pg_roles r
         where rolcanlogin and (rolsuper or rolcreaterole or rolbypassrls)
           and exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid
                        where m.member = r.oid and g.rolname like 'skranke\_%'
                          and g.rolname not in ('skranke_migrator', 'skranke_api', 'skranke_logins')))"},
    {"table_owners", Grade::wrong, R"(
        select c.oid::regclass from pg_class c
         where c.relnamespace in (to_regnamespace('data'), to_regnamespace('audit')) and c.relkind in ('r', 'p')
           and c.relowner <> to_regrole('skranke_migrator'))"},
    {"function_owners", Grade::wrong, R"(
        select p.oid::regprocedure from pg_proc p
         where p.pronamespace in (to_regnamespace('api'), to_regnamespace('rules'))
           and p.proowner not in (to_regrole('skranke_api'), to_regrole('skranke_logins')))"},
    {"row_security", Grade::wrong, R"(
        select c.oid::regclass from pg_class c
         where c.relnamespace in (to_regnamespace('data'), to_regnamespace('audit')) and c.relkind in ('r', 'p')
           and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'office_id')
           and not (c.relrowsecurity and c.relforcerowsecurity))"},
    {"closed_tables", Grade::wrong, R"(
        select distinct c.oid::regclass from pg_class c cross join pg_roles r
         where c.relnamespace in (to_regnamespace('data'), to_regnamespace('audit'))
           and c.relkind in ('r', 'p', 'v', 'S') and r.rolname like 'skranke\_%' and not r.rolsuper
           and r.rolname not in ('skranke_migrator', 'skranke_api', 'skranke_logins')
           and case c.relkind when 'S' then has_sequence_privilege(r.oid, c.oid, 'usage, select, update')
               else has_table_privilege(r.oid, c.oid, 'select, insert, update, delete, truncate') end)"},
    {"search_path", Grade::wrong, R"(
        select p.oid::regprocedure from pg_proc p
         where p.pronamespace in (to_regnamespace('api'), to_regnamespace('rules'), to_regnamespace('data'))
           and p.prosecdef and p.prosqlbody is null
           -- Called by every press and row: a setting would cost more than the whole of it. It names one table, with its
           -- schema, and operators, which no login can make anywhere they would be found.
           and p.oid <> coalesce(to_regprocedure('data.clock()'), 0)
           and not exists (select from unnest(p.proconfig) c where c like 'search\_path=%'))"},
    {"open_functions", Grade::wrong, R"(
        select p.oid::regprocedure from pg_proc p
         where p.pronamespace = to_regnamespace('api') and has_function_privilege('public', p.oid, 'execute'))"},
};

Finding check_version(PGconn* connection)
{
    std::string api;
    for (auto const& file : embedded_api())
        api += file.text;
    Finding finding{"version", Grade::fine, {}};
    auto const there = names(connection,
                             "select to_regclass('migration.program')::text where "
                             "to_regclass('migration.program') is not null");
    if (there.empty()) {
        finding = {"version", Grade::wrong, {"migration.program"}};
        return finding;
    }
    for (auto const& file : embedded_migrations()) {
        auto const same = "select 1 from migration.applied where name = '" + std::string{file.name} +
                          "' and checksum = '" + checksum(file.text) + "'";
        if (names(connection, same).empty())
            finding.names.emplace_back(file.name);
    }
    if (names(connection, "select 1 from migration.program where api_checksum = '" + checksum(api) + "'").empty())
        finding.names.emplace_back("api");
    finding.grade = finding.names.empty() ? Grade::fine : Grade::wrong;
    return finding;
}

/// Days whose statistics tell something else than their events. A database that is yet to be migrated has none.
Finding check_closed_days(PGconn* connection)
{
    Finding finding{"closed_days", Grade::fine, {}};
    if (!names(connection, "select 1 where to_regclass('api.closed_days') is not null").empty())
        finding.names =
            names(connection, "select day || ' ' || office from api.closed_days where not agrees order by 1");
    finding.grade = finding.names.empty() ? Grade::fine : Grade::warning;
    return finding;
}

/// What of a server of our own is open to every login, and should not be.
Finding check_open_databases(PGconn* connection)
{
    auto open = names(connection, R"(
        select datname from pg_database
         where datname in ('postgres', 'template1', 'skranke')
           and (has_database_privilege('public', oid, 'connect') or has_database_privilege('public', oid, 'temporary'))
         order by datname)");
    auto const grade = open.empty() ? Grade::fine : Grade::wrong;
    return {"open_databases", grade, std::move(open)};
}

/// Without a synchronous standby a failover loses the presses of the last moment.
Finding check_failover(PGconn* connection)
{
    auto const at_risk = names(connection,
                               "select setting from pg_settings where (name = 'synchronous_standby_names' and "
                               "setting = '') or (name = 'synchronous_commit' and setting in ('off', 'local'))");
    return {"failover", at_risk.empty() ? Grade::fine : Grade::warning, {}};
}

/// Reads every index of ours through. Only a superuser may; the extension is undone again with the transaction.
std::optional<Finding> check_indexes(PGconn* connection)
{
    auto const possible = names(connection,
                                "select 1 from pg_available_extensions, pg_roles where name = 'amcheck' and "
                                "rolname = current_user and rolsuper");
    if (possible.empty())
        return std::nullopt;
    Finding finding{"indexes", Grade::fine, {}};
    execute(connection, "begin; set local statement_timeout = 0; create extension if not exists amcheck");
    auto const indexes = names(connection, R"(
        select c.oid::regclass from pg_class c join pg_am a on a.oid = c.relam join pg_index i on i.indexrelid = c.oid
         where a.amname = 'btree' and c.relkind = 'i' and i.indisvalid
           and c.relnamespace in (to_regnamespace('data'), to_regnamespace('audit'), to_regnamespace('migration')))");
    for (auto const& index : indexes) {
        execute(connection, "savepoint one");
        try {
            execute(connection, "select bt_index_check('" + index + "', true)");
        } catch (DatabaseFault const&) {
            finding = {"indexes", Grade::wrong, {index}};
            execute(connection, "rollback to one");
        }
    }
    execute(connection, "rollback");
    return finding;
}

}  // namespace

std::vector<Finding> verify(ConnectionSettings const& settings, bool is_private)
{
    auto const connection = open_connection(settings);
    auto* const line = connection.get();
    std::vector<Finding> findings;
    for (auto const& check : checks) {
        auto found = names(line, check.sql);
        auto const grade = found.empty() ? Grade::fine : check.otherwise;
        findings.push_back({check.name, grade, std::move(found)});
    }
    findings.push_back(check_version(line));
    // Another version promises other things.
    if (findings.back().grade == Grade::fine) {
        auto broken = broken_promises(line);
        auto const grade = broken.empty() ? Grade::fine : Grade::wrong;
        findings.push_back({"promises", grade, std::move(broken)});
    }
    findings.push_back(check_closed_days(line));
    findings.push_back(is_private ? check_open_databases(line) : check_failover(line));
    if (auto indexes = check_indexes(line))
        findings.push_back(std::move(*indexes));
    return findings;
}

std::string sentence(Finding const& finding)
{
    auto const fine = finding.grade == Grade::fine;
    auto const& check = finding.check;
    if (check == "roles")
        return fine ? tr("The roles are all there.") : tr("Roles are missing, or may more than they should.");
    if (check == "powerful_logins")
        return fine ? tr("No person's login has an operator's rights.")
                    : tr("Logins with an operator's rights must not be a person's as well.");
    if (check == "table_owners")
        return fine ? tr("The tables belong to skranke_migrator.") : tr("Tables belong to somebody else.");
    if (check == "function_owners")
        return fine ? tr("The functions belong to skranke_api.") : tr("Functions belong to somebody else.");
    if (check == "row_security")
        return fine ? tr("The offices are kept apart by row security.")
                    : tr("Row security is not forced on every table.");
    if (check == "closed_tables")
        return fine ? tr("Nobody reaches the tables but through the functions.")
                    : tr("Tables are open to roles that should only reach the functions.");
    if (check == "search_path")
        return fine ? tr("The functions look for names in fixed places.")
                    : tr("Functions that run with their owner's rights do not fix their search path.");
    if (check == "open_functions")
        return fine ? tr("No function is open to everybody.") : tr("Functions are open to everybody.");
    if (check == "version")
        return fine ? tr("The database is of this program's version.")
                    : tr("The database is not of this program's version. Run skranke-admin database migrate.");
    if (check == "promises")
        return fine ? tr("Constraints, indexes, triggers, policies and rights are this version's.")
                    : tr("Something that this version promises is missing or has been changed.");
    if (check == "open_databases")
        return fine ? tr("No login reaches another database of this server.")
                    : tr("Databases of this server are open to every login.");
    if (check == "failover")
        return fine ? tr("A failover keeps every press.")
                    : tr("A failover can lose the last presses: synchronous_standby_names is not set, or "
                         "synchronous_commit is off.");
    if (check == "closed_days")
        return fine ? tr("The statistics of closed days are those of their events.")
                    : tr("The statistics of closed days are not those recomputed from their events.");
    if (check == "indexes")
        return fine ? tr("The indexes are sound.") : tr("Indexes are damaged.");
    return check;
}

}  // namespace skranke
