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
        case Kind::may_not_read:
            return tr(
                "This login may not read all that a backup holds. It takes a superuser, or the operator with the role "
                "pg_read_all_data.");
        case Kind::may_not_restore:
            return tr(
                "This login may not restore a backup there. It has to own the database and be allowed to make roles.");
        case Kind::older_server:
            return tr("The backup was taken from a newer PostgreSQL than the server's.");
        case Kind::connection_lost:
            return tr("The connection to the server was cut off. Nothing of the backup is left in the database.");
        case Kind::restore_failed:
            if (!trouble.sqlstate().empty())
                return tr_with(
                    "The backup could not be restored: the server answered with error {}. Nothing of it is left in the "
                    "database.",
                    trouble.sqlstate());
            return tr("The backup could not be restored. Nothing of it is left in the database.");
    }
    return {};
}

}  // namespace skranke
