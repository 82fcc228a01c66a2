#pragma once

#include "core/database/backup_trouble.h"
#include "core/database/connection.h"

#include <filesystem>

namespace skranke {

// A backup is one file of SQL, fit to be read: a head of our own, our roles and the logins with their SCRAM verifiers,
// what pg_dump says, and a last line that tells the file is whole. It names no operator: what is the operator's here
// becomes the property of whoever restores, so that it travels between private and shared servers. Whoever has it has
// everything, so it is for its owner only. All of this waits, for minutes with a large database. Throws BackupTrouble,
// DatabaseLost and DatabaseFault.

/// What the head tells.
struct BackupHead {
    bool demonstration{false};
    std::string program;  ///< the version that wrote it
    int postgresql{0};    ///< the major version it was taken from; 0 when it does not tell
};

/// Writes everything, as of one moment, to `file`, or to a file named for the moment when it is a folder. Yields where.
/// Under its name the file is always whole. As a superuser, or as the operator of a shared server with the role
/// pg_read_all_data: nobody else may read the logins' verifiers.
std::filesystem::path back_up(ConnectionSettings const& from, std::filesystem::path const& file);

/// Throws BackupTrouble when it is not a whole backup.
BackupHead read_backup_head(std::filesystem::path const& file);

/// Fills an empty database, whole or not at all. As a superuser, or as its owner who may make roles. Logins that exist
/// already keep their passwords and gain the roles.
void restore(std::filesystem::path const& file, ConnectionSettings const& into);

}  // namespace skranke
