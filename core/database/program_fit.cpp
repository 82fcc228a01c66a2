#include "core/database/program_fit.h"

#include "core/base/program_version.h"
#include "core/database/embedded_sql.h"
#include "core/database/session_pool.h"

#include <soci/soci.h>

#include <string>

namespace skranke {

Result<Done, Refusal> check_program(SessionPool& pool)
{
    std::string minimum;
    std::string newest;
    try {
        pool.read([&](soci::session& sql) {
            sql << "select minimum, newest_migration from migration.program", soci::into(minimum), soci::into(newest);
        });
    } catch (DatabaseFault const& fault) {
        if (fault.sqlstate() == "42P01" || fault.sqlstate() == "3F000")
            return Refusal::database_too_old;
        throw;
    }
    if (compare_versions(program_version(), minimum) < 0)
        return Refusal::program_too_old;
    if (!embedded_migrations().empty() && newest < embedded_migrations().back().name)
        return Refusal::database_too_old;
    return Done{};
}

}  // namespace skranke
