#include "core/base/words.h"
#include "desktop/admin/answer.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

namespace skranke::admin {
namespace {

int run(Settings const& settings)
{
    auto cluster = only_private_cluster(settings, {.demonstration = settings.on("demonstration")});
    auto const address = cluster.start();
    answer(settings, tr_with("The database is running: {}", address), {{"connection", address}});
    return done;
}

}  // namespace

Verb database_start()
{
    return {"database start",
            tr("start the private database, created first if need be, and leave it running until stop"),
            {{"demonstration", "", tr("when it is created: as a demonstration, with a clock of its own")}},
            run};
}

}  // namespace skranke::admin
