#pragma once

#include "core/floor/floor_picture.h"
#include "core/queue/desk_picture.h"
#include "core/staffing/estimate_desk.h"
#include "core/staffing/what_if.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

using BreakId = Id<struct BreakTag, std::int32_t>;

/// The citizen at a counter, as the team lead sees it.
struct LeadTicket {
    TicketId ticket;
    std::string number;
    TicketState state{TicketState::called};
    std::string errand;
    std::optional<Instant> booked;
    Instant called;
    std::optional<Instant> started;
    std::chrono::minutes usual{0};

    bool operator==(LeadTicket const&) const = default;
};

struct LeadCounter {
    CounterId id;
    std::string name;
    std::string kind;  ///< counter, citizen_pc, till, information
    CounterState state{CounterState::closed};
    std::optional<StaffId> staff;
    std::string staff_name;
    std::optional<ProfileId> profile;
    std::string profile_name;
    std::vector<std::string> areas;  ///< codes of those the profile is meant for
    std::string pause;               ///< why it is paused, in the office's words
    Instant since;
    std::optional<LeadTicket> ticket;

    bool operator==(LeadCounter const&) const = default;
};

/// Somebody who waits and counts: whoever is booked counts from the booked time.
struct LeadWaiting {
    TicketId ticket;
    std::string number;
    std::string errand;
    std::string area;  ///< code
    Instant arrived;
    std::optional<Instant> booked;
    Instant start;  ///< where progress counts from; a booked citizen is not called before
    Instant due;    ///< when the target is passed

    bool operator==(LeadWaiting const&) const = default;
};

struct LeadArea {
    std::string code;
    std::string name;

    bool operator==(LeadArea const&) const = default;
};

/// Somebody who can sit at a counter.
struct LeadPerson {
    StaffId id;
    std::string name;
    std::optional<ProfileId> profile;  ///< the usual one
    std::string profile_name;
    std::vector<std::string> areas;
    std::optional<CounterId> counter;  ///< where they sit

    bool operator==(LeadPerson const&) const = default;
};

struct LeadDay {
    int met{};
    int done{};
    int services{};
    int on_time{};
    int no_show{};
    int left{};
    int referred{};

    bool operator==(LeadDay const&) const = default;
};

/// How many waited when a quarter of an hour began.
struct Quarter {
    Instant at;
    int waiting{};

    bool operator==(Quarter const&) const = default;
};

struct PlannedBreak {
    BreakId id;
    StaffId staff;
    std::string staff_name;
    std::string name;  ///< lunch, break: in the office's words
    Instant starts;
    Instant ends;

    bool operator==(PlannedBreak const&) const = default;
};

struct StoppedErrand {
    std::string errand_type;  ///< code
    std::string errand;
    Instant since;

    bool operator==(StoppedErrand const&) const = default;
};

/// Everything that the team lead's board is made from, as of one moment.
struct LeadPicture {
    Instant read_at;        ///< by the database's clock
    double clock_speed{1};  ///< how fast that clock runs; 1 outside demonstrations
    std::vector<LeadCounter> counters;
    std::vector<LeadWaiting> waiting;
    std::vector<LeadArea> areas;  ///< in the office's order
    std::vector<LeadPerson> staff;
    LeadDay day;
    std::vector<Quarter> quarters;
    std::vector<PlannedBreak> breaks;  ///< of today, by start
    std::vector<StoppedErrand> stopped;
    std::vector<OpenHelpCall> calls;  ///< the oldest first
    Forecast ahead;                   ///< the next two hours, if nothing is changed
    std::optional<EstimateError> estimates;

    bool operator==(LeadPicture const&) const = default;
};

/// What changes with set-up only.
struct LeadChoices {
    std::vector<Profile> profiles;
    std::vector<ErrandType> errand_types;
    std::vector<Choice> break_kinds;

    bool operator==(LeadChoices const&) const = default;
};

}  // namespace skranke
