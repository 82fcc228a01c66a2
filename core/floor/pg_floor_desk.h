#pragma once

#include "core/database/session_pool.h"
#include "core/floor/floor_desk.h"

namespace skranke {

/// FloorDesk answered by PostgreSQL. Any thread may call.
class PgFloorDesk : public FloorDesk {
public:
    explicit PgFloorDesk(SessionPool& pool) : m_pool{pool} {}

    Answer<FloorPicture> picture() override;
    FloorChoices choices() override;
    Answer<Ticket> start_help(std::string errand_type, std::optional<CounterId> place, PressId press) override;
    Answer<Ticket> finish_help(TicketId ticket, HelpEnding ending, PressId press) override;
    Answer<Ticket> correct_help(TicketId ticket, HelpCorrection correction, PressId press) override;
    Answer<Done> count_tally(std::string tally, bool take_back, PressId press) override;
    Answer<Done> answer_help_call(HelpCallId call, PressId press) override;

private:
    SessionPool& m_pool;
};

}  // namespace skranke
