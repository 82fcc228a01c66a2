#pragma once

#include "core/staffing/estimate_desk.h"

#include <optional>
#include <string>

namespace soci {
class session;
}

namespace skranke::pg {

/// What api.estimate_inputs tells, for `read_estimate_inputs`.
std::string estimate_inputs(soci::session& sql);

/// Of the latest so many; none where none has come true yet.
std::optional<EstimateError> estimate_error(soci::session& sql, int latest);

}  // namespace skranke::pg
