#pragma once

#include <stdexcept>
#include <string>

namespace skranke {

/// Why a database was not backed up or not restored. What was there before is as it was.
class BackupTrouble : public std::runtime_error {
public:
    enum class Kind {
        file_exists,      ///< nothing is written over
        cannot_write,     ///< the folder is missing or closed
        cannot_read,      ///< no such file, or closed
        not_a_backup,     ///< something else, or cut off before its end
        database_exists,  ///< nothing is restored over
        not_ours,         ///< the database to be backed up has none of our tables
        no_programs,      ///< pg_dump or psql of the server's version, or a newer one, is not installed
        disk_full,
        may_not_read,     ///< the login is kept from the passwords' verifiers, or from rows
        may_not_restore,  ///< the login does not own the database to be filled, or may not make roles
        older_server,     ///< the backup was taken from a newer PostgreSQL
        connection_lost,  ///< while it was restored
        dump_failed,
        restore_failed,  ///< see sqlstate()
    };

    explicit BackupTrouble(Kind kind, std::string sqlstate = {})
        : std::runtime_error{"backup"}, m_kind{kind}, m_sqlstate{std::move(sqlstate)}
    {
    }
    Kind kind() const { return m_kind; }
    /// What the server called it; empty when it said nothing.
    std::string const& sqlstate() const { return m_sqlstate; }

private:
    Kind m_kind;
    std::string m_sqlstate;
};

/// One sentence for the person, in the language spoken.
std::string sentence(BackupTrouble const& trouble);

}  // namespace skranke
