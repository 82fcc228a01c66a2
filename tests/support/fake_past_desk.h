#pragma once

#include "core/base/failure.h"
#include "core/queue/past_desk.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace skranke {

/// A past kept in memory, the latest visit first.
class FakePastDesk : public PastDesk {
public:
    std::vector<PastVisit> visits;
    std::map<TicketId, std::vector<StoryLine>> stories;
    HistoryChoices offers;
    VisitFilter filter;  ///< of the last search
    int reads{0};
    bool away{false};

    HistoryChoices choices() override
    {
        answer();
        return offers;
    }
    Answer<std::vector<PastVisit>> older_visits(VisitFilter const& wanted, std::optional<VisitPlace> before,
                                                int most) override
    {
        answer();
        ++reads;
        filter = wanted;
        std::vector<PastVisit> page;
        for (auto const& visit : visits)
            if (fits(visit) && (!before || is_older(visit, *before)) && page.size() < static_cast<std::size_t>(most))
                page.push_back(visit);
        return page;
    }
    Answer<std::vector<PastVisit>> newer_visits(VisitFilter const& wanted, VisitPlace after, int most) override
    {
        answer();
        ++reads;
        filter = wanted;
        std::vector<PastVisit> page;
        for (auto visit = visits.rbegin(); visit != visits.rend(); ++visit)
            if (fits(*visit) && !is_older(*visit, after) && !(visit->ticket == after.ticket) &&
                page.size() < static_cast<std::size_t>(most))
                page.push_back(*visit);
        std::ranges::reverse(page);
        return page;
    }
    Answer<std::vector<StoryLine>> story(TicketId ticket, LocalDay) override
    {
        answer();
        return stories[ticket];
    }

private:
    void answer() const
    {
        if (away)
            throw DatabaseLost{"08006"};
    }
    bool fits(PastVisit const& visit) const { return filter.number.empty() || visit.number == filter.number; }
    static bool is_older(PastVisit const& visit, VisitPlace const& place)
    {
        if (visit.day != place.day)
            return visit.day < place.day;
        return !place.ticket || visit.ticket < *place.ticket;
    }
};

}  // namespace skranke
