#pragma once

#include "core/base/failure.h"
#include "core/incident/incident_desk.h"

#include <algorithm>
#include <string>
#include <vector>

namespace skranke {

/// Calls for a colleague kept in memory, seen by one who looks.
class FakeIncidentDesk : public IncidentDesk {
public:
    std::vector<Incident> open;
    std::vector<std::string> asked;
    Instant now;
    bool away{false};
    std::optional<Refusal> refuses;

    Answer<std::vector<Incident>> open_incidents() override
    {
        answer();
        return open;
    }
    Answer<Done> call_colleague(std::optional<CounterId> counter, PressId) override
    {
        return acts("call " + (counter ? std::to_string(counter->value) : std::string{"-"}), [&] {
            open.push_back({.id = IncidentId{static_cast<std::int64_t>(open.size()) + 1},
                            .place = "Bord 4",
                            .called = now,
                            .answered = {},
                            .coming = {},
                            .mine = true});
        });
    }
    Answer<Done> answer_colleague(IncidentId incident, PressId) override
    {
        return acts("answer " + std::to_string(incident.value), [&] {
            auto const found = std::ranges::find(open, incident, &Incident::id);
            found->answered = now;
            found->coming = "Bo Lund";
            found->i_come = true;
        });
    }
    Answer<Done> close_incident(IncidentId incident, IncidentReport report, PressId) override
    {
        return acts("close " + std::to_string(incident.value) + (report.warning_given ? " warned" : ""),
                    [&] { std::erase_if(open, [&](Incident const& each) { return each.id == incident; }); });
    }

private:
    void answer() const
    {
        if (away)
            throw DatabaseLost{"08006"};
    }
    template <class Act>
    Answer<Done> acts(std::string what, Act act)
    {
        answer();
        asked.push_back(std::move(what));
        if (refuses)
            return *std::exchange(refuses, std::nullopt);
        act();
        return Done{};
    }
};

}  // namespace skranke
