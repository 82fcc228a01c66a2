#include "core/database/migrator.h"

#include "core/base/failure.h"
#include "core/base/program_version.h"
#include "core/database/applied_migrations.h"
#include "core/database/sql_script.h"

#include <libpq-fe.h>

#include <algorithm>
#include <chrono>
#include <thread>

namespace skranke {

using namespace std::chrono_literals;

namespace {

using Why = MigrationRefusal::Why;
using MaybeRefusal = std::optional<MigrationRefusal>;

constexpr std::string_view older_work = "-- desktops: older work";
constexpr std::string_view must_upgrade = "-- desktops: must upgrade";

/// Roles belong to the whole cluster and our lock to one database, so two databases being migrated at once may collide
/// over a role. The loser's transaction is undone whole and simply run again.
constexpr int tries = 5;

bool collided(std::string const& sqlstate)
{
    return sqlstate == "42710" || sqlstate == "23505" || sqlstate == "XX000" || sqlstate == "40P01";
}

std::string_view first_line(SqlFile const& file)
{
    return file.text.substr(0, std::min(file.text.find('\n'), file.text.size()));
}

MigrationRefusal refusal_from(SqlFile const& file, ScriptError const& error)
{
    return {Why::failed, std::string{file.name}, error.line, error.sqlstate, error.words};
}

MaybeRefusal compare(DatabaseFiles const& files, AppliedMigrations const& applied)
{
    for (auto const& file : files.migrations) {
        auto const line = first_line(file);
        if (line != older_work && line != must_upgrade)
            return MigrationRefusal{Why::unmarked_file, std::string{file.name}, 1, {}, {}};
        auto const had = applied.checksums.find(std::string{file.name});
        if (had != applied.checksums.end() && had->second != checksum(file.text))
            return MigrationRefusal{Why::changed_file, std::string{file.name}, 0, {}, {}};
    }
    for (auto const& [name, sum] : applied.checksums) {
        auto const same = [&name = name](SqlFile const& file) { return file.name == name; };
        if (std::none_of(files.migrations.begin(), files.migrations.end(), same))
            return MigrationRefusal{Why::newer_database, name, 0, {}, {}};
    }
    return std::nullopt;
}

/// Runs `files` and then `remember` in one transaction.
MaybeRefusal in_one_transaction(PGconn* connection, std::vector<SqlFile> const& files, std::string const& remember)
{
    for (int attempt = 1;; ++attempt) {
        execute(connection, "begin");
        MaybeRefusal refusal;
        for (auto file = files.begin(); file != files.end() && !refusal; ++file)
            if (auto const error = run_script(connection, file->text))
                refusal = refusal_from(*file, *error);
        if (!refusal) {
            execute(connection, "reset role");
            execute(connection, remember);
            execute(connection, "commit");
            return std::nullopt;
        }
        execute(connection, "rollback");
        if (!collided(refusal->sqlstate) || attempt == tries)
            return refusal;
        std::this_thread::sleep_for(attempt * 40ms);
    }
}

}  // namespace

DatabaseFiles embedded_files()
{
    return {embedded_migrations(), embedded_api(), std::string{program_version()}};
}

Result<Migrated, MigrationRefusal> migrate(ConnectionSettings settings, DatabaseFiles const& files, bool demonstration)
{
    settings.statement_timeout = 0ms;
    settings.lock_timeout = 120s;
    auto const connection = open_connection(settings);
    auto* const line = connection.get();
    execute(line, "select pg_advisory_lock(" + std::to_string(migration_lock) + ")");
    execute(line, "set lock_timeout = '10s'");
    if (demonstration)
        execute(line, "set skranke.kind = 'demonstration'");

    auto const had = read_applied(line);
    if (auto refusal = compare(files, had))
        return *refusal;

    Migrated done;
    for (auto const& file : files.migrations) {
        if (had.checksums.contains(std::string{file.name}))
            continue;
        auto const remember = remember_migration(line, file, files.program, first_line(file) == must_upgrade);
        if (auto refusal = in_one_transaction(line, {file}, remember))
            return *refusal;
        done.applied.emplace_back(file.name);
    }

    std::string all;
    for (auto const& file : files.api)
        all += file.text;
    if (!done.applied.empty() || had.api_checksum != checksum(all)) {
        auto const remember = remember_api(line, checksum(all), files.program);
        if (auto refusal = in_one_transaction(line, files.api, remember))
            return *refusal;
        done.api_replaced = true;
    }
    return done;
}

}  // namespace skranke
