#include "core/staffing/pg_estimate_desk.h"

#include "core/database/session_pool.h"
#include "core/database/soci_types.h"
#include "core/staffing/pg_estimate_inputs.h"

#include <cmath>

namespace skranke {

EstimateInputs PgEstimateDesk::inputs()
{
    return read_estimate_inputs(m_pool.read([](soci::session& sql) { return pg::estimate_inputs(sql); }));
}

std::optional<EstimateError> PgEstimateDesk::error(int latest)
{
    return m_pool.read([&](soci::session& sql) {
        int estimates{};
        std::optional<double> error_s;
        std::optional<double> within;
        sql << "select estimates, error_s, within from api.estimate_error(latest => :n)", soci::use(latest),
            soci::into(estimates), soci::into(error_s), soci::into(within);
        return error_s && within
                   ? std::optional{EstimateError{estimates, std::chrono::seconds{std::lround(*error_s)}, *within}}
                   : std::nullopt;
    });
}

}  // namespace skranke
