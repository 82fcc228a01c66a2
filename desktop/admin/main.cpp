#include "core/base/console.h"
#include "core/base/failure.h"
#include "core/base/log.h"
#include "core/base/words.h"
#include "core/database/backup_trouble.h"
#include "core/database/cluster_trouble.h"
#include "core/database/refusals.h"
#include "desktop/admin/help.h"
#include "desktop/admin/target.h"
#include "desktop/admin/verbs.h"

#include <exception>

namespace skranke::admin {
namespace {

bool is_refusal(ClusterTrouble const& trouble)
{
    using Kind = ClusterTrouble::Kind;
    return trouble.kind() == Kind::not_created || trouble.kind() == Kind::other_kind ||
           trouble.kind() == Kind::not_a_database || trouble.kind() == Kind::another_users ||
           trouble.kind() == Kind::half_restored || trouble.kind() == Kind::migration;
}

bool is_refusal(BackupTrouble const& trouble)
{
    using Kind = BackupTrouble::Kind;
    return trouble.kind() == Kind::file_exists || trouble.kind() == Kind::not_a_backup ||
           trouble.kind() == Kind::database_exists || trouble.kind() == Kind::not_ours ||
           trouble.kind() == Kind::may_not_read || trouble.kind() == Kind::may_not_restore ||
           trouble.kind() == Kind::older_server;
}

console::Ending explain()
{
    try {
        throw;
    } catch (ClusterTrouble const& trouble) {
        return {is_refusal(trouble) ? refused : world_failed, sentence(trouble)};
    } catch (BackupTrouble const& trouble) {
        return {is_refusal(trouble) ? refused : world_failed, sentence(trouble)};
    } catch (DatabaseLost const& lost) {
        if (lost.sqlstate() == "53100")
            return {world_failed, sentence(ClusterTrouble{ClusterTrouble::Kind::disk_full})};
        return {world_failed, tr("The database does not answer.")};
    } catch (DatabaseFault const& fault) {
        if (auto const refusal = refusal_of(fault.sqlstate()))
            return {refused, sentence(*refusal)};
        if (fault.sqlstate() == "42501")
            return {refused, tr("This login may not do that.")};
        return {world_failed, tr_with("The database answered with error {}.", fault.sqlstate())};
    } catch (std::exception const&) {
        return {world_failed, tr("Something unforeseen happened.")};
    }
}

}  // namespace
}  // namespace skranke::admin

int main(int count, char** words)
{
    using namespace skranke;
    // The reason is told in one sentence at the end; what the connections note on the way would stand before it.
    log::show_from(log::Level::error);
    return console::run({"skranke-admin", admin::verbs, admin::common_options, admin::help, admin::explain},
                        {words + 1, words + count});
}
