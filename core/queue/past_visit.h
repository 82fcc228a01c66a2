#pragma once

#include "core/base/danish_time.h"
#include "core/queue/desk_picture.h"
#include "core/queue/ticket.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// What is remembered of a visit that is looked for. What is left out may be anything.
struct VisitFilter {
    std::string number;  ///< as the database has it: "A12"
    std::optional<LocalDay> from_day;
    std::optional<LocalDay> to_day;
    std::optional<std::chrono::minutes> from_time;  ///< since midnight, of the arrival
    std::optional<std::chrono::minutes> to_time;
    std::string errand_type;  ///< code
    std::string area;         ///< code
    std::optional<CounterId> counter;
    std::string outcome;  ///< code, or the state of a visit that has none: no_show, left, cancelled

    bool operator==(VisitFilter const&) const = default;
};

/// Where a page begins: at a visit, or with the ticket left out at the end of a day.
struct VisitPlace {
    LocalDay day{};
    std::optional<TicketId> ticket;

    bool operator==(VisitPlace const&) const = default;
};

/// One visit of today or of a closed day: number and counter, nothing of the citizen.
struct PastVisit {
    TicketId ticket;
    LocalDay day{};
    std::string number;
    std::string errand;
    std::string area;
    std::string counter;   ///< the one it came to last; empty: none
    std::string ended_as;  ///< as VisitFilter::outcome; the state of one that has not ended
    Instant arrived;
    std::optional<Instant> called;
    std::optional<Instant> started;
    std::optional<Instant> ended;

    bool operator==(PastVisit const&) const = default;
};

/// One line of a visit's story. Kinds and states as the database spells them.
struct StoryLine {
    Instant at;
    std::string kind;
    std::string state;
    std::string was;
    std::string counter;
    std::string errand;
    std::string outcome;  ///< as the office words it
    std::string detail;   ///< a reason, an authority, an added errand; of `undone`, the kind that was taken back
    bool at_stand{false};
    bool closing{false};  ///< nobody did it: the day was closed

    bool operator==(StoryLine const&) const = default;
};

/// What can be chosen among, and what time it is.
struct HistoryChoices {
    Instant read_at;  ///< by the database's clock
    double clock_speed{1};
    std::vector<ErrandType> errand_types;
    std::vector<Choice> areas;
    std::vector<Counter> counters;
    std::vector<Choice> outcomes;

    bool operator==(HistoryChoices const&) const = default;
};

}  // namespace skranke
