#pragma once

#include "core/database/session_pool.h"
#include "core/staffing/lead_desk.h"
#include "core/staffing/pg_played_ahead.h"

namespace skranke {

/// LeadDesk answered by PostgreSQL. Any thread may call.
class PgLeadDesk : public LeadDesk {
public:
    explicit PgLeadDesk(SessionPool& pool) : m_pool{pool} {}

    Answer<LeadPicture> picture() override;
    LeadChoices choices() override;
    Answer<Done> assign_counter(CounterId counter, Assignment to, PressId press) override;
    Answer<Done> undo_assignment(PressId of_press, PressId press) override;
    Answer<Ticket> release_ticket(TicketId ticket, std::string reason, PressId press) override;
    Answer<Done> stop_errand(std::string errand_type, PressId press) override;
    Answer<Done> start_errand(std::string errand_type, PressId press) override;
    Answer<Done> plan_break(StaffId staff, std::string kind, Instant starts, Instant ends, PressId press) override;
    Answer<Done> move_break(BreakId planned, Instant starts, Instant ends, PressId press) override;
    Answer<Done> remove_break(BreakId planned, PressId press) override;
    Answer<Done> answer_help_call(HelpCallId call, PressId press) override;

private:
    SessionPool& m_pool;
    PgPlayedAhead<Forecast> m_ahead{[](EstimateInputs const& inputs) { return forecast(inputs); }};
};

}  // namespace skranke
