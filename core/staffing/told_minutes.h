#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace skranke {

/// Minutes as citizens are told them: whole, rounded up, for who is called early minds less than who is called late;
/// and never none, for even at a free counter one has to walk there.
inline std::int64_t told_minutes(std::chrono::seconds wait)
{
    return std::max<std::int64_t>(1, std::chrono::ceil<std::chrono::minutes>(wait).count());
}

}  // namespace skranke
