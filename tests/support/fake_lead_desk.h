#pragma once

#include "core/base/failure.h"
#include "core/staffing/lead_desk.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace skranke {

/// The team lead's desk kept in memory: enough of the rules to see a presenter work, no more.
class FakeLeadDesk : public LeadDesk {
public:
    LeadPicture now;
    LeadChoices offers;
    std::vector<std::string> asked;  ///< the functions called, with what matters of their arguments
    bool away{false};
    std::optional<Refusal> refuses;  ///< the next act is refused

    Answer<LeadPicture> picture() override
    {
        if (away)
            throw DatabaseLost{"08006"};
        return now;
    }
    LeadChoices choices() override
    {
        if (away)
            throw DatabaseLost{"08006"};
        return offers;
    }
    Answer<Done> assign_counter(CounterId counter, Assignment to, PressId) override
    {
        return acts("assign_counter " + std::to_string(counter.value) + " staff " +
                    std::to_string(to.staff ? to.staff->value : 0) + " profile " +
                    std::to_string(to.profile ? to.profile->value : 0));
    }
    Answer<Done> undo_assignment(PressId, PressId) override { return acts("undo_assignment"); }
    Answer<Ticket> release_ticket(TicketId ticket, std::string reason, PressId) override
    {
        auto const done = acts("release_ticket " + reason);
        if (done.refused())
            return done.refusal();
        return Ticket{ticket, "A1", TicketState::waiting};
    }
    Answer<Done> stop_errand(std::string errand_type, PressId) override { return acts("stop_errand " + errand_type); }
    Answer<Done> start_errand(std::string errand_type, PressId) override { return acts("start_errand " + errand_type); }
    Answer<Done> plan_break(StaffId staff, std::string kind, Instant starts, Instant ends, PressId) override
    {
        return acts("plan_break " + std::to_string(staff.value) + " " + kind + " " + minutes(starts, ends));
    }
    Answer<Done> move_break(BreakId planned, Instant starts, Instant ends, PressId) override
    {
        return acts("move_break " + std::to_string(planned.value) + " " + minutes(starts, ends));
    }
    Answer<Done> remove_break(BreakId planned, PressId) override
    {
        return acts("remove_break " + std::to_string(planned.value));
    }
    Answer<Done> answer_help_call(HelpCallId call, PressId) override
    {
        return acts("answer_help_call " + std::to_string(call.value));
    }

private:
    /// From the moment of the picture: "+18 30".
    std::string minutes(Instant starts, Instant ends) const
    {
        using std::chrono::duration_cast;
        return "+" + std::to_string(duration_cast<std::chrono::minutes>(starts - now.read_at).count()) + " " +
               std::to_string(duration_cast<std::chrono::minutes>(ends - starts).count());
    }

    Answer<Done> acts(std::string const& what)
    {
        asked.push_back(what);
        if (away)
            throw DatabaseLost{"08006"};
        if (refuses)
            return *std::exchange(refuses, std::nullopt);
        return Done{};
    }
};

}  // namespace skranke
