#pragma once

#include "core/staffing/estimate_inputs.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

/// How long citizens will wait: the office played ahead many times from where it stands. Pure, for any thread; the same
/// inputs give the same answer.

namespace skranke {

/// Half of all such citizens are called within `median`, eight of ten within `bound`.
struct WaitEstimate {
    std::chrono::seconds median{};
    std::chrono::seconds bound{};

    bool operator==(WaitEstimate const&) const = default;
};

/// Who is missing here, nothing can be said of: no open counter takes the errand, or the turn may not come for hours.
struct Estimate {
    std::map<std::string, WaitEstimate> errands;  ///< who takes a number for that errand now
    std::map<std::string, WaitEstimate> areas;    ///< the same by area, as its errands are usually asked for
    std::map<TicketId, WaitEstimate> tickets;     ///< who waits already: from now on

    bool operator==(Estimate const&) const = default;
};

struct EstimateEffort {
    unsigned runs{120};
    std::uint64_t seed{20261120};
};

Estimate estimate(EstimateInputs const& inputs, EstimateEffort effort = {});

/// The share of runs that a bound has to hold for eight of ten citizens to keep within it: more than eight of ten,
/// because an office always knows something that no replay does, and as much more as the latest estimates have taught.
double bound_share(std::vector<EstimateOutcome> const& recent);

}  // namespace skranke
