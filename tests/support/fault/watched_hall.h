#pragma once

#include "core/queue/hall_desk.h"
#include "tests/support/fault/hearing_clock.h"
#include "tests/support/fault/mistake.h"

#include <mutex>
#include <optional>

namespace skranke::fault {

/// The hall as a display asks for it, with the clock told of each reading, and with mistakes where they are wanted.
class WatchedHall final : public HallDesk {
public:
    WatchedHall(HallDesk& desk, HearingClock& clock, Mistake mistake) : m_desk{desk}, m_clock{clock}, m_mistake{mistake}
    {
    }

    HallPicture hall() override
    {
        std::lock_guard const lock{m_lock};
        if (m_stays && m_last)
            return *m_last;
        try {
            m_last = m_desk.hall();
            m_clock.read_well();
            return *m_last;
        } catch (...) {
            m_clock.read_in_vain();
            throw;
        }
    }

    /// The listener has lost its line.
    void lost()
    {
        std::lock_guard const lock{m_lock};
        m_stays = m_mistake == Mistake::the_last_good_picture_stays;
    }

    KioskPicture kiosk() override { return m_desk.kiosk(); }
    CitizenTexts texts() override { return m_desk.texts(); }
    Answer<Ticket> take_ticket(NewTicket n, PressId p) override { return m_desk.take_ticket(std::move(n), p); }
    Answer<Ticket> confirm_ticket(TicketId t, PressId p) override { return m_desk.confirm_ticket(t, p); }
    Answer<Ticket> cancel_ticket(TicketId t, PressId p) override { return m_desk.cancel_ticket(t, p); }
    Answer<Done> record_estimate(TicketId t, WaitEstimate w) override { return m_desk.record_estimate(t, w); }
    Answer<Done> call_helper(HelpReason r, PressId p) override { return m_desk.call_helper(r, p); }
    PressAnswer press_answer(PressId of) override { return m_desk.press_answer(of); }

private:
    HallDesk& m_desk;
    HearingClock& m_clock;
    Mistake m_mistake;
    std::mutex m_lock;
    std::optional<HallPicture> m_last;
    bool m_stays{false};
};

}  // namespace skranke::fault
