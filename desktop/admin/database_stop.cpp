#include "core/base/words.h"
#include "desktop/admin/answer.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

namespace skranke::admin {
namespace {

int run(Settings const& settings)
{
    only_private_cluster(settings).stop();
    answer(settings, tr("The database has stopped."), {{"running", false}});
    return done;
}

}  // namespace

Verb database_stop()
{
    return {"database stop", tr("stop the private database, whoever is using it"), {}, run};
}

}  // namespace skranke::admin
