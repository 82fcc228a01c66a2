#include "core/staffing/pg_estimate_desk.h"

#include "core/database/session_pool.h"
#include "core/staffing/pg_estimate_inputs.h"

namespace skranke {

EstimateInputs PgEstimateDesk::inputs()
{
    return read_estimate_inputs(m_pool.read([](soci::session& sql) { return pg::estimate_inputs(sql); }));
}

std::optional<EstimateError> PgEstimateDesk::error(int latest)
{
    return m_pool.read([&](soci::session& sql) { return pg::estimate_error(sql, latest); });
}

}  // namespace skranke
