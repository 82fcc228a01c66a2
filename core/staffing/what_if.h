#pragma once

#include "core/staffing/estimate.h"

#include <optional>
#include <string>
#include <vector>

/// What would come of it: counters opened, closed or given another profile as a trial, and the next two hours before
/// and after. Nothing is changed by it. Pure, for any thread; the same inputs give the same answer, and before and
/// after differ by the trial and not by chance.

namespace skranke {

/// One counter, otherwise than it is. It takes effect with the next citizen.
struct CounterTrial {
    CounterId counter;
    bool open{true};
    std::optional<ProfileId> profile{};  ///< none: as it is
    bool back_office{false};             ///< who opens it is fetched from other work, or who sat there goes back to it
    std::optional<StaffId> staff{};      ///< who sits down there; none: who is there now
    std::vector<Absence> away{};         ///< that person's breaks

    bool operator==(CounterTrial const&) const = default;
};

using Trial = std::vector<CounterTrial>;

/// The next two hours, as far as they can be told.
struct Forecast {
    std::map<std::string, WaitEstimate> areas;  ///< who takes a number now
    std::vector<double> queue;                  ///< how many wait, now and after each quarter: nine means
    /// How long after their time the booked citizen who is latest will be called; none where nobody has booked.
    std::optional<WaitEstimate> booked_late;

    bool operator==(Forecast const&) const = default;
};

struct WhatIf {
    Forecast before;
    Forecast after;
    int back_office{};  ///< how many persons more than now work there; -1: one fewer

    bool operator==(WhatIf const&) const = default;
};

/// Somebody without a counter who could take one.
struct PersonAtHand {
    std::vector<ProfileId> profiles;  ///< any of which would do
    bool from_back_office{false};
    StaffId staff{};
    std::vector<Absence> away{};  ///< breaks that are planned
};

Forecast forecast(EstimateInputs const& inputs, EstimateEffort effort = {});

/// The office as the trial would have it. A counter the office does not have, or a profile, changes nothing.
EstimateInputs tried(EstimateInputs inputs, Trial const& trial);

WhatIf what_if(EstimateInputs const& inputs, Trial const& trial, EstimateEffort effort = {});

/// A trial that shortens the next two hours' waiting worth the trouble, with those who are free and the counters there
/// are: at most two counters are touched. Empty when nothing would.
Trial propose(EstimateInputs const& inputs, std::vector<PersonAtHand> const& free,
              EstimateEffort effort = {.runs = 24});

}  // namespace skranke
