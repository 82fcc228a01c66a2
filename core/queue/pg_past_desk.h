#pragma once

#include "core/database/session_pool.h"
#include "core/queue/past_desk.h"

namespace skranke {

/// PastDesk answered by PostgreSQL. Any thread may call.
class PgPastDesk : public PastDesk {
public:
    explicit PgPastDesk(SessionPool& pool) : m_pool{pool} {}

    HistoryChoices choices() override;
    Answer<std::vector<PastVisit>> older_visits(VisitFilter const& filter, std::optional<VisitPlace> before,
                                                int most) override;
    Answer<std::vector<PastVisit>> newer_visits(VisitFilter const& filter, VisitPlace after, int most) override;
    Answer<std::vector<StoryLine>> story(TicketId ticket, LocalDay day) override;

private:
    SessionPool& m_pool;
};

}  // namespace skranke
