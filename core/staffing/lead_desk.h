#pragma once

#include "core/base/answer.h"
#include "core/base/press_id.h"
#include "core/staffing/lead_picture.h"

#include <optional>
#include <string>

namespace skranke {

/// A person or a profile for a counter; what is not named stays.
struct Assignment {
    std::optional<StaffId> staff;
    std::optional<ProfileId> profile;

    bool operator==(Assignment const&) const = default;
};

/// What a team lead asks beyond the queue (core/queue/queue_desk.h).
/// Calls wait for the database, so make them from a worker. Throws DatabaseLost when no answer comes.
/// Every act carries a press id: the same id again gives the same answer and nothing more happens.
class LeadDesk {
public:
    virtual ~LeadDesk() = default;

    /// Everything the board shows, read as one snapshot.
    virtual Answer<LeadPicture> picture() = 0;
    virtual LeadChoices choices() = 0;

    /// Counts from the next citizen; whoever is at the counter stays there. A person leaves the counter where they sat.
    virtual Answer<Done> assign_counter(CounterId counter, Assignment to, PressId press) = 0;
    /// Within a minute, while nothing has happened at the counters since.
    virtual Answer<Done> undo_assignment(PressId of_press, PressId press) = 0;
    /// Back in the queue from a counter where nobody goes on.
    virtual Answer<Ticket> release_ticket(TicketId ticket, std::string reason, PressId press) = 0;
    /// No more numbers at the stands, at once; and numbers again.
    virtual Answer<Done> stop_errand(std::string errand_type, PressId press) = 0;
    virtual Answer<Done> start_errand(std::string errand_type, PressId press) = 0;

    virtual Answer<Done> plan_break(StaffId staff, std::string kind, Instant starts, Instant ends, PressId press) = 0;
    virtual Answer<Done> move_break(BreakId planned, Instant starts, Instant ends, PressId press) = 0;
    virtual Answer<Done> remove_break(BreakId planned, PressId press) = 0;
    /// "I go there", of a call for help.
    virtual Answer<Done> answer_help_call(HelpCallId call, PressId press) = 0;
};

}  // namespace skranke
