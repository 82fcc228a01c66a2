#pragma once

#include "core/queue/desk_picture.h"
#include "core/queue/ticket.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

using HelpCallId = Id<struct HelpCallTag, std::int64_t>;

/// What citizens are helped with: one press registers it and starts the clock.
struct HelpTopic {
    std::string errand_type;  ///< code
    std::string name;
    std::string hint;            ///< what belongs to it, in a few words
    std::string counter_errand;  ///< code of what the citizen is sent on with; empty: none is likelier than others
    int today{};                 ///< how many were helped with it today

    bool operator==(HelpTopic const&) const = default;
};

/// A place where a citizen can sit: a citizen PC.
struct HelpPlace {
    CounterId id;
    std::string name;

    bool operator==(HelpPlace const&) const = default;
};

/// Somebody who is helped now, or called to a PC.
struct HelpUnderWay {
    TicketId ticket;
    std::string number;
    std::optional<CounterId> place;  ///< none: helped where they stand
    TicketState state{TicketState::serving};
    std::string errand_type;
    std::string topic;
    std::string counter_errand;
    std::string language;
    Instant called;
    std::optional<Instant> started;
    std::chrono::minutes usual{0};

    bool operator==(HelpUnderWay const&) const = default;
};

/// Who waits for help at a PC, in the order in which they would be called.
struct WaitingForHelp {
    TicketId ticket;
    std::string number;
    std::string topic;
    std::string language;
    Instant arrived;

    bool operator==(WaitingForHelp const&) const = default;
};

/// A citizen at the stand, or a colleague, asks for somebody to come.
struct OpenHelpCall {
    HelpCallId id;
    Instant at;
    std::string place;
    std::string reason;  ///< `printer`: the stand itself needs looking after

    bool operator==(OpenHelpCall const&) const = default;
};

/// One registration of today that has ended, as it stands after corrections.
struct HelpDone {
    TicketId ticket;
    std::string number;
    std::string place;  ///< empty: where the citizen stood
    std::string errand_type;
    std::string topic;
    Instant started;
    Instant ended;
    std::string outcome;
    std::string reason;
    std::string referred_to;
    std::string sent_to;     ///< the counter, of one who was sent on to a particular one
    bool corrected{false};   ///< differs from what was registered first
    bool correctable{true};  ///< false of one who was sent on: the visit goes on elsewhere

    bool operator==(HelpDone const&) const = default;
};

/// What the information desk counts without number and clock.
struct Tally {
    std::string code;
    std::string name;
    int today{};

    bool operator==(Tally const&) const = default;
};

/// Everything that Medbetjening's screen is made from, as of one moment.
struct FloorPicture {
    Instant read_at;        ///< by the database's clock
    double clock_speed{1};  ///< how fast that clock runs; 1 outside demonstrations
    std::vector<HelpPlace> places;
    std::vector<HelpTopic> topics;
    std::vector<HelpUnderWay> under_way;
    std::vector<WaitingForHelp> waiting;
    std::vector<OpenHelpCall> calls;  ///< the oldest first
    std::vector<HelpDone> done;       ///< the latest first
    std::vector<Tally> tallies;

    bool operator==(FloorPicture const&) const = default;
};

/// What changes with set-up only.
struct FloorChoices {
    std::vector<Choice> outcomes;  ///< the first is the usual one
    std::vector<Choice> reasons;
    std::vector<Choice> authorities;
    std::vector<ErrandType> errand_types;
    std::vector<Counter> counters;  ///< where a citizen can be sent on to

    bool operator==(FloorChoices const&) const = default;
};

}  // namespace skranke
