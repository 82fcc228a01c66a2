#include "core/base/words.h"
#include "core/database/backup.h"
#include "core/database/migrator.h"
#include "desktop/admin/answer.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

namespace skranke::admin {
namespace {

/// An empty database on a shared server, which somebody made for it.
void into_shared(Settings const& settings, std::filesystem::path const& file)
{
    auto const where = target(settings);
    restore(file, where.connection);
    auto const migrated = migrate(where.connection, embedded_files());
    if (migrated.refused())
        throw ClusterTrouble{migrated.refusal()};
}

void into_private(Settings const& settings, std::filesystem::path const& file)
{
    auto const head = read_backup_head(file);
    private_cluster(settings, {.demonstration = head.demonstration}).restore([&](std::string const& address) {
        restore(file, {.address = address, .program = "skranke-admin"});
    });
}

int run(Settings const& settings)
{
    if (settings.words().empty())
        throw WrongUse{tr("Say which backup shall be restored.")};
    std::filesystem::path const file{settings.words().front()};
    if (settings.get("database"))
        into_shared(settings, file);
    else
        into_private(settings, file);
    answer(settings, tr("The backup has been restored."), {{"restored", true}});
    return done;
}

}  // namespace

Verb database_restore()
{
    return {"database restore",
            tr("FILE: make a database out of a backup, where there is none; on a shared server an empty one is filled"),
            {},
            run,
            1};
}

}  // namespace skranke::admin
