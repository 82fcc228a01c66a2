#include "core/database/backup_trouble.h"

#include "core/base/words.h"

namespace skranke {

std::string sentence(BackupTrouble const& trouble)
{
    using Kind = BackupTrouble::Kind;
    switch (trouble.kind()) {
        case Kind::file_exists:
            return tr("There is a file of that name already. A backup is never written over another.");
        case Kind::cannot_write:
            return tr("The backup cannot be written there.");
        case Kind::cannot_read:
            return tr("The backup cannot be read.");
        case Kind::not_a_backup:
            return tr("The file is not a whole backup of Skranke.");
        case Kind::database_exists:
            return tr("There is a database already. A backup is restored only where there is none.");
        case Kind::not_ours:
            return tr("That database is not one of Skranke's.");
        case Kind::no_programs:
            return tr(
                "PostgreSQL's pg_dump and psql are not installed on this computer, or are older than the server.");
        case Kind::disk_full:
            return tr("The disk is full. Make room and try again; nothing has been lost.");
        case Kind::dump_failed:
            return tr("The backup could not be made. Nothing of it is left.");
        case Kind::restore_failed:
            return tr("The backup could not be restored. Nothing of it is left in the database.");
    }
    return {};
}

}  // namespace skranke
