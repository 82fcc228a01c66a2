#include "core/base/words.h"
#include "core/database/migrator.h"
#include "desktop/admin/answer.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

namespace skranke::admin {
namespace {

int run(Settings const& settings)
{
    auto const where = target(settings);
    auto const migrated = migrate(where.connection, embedded_files());
    if (migrated.refused())
        throw ClusterTrouble{migrated.refusal()};
    auto const count = static_cast<long>(migrated->applied.size());
    std::string sentence = tr("The database was up to date.");
    if (count > 0)
        sentence =
            fmt::format(fmt::runtime(tr("{} migration has been run.", "{} migrations have been run.", count)), count);
    else if (migrated->api_replaced)
        sentence = tr("The functions of the database have been replaced.");
    answer(settings, sentence,
           {{"migrations", static_cast<long long>(count)}, {"functions_replaced", migrated->api_replaced}});
    return done;
}

}  // namespace

Verb database_migrate()
{
    return {"database migrate", tr("bring a database, private or shared, to what this program needs"), {}, run};
}

}  // namespace skranke::admin
