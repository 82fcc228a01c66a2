#pragma once

#include "core/staffing/what_if.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// One counter as the team lead tries it, on this board alone.
struct TrialStep {
    CounterId counter;
    bool open{true};
    std::optional<StaffId> staff{};      ///< who sits down there; none: who is there now
    std::optional<ProfileId> profile{};  ///< none: as it is

    bool operator==(TrialStep const&) const = default;
};

/// The same for the board: what of a counter would be otherwise.
struct TriedCounter {
    std::string name;
    bool opens{false};
    bool closes{false};
    std::string person;   ///< who sits down there; empty: as it is
    std::string profile;  ///< empty: as it is

    bool operator==(TriedCounter const&) const = default;
};

/// An area whose wait the trial would change; none where nothing can be said, for no counter is open for it.
struct TriedArea {
    std::string name;
    std::optional<WaitEstimate> before;
    std::optional<WaitEstimate> after;

    bool operator==(TriedArea const&) const = default;
};

/// What is tried, and what would come of it. Nothing of it is so.
struct LeadTrial {
    bool proposed{false};
    bool known{false};  ///< the figures below have been reckoned
    std::vector<TriedCounter> counters;
    std::vector<TriedArea> areas;  ///< the largest change first
    std::optional<WaitEstimate> late_before;
    std::optional<WaitEstimate> late_after;
    int back_office{};          ///< persons more than now
    std::vector<double> ahead;  ///< how many would wait, now and after each quarter

    bool operator==(LeadTrial const&) const = default;
};

}  // namespace skranke
