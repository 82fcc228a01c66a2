#pragma once

#include "core/database/session_pool.h"
#include "core/incident/incident_desk.h"

namespace skranke {

/// IncidentDesk answered by PostgreSQL. Any thread may call.
class PgIncidentDesk : public IncidentDesk {
public:
    explicit PgIncidentDesk(SessionPool& pool) : m_pool{pool} {}

    Answer<std::vector<Incident>> open_incidents() override;
    Answer<Done> call_colleague(std::optional<CounterId> counter, PressId press) override;
    Answer<Done> answer_colleague(IncidentId incident, PressId press) override;
    Answer<Done> close_incident(IncidentId incident, IncidentReport report, PressId press) override;

private:
    SessionPool& m_pool;
};

}  // namespace skranke
