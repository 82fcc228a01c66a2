#pragma once

#include "core/base/result.h"
#include "core/database/connection.h"
#include "core/database/embedded_sql.h"

#include <string>
#include <vector>

namespace skranke {

/// What one version of the program makes of a database.
struct DatabaseFiles {
    std::vector<SqlFile>
        migrations;            ///< run once each, in name order; the first line tells whether desktops must follow
    std::vector<SqlFile> api;  ///< replaced whole; the first file drops what was there
    std::string program;       ///< the version that carries them
};

/// Those built into this program.
DatabaseFiles embedded_files();

struct Migrated {
    std::vector<std::string> applied;  ///< names of the migrations run now; empty when there was nothing to do
    bool api_replaced{false};
};

/// Why a database was left as it was, or stands between two migrations (each is done whole or not at all).
struct MigrationRefusal {
    enum class Why {
        changed_file,    ///< a released migration is no longer what was run
        newer_database,  ///< it has had migrations this program does not know
        unmarked_file,   ///< the first line does not tell whether older desktops still work
        failed,          ///< the server objects to a statement
    };

    Why why{Why::failed};
    std::string file;
    int line{0};           ///< in the file, when the server tells
    std::string sqlstate;  ///< when failed
    std::string words;     ///< the server's, and only those that speak of our own names, never of rows
};

/// Brings a database to what `files` say: migrations forward only, each in one transaction; then `api` in one. Takes a
/// lock, so that several may try at once. As a superuser, or on a shared server as a login that may create roles.
/// A demonstration may have a clock of its own; that is settled by the first migration, once and for all.
/// Throws DatabaseLost, and DatabaseFault when the login is refused.
Result<Migrated, MigrationRefusal> migrate(ConnectionSettings settings, DatabaseFiles const& files,
                                           bool demonstration = false);

}  // namespace skranke
