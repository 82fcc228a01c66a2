#pragma once

#include "core/demonstration/day_plan.h"
#include "core/demonstration/timetable.h"
#include "core/queue/queue_desk.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace skranke {

/// A citizen in the house, as far as the player knows.
struct Visit {
    PlannedCitizen citizen;
    TicketId ticket;
    bool called{false};
    std::chrono::seconds left{};  ///< of the service, once it has begun
};

/// What the parts of a played day share: the time, what is to happen, who is in the house. One thread.
struct PlayedDay {
    DayModel const& model;
    Errands const& errands;
    std::uint64_t seed{};
    Instant opens;
    Instant closes;
    std::string payment_errand;         ///< code; empty: the office has none
    std::function<bool()> anyone_left;  ///< whether a citizen still waits or is parked

    Timetable timetable{};
    Instant now{};
    std::map<TicketId, Visit> visits{};
    std::vector<std::function<void()>> wakes{};  ///< of the counters, in the order of the model
    int turned_away{};                           ///< came after the last ticket, or found no number left
    int refusals{};                              ///< presses the rules said no to: somebody else was first

    Instant at(TimeOfDay time) const { return to_instant(LocalTime{model.day} + time); }
    void later(std::chrono::seconds wait, Timetable::Act act) { timetable.at(now + wait, std::move(act)); }
    /// Somebody may be called who could not be before.
    void news()
    {
        for (auto const& wake : wakes)
            wake();
    }
    Visit& visit(Ticket const& ticket);

    /// True when done; a refusal is counted, and is nothing unusual where people take part.
    template <class Value>
    bool went(Answer<Value> const& answer)
    {
        if (answer.refused())
            ++refusals;
        return !answer.refused();
    }
};

}  // namespace skranke
