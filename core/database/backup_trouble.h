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
        dump_failed,
        restore_failed,
    };

    explicit BackupTrouble(Kind kind) : std::runtime_error{"backup"}, m_kind{kind} {}
    Kind kind() const { return m_kind; }

private:
    Kind m_kind;
};

/// One sentence for the person, in the language spoken.
std::string sentence(BackupTrouble const& trouble);

}  // namespace skranke
