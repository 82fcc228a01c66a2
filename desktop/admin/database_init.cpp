#include "core/base/words.h"
#include "desktop/admin/answer.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

namespace skranke::admin {
namespace {

int run(Settings const& settings)
{
    auto cluster = only_private_cluster(settings, {.demonstration = settings.on("demonstration")});
    cluster.init();
    answer(settings, tr("The database has been created."), {{"created", true}});
    return done;
}

}  // namespace

Verb database_init()
{
    return {"database init",
            tr("create the private database"),
            {{"demonstration", "", tr("as a demonstration, with a clock of its own")}},
            run};
}

}  // namespace skranke::admin
