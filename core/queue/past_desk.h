#pragma once

#include "core/base/answer.h"
#include "core/queue/past_visit.h"

#include <optional>
#include <vector>

namespace skranke {

/// What may be asked of visits that are over, and of today's. Nothing here changes anything.
/// Calls wait for the database, so make them from a worker. Throws DatabaseLost when no answer comes.
class PastDesk {
public:
    virtual ~PastDesk() = default;

    virtual HistoryChoices choices() = 0;

    /// Visits before the place, the latest first; without a place the latest of all. `most` at most.
    virtual Answer<std::vector<PastVisit>> older_visits(VisitFilter const& filter, std::optional<VisitPlace> before,
                                                        int most) = 0;
    /// Visits after the place, the latest first: those that stand right above it in the list.
    virtual Answer<std::vector<PastVisit>> newer_visits(VisitFilter const& filter, VisitPlace after, int most) = 0;

    /// What happened in one visit, in order.
    virtual Answer<std::vector<StoryLine>> story(TicketId ticket, LocalDay day) = 0;
};

}  // namespace skranke
