#pragma once

#include <chrono>
#include <stop_token>

namespace skranke {

/// Waits until the descriptor is ready for `events` (poll's), the patience runs out or the token asks to stop.
enum class Ready { yes, timed_out, cancelled };
Ready wait_for(int descriptor, short events, std::chrono::milliseconds patience, std::stop_token const& stop);

}  // namespace skranke
