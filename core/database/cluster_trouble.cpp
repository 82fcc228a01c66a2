#include "core/database/cluster_trouble.h"

#include "core/base/words.h"

namespace skranke {

std::string sentence(ClusterTrouble const& trouble)
{
    using Kind = ClusterTrouble::Kind;
    switch (trouble.kind()) {
        case Kind::no_server:
            return tr(
                "PostgreSQL 15 or newer is not installed on this computer, or not the version that made this "
                "database.");
        case Kind::no_server_user:
            return tr("The private database is run by the user postgres, and there is no such user on this computer.");
        case Kind::folder_unreachable:
            return tr(
                "The database server's user cannot get into the database folder. Choose a folder that is open to it.");
        case Kind::not_ours:
            return tr("The database folder belongs to another user, and no database answers there.");
        case Kind::another_users:
            return tr(
                "The database folder belongs to another user. Only that user can create, start and stop a database "
                "there.");
        case Kind::no_folder:
            return tr("The database folder cannot be made. Choose another.");
        case Kind::not_a_database:
            return tr("The folder holds something else. Choose an empty folder for the database.");
        case Kind::half_restored:
            return tr("A backup was being restored here when the program was cut off. Restore it again.");
        case Kind::not_created:
            return tr("There is no database in this folder yet.");
        case Kind::other_kind:
            return tr("The database in this folder is not a demonstration. Choose another folder.");
        case Kind::disk_full:
            return tr("The disk is full. Make room and try again; nothing has been lost.");
        case Kind::would_not_start:
            return tr(
                "The private database could not be started. What the server says stands in server.log in the "
                "database folder.");
        case Kind::would_not_stop:
            return tr("The private database could not be stopped.");
        case Kind::migration:
            return sentence(*trouble.migration());
    }
    return {};
}

std::string sentence(MigrationRefusal const& refusal)
{
    using Why = MigrationRefusal::Why;
    switch (refusal.why) {
        case Why::changed_file:
            return tr_with("The database has been migrated with another {}. Use the program that matches the database.",
                           refusal.file);
        case Why::newer_database:
            return tr_with("The database is newer than this program: it has had {}. Use the newer program.",
                           refusal.file);
        case Why::unmarked_file:
            return tr_with("{} does not tell in its first line whether older desktops still work.", refusal.file);
        case Why::failed:
            if (!refusal.words.empty())
                return tr_with("The database objects to {}, line {}: {} ({}). The step has been undone.", refusal.file,
                               refusal.line, refusal.words, refusal.sqlstate);
            return tr_with("The database objects to {} ({}). The step has been undone.", refusal.file,
                           refusal.sqlstate);
    }
    return {};
}

}  // namespace skranke
