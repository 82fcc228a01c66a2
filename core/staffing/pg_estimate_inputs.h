#pragma once

#include <string>

namespace soci {
class session;
}

namespace skranke::pg {

/// What api.estimate_inputs tells, for `read_estimate_inputs`.
std::string estimate_inputs(soci::session& sql);

}  // namespace skranke::pg
