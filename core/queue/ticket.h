#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// Labels as the database spells them.
enum class TicketState { issued, waiting, called, serving, parked, done, no_show, left, cancelled };
enum class Priority { ordinary, companion, urgent, returned };

/// Where a returned or sent-on citizen joins the queue.
enum class Place { first, arrival, last };

/// What of a citizen can be covered on a screen.
enum class Detail { note, contact, errand, citizen };

std::string_view label(TicketState state);
std::string_view label(Priority priority);
std::string_view label(Place place);
std::string_view label(Detail detail);
TicketState ticket_state(std::string_view label);
bool is_ticket_state(std::string_view label);
Priority priority(std::string_view label);

/// `A12` in the database is `A 12` on every screen and slip.
std::string shown_number(std::string const& number);

/// What a press that concerns a ticket answers.
struct Ticket {
    TicketId id;
    std::string number;
    TicketState state{TicketState::waiting};

    bool operator==(Ticket const&) const = default;
};

/// Why a waiting citizen is not called just now.
enum class Hold {
    none,
    before_time,  ///< booked, and not to be called before `callable_from`
    promise,      ///< a walk-in who would make a booked citizen later than promised
};

/// One citizen in the waiting list.
struct WaitingTicket {
    TicketId ticket;
    std::string number;
    std::string errand_type;  ///< code
    std::string errand;       ///< name
    Priority priority{Priority::ordinary};
    int persons{1};
    Instant arrived;
    std::optional<Instant> booked;
    Instant due;                   ///< when progress reaches 100 %: start + target
    std::optional<Instant> start;  ///< a booked citizen is not called before this
    Hold hold{Hold::none};

    bool operator==(WaitingTicket const&) const = default;
};

struct Step {
    int position{};
    std::string code;
    std::string text;
    std::string workspace;  ///< where it is done; empty: ticked by hand
    std::optional<Instant> done;
    std::string remark;

    bool operator==(Step const&) const = default;
};

struct AddedErrand {
    std::string errand_type;
    std::string errand;

    bool operator==(AddedErrand const&) const = default;
};

/// The citizen at the counter.
struct TicketAtCounter {
    TicketId ticket;
    std::string number;
    TicketState state{TicketState::called};
    std::string errand_type;
    std::string errand;
    Priority priority{Priority::ordinary};
    std::string language;
    int persons{1};
    Instant arrived;
    std::optional<Instant> booked;
    Instant called;
    std::optional<Instant> started;
    std::chrono::minutes usual{0};  ///< how long such a service usually takes
    bool on_time{true};             ///< called before the target was passed
    std::string note;
    std::vector<AddedErrand> more_errands;
    std::vector<Step> steps;

    bool operator==(TicketAtCounter const&) const = default;
};

struct ParkedTicket {
    TicketId ticket;
    std::string number;
    std::string errand;
    std::string reason;
    Instant since;
    std::string counter;  ///< name of the counter that parked it

    bool operator==(ParkedTicket const&) const = default;
};

}  // namespace skranke
