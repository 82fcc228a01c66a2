#pragma once

#include "core/base/instant.h"
#include "core/queue/hall_desk.h"
#include "core/staffing/pg_played_ahead.h"

#include <atomic>

namespace skranke {

class SessionPool;

/// The hall's screens and stands, answered by PostgreSQL with the station's own login. Any thread may ask.
class PgHallDesk : public HallDesk {
public:
    explicit PgHallDesk(SessionPool& pool) : m_pool{pool} {}

    HallPicture hall() override;
    KioskPicture kiosk() override;
    CitizenTexts texts() override;

    Answer<Ticket> take_ticket(NewTicket ticket, PressId press) override;
    Answer<Ticket> confirm_ticket(TicketId ticket, PressId press) override;
    Answer<Ticket> cancel_ticket(TicketId ticket, PressId press) override;
    Answer<Done> record_estimate(TicketId ticket, WaitEstimate wait) override;
    Answer<Done> call_helper(HelpReason reason, PressId press) override;
    PressAnswer press_answer(PressId of_press) override;

private:
    void look_after_the_day(Instant now);

    SessionPool& m_pool;
    PgPlayedAhead<Estimate> m_waits{[](EstimateInputs const& inputs) { return estimate(inputs); }};
    std::atomic<int> m_day{0};  ///< the day that was looked after last
};

}  // namespace skranke
