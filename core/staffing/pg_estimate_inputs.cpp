#include "core/staffing/pg_estimate_inputs.h"

#include <soci/soci.h>

namespace skranke::pg {

std::string estimate_inputs(soci::session& sql)
{
    std::string inputs;
    sql << "select api.estimate_inputs()::text", soci::into(inputs);
    return inputs;
}

}  // namespace skranke::pg
