#pragma once

#include "core/database/migrator.h"

#include <optional>
#include <stdexcept>
#include <string>

namespace skranke {

/// Why the private database cannot be had. What was there before is as it was.
class ClusterTrouble : public std::runtime_error {
public:
    enum class Kind {
        no_server,           ///< no PostgreSQL 15 or newer is installed, or not the version that made this database
        no_server_user,      ///< we are root and there is no user postgres to run the server
        folder_unreachable,  ///< the server's user cannot get into the folder
        not_ours,            ///< the folder belongs to somebody else, and no server answers there
        another_users,       ///< the folder belongs to somebody else, whose business this is
        no_folder,           ///< there is no such folder, and it cannot be made
        not_a_database,      ///< the folder holds other things
        half_restored,       ///< a restore was killed; only another one can go on from there
        not_created,         ///< there is no database in the folder yet
        other_kind,          ///< a demonstration was asked for and this is none
        disk_full,
        would_not_start,
        would_not_stop,
        migration,  ///< see migration()
    };

    explicit ClusterTrouble(Kind kind) : std::runtime_error{"private database"}, m_kind{kind} {}
    explicit ClusterTrouble(MigrationRefusal migration)
        : std::runtime_error{"private database"}, m_kind{Kind::migration}, m_migration{std::move(migration)}
    {
    }

    Kind kind() const { return m_kind; }
    std::optional<MigrationRefusal> const& migration() const { return m_migration; }

private:
    Kind m_kind;
    std::optional<MigrationRefusal> m_migration;
};

/// One sentence for the person, in the language spoken.
std::string sentence(ClusterTrouble const& trouble);
std::string sentence(MigrationRefusal const& refusal);

}  // namespace skranke
