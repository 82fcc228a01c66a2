#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/database/connection.h"
#include "core/demonstration/day_model.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

struct DayOptions {
    std::uint64_t seed{1};
    double speed{0};                     ///< times real time; 0: as fast as it goes
    std::optional<TimeOfDay> jump_to{};  ///< until then as fast as it goes, whatever the speed
    /// Logins that belong to people: not played, or, with `jump_to`, played until then and their counter left free.
    std::vector<std::string> leave_out{};
    std::function<void()> following{};  ///< told once time runs at `speed`, and the counters left out are free
};

/// What only the player knows; everything else the database tells.
struct DayPlayed {
    int citizens{};     ///< who came
    int turned_away{};  ///< without a number
    int refusals{};     ///< presses the rules said no to
    bool whole{true};   ///< not interrupted
};

enum class DayRefusal {
    not_loaded,     ///< no demonstration office in this database
    already_begun,  ///< numbers have been taken that day
};

/// Plays the demonstration's day through the functions of api, each clerk and stand with a login of its own, moving the
/// database's clock. Others may watch or take part: a counter at which somebody sits already is left to them, and a
/// citizen somebody else calls is theirs. At speed 0 the same seed gives the same day.
/// As the operator of a demonstration. Returns when the last citizen has gone, or soon after `stop`.
/// Throws DatabaseLost and DatabaseFault.
Result<DayPlayed, DayRefusal> play_day(ConnectionSettings const& settings, DayOptions const& options,
                                       Clock const& clock, std::atomic<bool> const& stop);

}  // namespace skranke
