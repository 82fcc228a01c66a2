#pragma once

#include "core/base/answer.h"
#include "core/base/press_id.h"
#include "core/floor/floor_picture.h"

#include <optional>
#include <string>

namespace skranke {

/// How help ended, and why it was needed.
struct HelpEnding {
    std::string outcome{"solved"};
    std::string reason;
    std::string referred_to;  ///< with outcome `referred`

    bool operator==(HelpEnding const&) const = default;
};

/// What a registration of today is to say instead.
struct HelpCorrection {
    HelpEnding ending;
    std::string errand_type;

    bool operator==(HelpCorrection const&) const = default;
};

/// What Medbetjening asks beyond the queue (core/queue/queue_desk.h).
/// Calls wait for the database, so make them from a worker. Throws DatabaseLost when no answer comes.
/// Every act carries a press id: the same id again gives the same answer and nothing more happens.
class FloorDesk {
public:
    virtual ~FloorDesk() = default;

    /// Everything the screen shows, read as one snapshot.
    virtual Answer<FloorPicture> picture() = 0;
    /// What changes with set-up only.
    virtual FloorChoices choices() = 0;

    /// Help without waiting first: at a citizen PC, or where the citizen stands.
    virtual Answer<Ticket> start_help(std::string errand_type, std::optional<CounterId> place, PressId press) = 0;
    virtual Answer<Ticket> finish_help(TicketId ticket, HelpEnding ending, PressId press) = 0;
    /// Within the day; the old registration stays in the ticket's story.
    virtual Answer<Ticket> correct_help(TicketId ticket, HelpCorrection correction, PressId press) = 0;
    /// One more, or with `take_back` one's own latest of today counted back.
    virtual Answer<Done> count_tally(std::string tally, bool take_back, PressId press) = 0;
    /// "I go there."
    virtual Answer<Done> answer_help_call(HelpCallId call, PressId press) = 0;
};

}  // namespace skranke
