#pragma once

#include "core/base/press_id.h"
#include "core/base/refusal.h"
#include "core/base/result.h"
#include "core/queue/queue_desk.h"
#include "core/queue/ticket.h"
#include "core/staffing/estimate.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// One call as the hall sees it: a number and where to go. A recall is a call again, with a later moment.
struct HallCall {
    TicketId ticket;
    std::string number;
    std::string counter;  ///< "4", or a name where the counter has no number
    std::string kind;     ///< of the counter: counter, citizen_pc …
    Instant called;
    bool met{false};  ///< being served: nobody needs to be told where to go any more

    bool operator==(HallCall const&) const = default;
};

struct AreaInHall {
    std::string area;  ///< code
    std::string letter;
    int waiting{};
    std::optional<std::chrono::minutes> longest_wait;
    std::optional<WaitEstimate> wait{};  ///< of who takes a number now; none where nothing can be said

    bool operator==(AreaInHall const&) const = default;
};

struct HallPicture {
    Instant read_at;
    double clock_speed{1};
    std::string office;           ///< "Egelund Borgerservice"
    std::vector<HallCall> calls;  ///< citizens called or being served now, the latest call first
    std::vector<AreaInHall> areas;
    std::string notice;  ///< an announcement of the office; may be empty
    bool open{true};
    std::optional<Instant> opens_next;  ///< when closed
    bool practice{false};

    bool operator==(HallPicture const&) const = default;
};

/// One tile of the stand.
struct KioskErrand {
    std::string errand_type;  ///< code
    std::string area;         ///< code
    std::string text_key;     ///< of its citizen text, `tile.passport`
    std::string icon;         ///< of resources/icons/errands
    bool open{true};
    std::optional<Instant> opens;        ///< when closed: when it opens next, if known
    std::optional<Instant> last_ticket;  ///< today's last ticket time
    int waiting{};                       ///< citizens waiting in the errand's area now
    std::optional<WaitEstimate> wait{};  ///< of who takes a number now; none where nothing can be said
    bool asks_persons{false};            ///< the stand asks how many come together

    bool operator==(KioskErrand const&) const = default;
};

struct KioskPicture {
    Instant read_at;
    double clock_speed{1};
    std::string office;
    bool enabled{true};
    bool open{true};
    std::optional<Instant> closes;      ///< today
    std::optional<Instant> opens_next;  ///< when closed
    std::vector<KioskErrand> errands;   ///< in the order of the tiles
    bool practice{false};

    bool operator==(KioskPicture const&) const = default;
};

/// Why a stand asks for a helper.
enum class HelpReason { citizen, printer };

/// Citizen texts are data: (language, key) to text. Keys such as `errand.pas`, `area.pas`, `kiosk.welcome`.
using CitizenTexts = std::map<std::pair<std::string, std::string>, std::string>;

/// What the screens in the hall may see, and the little a stand may do. Numbers and counters only, never a person.
/// Calls wait for the database. Throws DatabaseLost when no answer comes.
class HallDesk {
public:
    virtual ~HallDesk() = default;

    virtual HallPicture hall() = 0;
    virtual KioskPicture kiosk() = 0;
    virtual CitizenTexts texts() = 0;

    /// A number not yet callable: confirm it when it is on paper or has been read on the screen.
    virtual Answer<Ticket> take_ticket(NewTicket ticket, PressId press) = 0;
    virtual Answer<Ticket> confirm_ticket(TicketId ticket, PressId press) = 0;
    virtual Answer<Ticket> cancel_ticket(TicketId ticket, PressId press) = 0;
    /// Writes down what the citizen was told of the wait. Not a press: the first one of a ticket stands.
    virtual Answer<Done> record_estimate(TicketId ticket, WaitEstimate wait) = 0;
    virtual Answer<Done> call_helper(HelpReason reason, PressId press) = 0;
    virtual PressAnswer press_answer(PressId of_press) = 0;
};

}  // namespace skranke
