#include "core/database/applied_migrations.h"

#include "core/database/connection.h"
#include "core/database/sql_script.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <memory>

namespace skranke {
namespace {

/// `program` is one row that everybody may read, before signing in has told who they are: it holds versions only.
/// The moment is written by the statement that inserts, for no default in this database may read the real clock.
constexpr auto memory_sql = R"(
begin;
create schema if not exists migration;
create table if not exists migration.applied (
    name text primary key,
    checksum text not null,
    program text not null,
    applied timestamptz not null
);
create table if not exists migration.program (
    single boolean primary key default true check (single),
    minimum text not null,
    current text not null,
    newest_migration text not null,
    api_checksum text not null
);
insert into migration.program values (true, '0', '0', '', '') on conflict do nothing;
grant usage on schema migration to public;
grant select on migration.program to public;
commit;
)";

struct FreeText {
    void operator()(char* text) const { PQfreemem(text); }
};

std::string literal(PGconn* connection, std::string_view text)
{
    std::unique_ptr<char, FreeText> const quoted{PQescapeLiteral(connection, text.data(), text.size())};
    return quoted.get();
}

}  // namespace

AppliedMigrations read_applied(PGconn* connection)
{
    auto const there = execute(connection, "select to_regclass('migration.program') is not null");
    if (std::string_view{PQgetvalue(there.get(), 0, 0)} == "f")
        execute(connection, memory_sql);
    AppliedMigrations applied;
    auto const rows = execute(connection, "select name, checksum from migration.applied");
    for (int row = 0; row < PQntuples(rows.get()); ++row)
        applied.checksums[PQgetvalue(rows.get(), row, 0)] = PQgetvalue(rows.get(), row, 1);
    auto const program = execute(connection, "select api_checksum from migration.program");
    applied.api_checksum = PQgetvalue(program.get(), 0, 0);
    return applied;
}

std::string remember_migration(PGconn* connection, SqlFile const& file, std::string const& program, bool must_upgrade)
{
    auto const name = literal(connection, file.name);
    auto const version = literal(connection, program);
    return fmt::format(
        "insert into migration.applied values ({0}, {1}, {2}, clock_timestamp());"
        "update migration.program set newest_migration = {0}, current = {2}{3}",
        name, literal(connection, checksum(file.text)), version, must_upgrade ? ", minimum = " + version : "");
}

std::string remember_api(PGconn* connection, std::string const& api_checksum, std::string const& program)
{
    return fmt::format("update migration.program set api_checksum = {}, current = {}",
                       literal(connection, api_checksum), literal(connection, program));
}

}  // namespace skranke
