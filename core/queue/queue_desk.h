#pragma once

#include "core/base/answer.h"
#include "core/base/press_id.h"
#include "core/queue/desk_picture.h"
#include "core/queue/ticket.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

struct NewTicket {
    std::string errand_type;
    Priority priority{Priority::ordinary};
    std::string language{"da"};
    int persons{1};
    std::string reason;                ///< asked for when the priority is urgent
    std::vector<std::string> errands;  ///< further errand types of the same visit
    bool confirm{true};                ///< false: issued, and callable once confirmed or after 30 s
};

/// Whatever an outcome needs beyond its code.
struct Ending {
    std::string outcome{"solved"};
    std::string referred_to;  ///< with outcome `referred`

    bool operator==(Ending const&) const = default;
};

struct SendOn {
    std::optional<std::string> errand_type;  ///< none: the same errand
    std::optional<CounterId> counter;        ///< none: whoever comes first
    Place place{Place::arrival};
};

/// What became of a press whose answer was lost.
struct PressAnswer {
    bool known{false};
    std::optional<Ticket> ticket;
};

/// What one counter may ask of the shared queue, and what it sees.
/// Calls wait for the database, so make them from a worker. Throws DatabaseLost when no answer comes.
/// Every act carries a press id: the same id again gives the same answer and nothing more happens.
class QueueDesk {
public:
    virtual ~QueueDesk() = default;

    /// Everything the desk's screen shows, read as one snapshot.
    virtual Answer<DeskPicture> picture(CounterId counter) = 0;

    /// What changes with set-up only: errand types, profiles, outcomes, reasons, authorities, counters.
    virtual DeskChoices choices() = 0;

    /// Calls the citizen of this office who comes first by the rule of order; none when nobody may be called.
    /// Two counters asking at once never get the same ticket.
    virtual Answer<std::optional<Ticket>> call_next_ticket(CounterId counter, PressId press) = 0;
    /// Finishes and calls in one transaction; none when nobody may be called (the finish stands).
    virtual Answer<std::optional<Ticket>> finish_and_call_next(CounterId counter, TicketId ticket, Ending ending,
                                                               PressId press) = 0;
    /// Calls a particular number, out of turn. Needs a permission.
    virtual Answer<Ticket> call_ticket(CounterId counter, TicketId ticket, PressId press) = 0;
    virtual Answer<Ticket> recall_ticket(TicketId ticket, PressId press) = 0;
    virtual Answer<Ticket> start_service(TicketId ticket, PressId press) = 0;
    virtual Answer<Ticket> mark_no_show(TicketId ticket, PressId press) = 0;
    virtual Answer<Ticket> park_ticket(TicketId ticket, std::string reason, PressId press) = 0;
    virtual Answer<Ticket> resume_ticket(CounterId counter, TicketId ticket, PressId press) = 0;
    virtual Answer<Ticket> return_ticket(TicketId ticket, Place place, PressId press) = 0;
    virtual Answer<Ticket> transfer_ticket(TicketId ticket, SendOn to, PressId press) = 0;
    virtual Answer<Ticket> finish_service(TicketId ticket, Ending ending, PressId press) = 0;
    virtual Answer<Ticket> leave_ticket(TicketId ticket, PressId press) = 0;
    virtual Answer<Ticket> take_ticket(NewTicket ticket, PressId press) = 0;
    virtual Answer<Ticket> add_errand(TicketId ticket, std::string errand_type, PressId press) = 0;
    virtual Answer<Ticket> set_note(TicketId ticket, std::string note, PressId press) = 0;
    virtual Answer<Ticket> tick_step(TicketId ticket, int step, bool done, PressId press) = 0;
    /// Writes down that these covered details of a citizen are shown now: all of them, or none. Only then may they be.
    /// Not a press: asked twice, it stands there twice.
    virtual Answer<Done> reveal(TicketId ticket, std::vector<Detail> details) = 0;
    /// Takes back finish, no-show, park, send on and F2, within 60 s and while nothing has happened since.
    virtual Answer<Ticket> undo(PressId of_press, PressId press) = 0;

    virtual Answer<Done> open_counter(CounterId counter, std::optional<ProfileId> profile, bool take_over,
                                      PressId press) = 0;
    virtual Answer<Done> pause_counter(CounterId counter, std::string reason, PressId press) = 0;
    virtual Answer<Done> resume_counter(CounterId counter, PressId press) = 0;
    virtual Answer<Done> close_counter(CounterId counter, PressId press) = 0;

    /// What became of a press that was never answered. It is not sent again.
    virtual PressAnswer press_answer(PressId of_press) = 0;
};

}  // namespace skranke
