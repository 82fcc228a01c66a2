#pragma once

#include <chrono>

namespace skranke {

/// A moment in UTC, to the microsecond, as PostgreSQL keeps it.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

}  // namespace skranke
