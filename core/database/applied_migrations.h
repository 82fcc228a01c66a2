#pragma once

#include "core/database/embedded_sql.h"

#include <cstdint>
#include <map>
#include <string>

typedef struct pg_conn PGconn;

namespace skranke {

/// "Skranke", read as a number: one migration at a time in a database.
inline constexpr std::int64_t migration_lock = 0x536B72616E6B65;

/// The database's own memory of what it has had, kept in schema `migration`.
struct AppliedMigrations {
    std::map<std::string, std::string> checksums;  ///< by file name
    std::string api_checksum;
};

/// Makes the memory when there is none yet.
AppliedMigrations read_applied(PGconn* connection);

/// The statements that remember, to be run in the transaction of what they remember.
std::string remember_migration(PGconn* connection, SqlFile const& file, std::string const& program, bool must_upgrade);
std::string remember_api(PGconn* connection, std::string const& api_checksum, std::string const& program);

}  // namespace skranke
