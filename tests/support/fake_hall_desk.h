#pragma once

#include "core/base/failure.h"
#include "core/queue/hall_desk.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace skranke {

/// A hall that shows and answers what the test says, and remembers what it was asked for.
class FakeHallDesk final : public HallDesk {
public:
    HallPicture hall() override { return answered(hall_picture); }
    KioskPicture kiosk() override { return answered(kiosk_picture); }
    CitizenTexts texts() override { return answered(citizen_texts); }

    Answer<Ticket> take_ticket(NewTicket ticket, PressId press) override
    {
        taken.push_back(ticket);
        presses.push_back(press);
        if (lose_answer)
            throw DatabaseLost{"08006"};
        return answered(next);
    }

    Answer<Ticket> confirm_ticket(TicketId ticket, PressId press) override
    {
        presses.push_back(press);
        answered(0);
        confirmed.push_back(ticket);
        return Ticket{ticket, "", TicketState::waiting};
    }

    Answer<Ticket> cancel_ticket(TicketId ticket, PressId) override
    {
        return answered(Answer<Ticket>{Ticket{ticket, "", TicketState::cancelled}});
    }

    Answer<Done> record_estimate(TicketId ticket, WaitEstimate wait) override
    {
        told_waits.emplace_back(ticket, wait);
        return answered(Answer<Done>{Done{}});
    }

    Answer<Done> call_helper(HelpReason reason, PressId) override
    {
        ++helpers_called;
        help_reason = reason;
        return answered(Answer<Done>{Done{}});
    }

    PressAnswer press_answer(PressId press) override
    {
        asked_about.push_back(press);
        return answered(fate);
    }

    HallPicture hall_picture;
    KioskPicture kiosk_picture;
    CitizenTexts citizen_texts;
    Answer<Ticket> next{Ticket{TicketId{17}, "B31", TicketState::issued}};
    PressAnswer fate;
    bool away{false};
    bool lose_answer{false};  ///< of take_ticket alone

    std::vector<NewTicket> taken;
    std::vector<TicketId> confirmed;
    std::vector<std::pair<TicketId, WaitEstimate>> told_waits;
    std::vector<PressId> presses;
    std::vector<PressId> asked_about;
    int helpers_called{};
    HelpReason help_reason{HelpReason::citizen};

private:
    template <class Value>
    Value answered(Value value) const
    {
        if (away)
            throw DatabaseLost{"08006"};
        return value;
    }
};

}  // namespace skranke
