#pragma once

#include "core/base/answer.h"
#include "core/base/press_id.h"
#include "core/incident/incident.h"

#include <optional>
#include <vector>

namespace skranke {

/// The silent call for a colleague, and what is written down afterwards.
/// Calls wait for the database, so make them from a worker. Throws DatabaseLost when no answer comes.
/// Every act carries a press id: the same id again gives the same answer and nothing more happens.
class IncidentDesk {
public:
    virtual ~IncidentDesk() = default;

    /// What is open in the person's office, the oldest first.
    virtual Answer<std::vector<Incident>> open_incidents() = 0;
    /// To the counter, or where the person sits. Again while nobody comes: the same call.
    virtual Answer<Done> call_colleague(std::optional<CounterId> counter, PressId press) = 0;
    /// "I go there."
    virtual Answer<Done> answer_colleague(IncidentId incident, PressId press) = 0;
    virtual Answer<Done> close_incident(IncidentId incident, IncidentReport report, PressId press) = 0;
};

}  // namespace skranke
