#include "core/base/words.h"
#include "core/database/backup.h"
#include "desktop/admin/answer.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

namespace skranke::admin {
namespace {

int run(Settings const& settings)
{
    if (settings.words().empty())
        throw WrongUse{tr("Say where the backup shall lie: a file or a folder.")};
    auto const where = target(settings);
    auto const file = back_up(where.connection, settings.words().front());
    answer(settings,
           tr_with("The backup is in {}. It holds everything, logins too: keep it where nobody else reads.",
                   file.string()),
           {{"file", file.string()}});
    return done;
}

}  // namespace

Verb database_backup()
{
    return {"database backup", tr("FILE or FOLDER: write everything, logins too, to one file"), {}, run, 1};
}

}  // namespace skranke::admin
