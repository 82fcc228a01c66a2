#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

using IncidentId = Id<struct IncidentTag, std::int64_t>;

/// Somebody called a colleague, and it is not written down yet how it ended.
struct Incident {
    IncidentId id;
    std::string place;  ///< the counter's name; where there is none, the caller's
    Instant called;
    std::optional<Instant> answered;
    std::string coming;  ///< who goes there; empty: nobody yet
    bool mine{false};    ///< the one who looks called
    bool i_come{false};  ///< the one who looks said that they go there

    bool operator==(Incident const&) const = default;
};

enum class IncidentOutcome { calmed, left, escorted, police, mistake, other };

/// What is written down afterwards. No word about the citizen.
struct IncidentReport {
    bool warning_given{false};
    bool conversation_ended{false};
    IncidentOutcome outcome{IncidentOutcome::calmed};

    bool operator==(IncidentReport const&) const = default;
};

}  // namespace skranke
