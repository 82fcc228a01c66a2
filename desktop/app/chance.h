#pragma once

#include <random>

namespace skranke {

/// In [0, 1): spreads what many desks would otherwise do in the same instant.
inline double chance()
{
    thread_local std::minstd_rand random{std::random_device{}()};
    return std::uniform_real_distribution{0.0, 1.0}(random);
}

}  // namespace skranke
