#pragma once

#include "core/base/instant.h"

#include <chrono>
#include <cstdint>

namespace skranke {

/// How the staff's screens keep time, the same in every workspace: what a hand has learned at one is true at the other.
struct Pace {
    static constexpr std::chrono::seconds reads_every{15};
    static constexpr std::chrono::seconds tries_again_after{2};  ///< when the database is away, to be right within five
    static constexpr std::chrono::seconds undo_lasts{60};        ///< and so does a notice
    static constexpr std::chrono::milliseconds dead_after_press{400};
    static constexpr std::chrono::minutes idle_covers{2};
    static constexpr std::chrono::seconds reveal_lasts{10};
};

/// A chance for screens that are given no other: the last digits of a clock, which no two machines share.
inline double chance_of(Instant now)
{
    return static_cast<double>(now.time_since_epoch().count() % 1'000'000) / 1'000'000;
}

/// When a screen reads again. `chance`, a number in [0, 1), spreads the reading of many desks.
inline Instant next_read(Instant now, std::chrono::milliseconds usual, double chance)
{
    auto const spread = 0.8 + 0.4 * chance;
    return now +
           std::chrono::microseconds{static_cast<std::int64_t>(static_cast<double>(usual.count()) * 1000 * spread)};
}

/// The same when news can be heard again: every screen hears that in the same moment, so it is the next second.
inline Instant next_read_once_back(Instant now, double chance)
{
    return now + std::chrono::microseconds{static_cast<std::int64_t>(chance * 1'000'000)};
}

}  // namespace skranke
