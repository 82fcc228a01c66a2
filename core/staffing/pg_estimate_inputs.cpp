#include "core/staffing/pg_estimate_inputs.h"

#include "core/database/soci_types.h"

#include <cmath>

namespace skranke::pg {

std::string estimate_inputs(soci::session& sql)
{
    std::string inputs;
    sql << "select api.estimate_inputs()::text", soci::into(inputs);
    return inputs;
}

std::optional<EstimateError> estimate_error(soci::session& sql, int latest)
{
    int estimates{};
    std::optional<double> error_s;
    std::optional<double> within;
    sql << "select estimates, error_s, within from api.estimate_error(latest => :n)", soci::use(latest),
        soci::into(estimates), soci::into(error_s), soci::into(within);
    return error_s && within
               ? std::optional{EstimateError{estimates, std::chrono::seconds{std::lround(*error_s)}, *within}}
               : std::nullopt;
}

}  // namespace skranke::pg
