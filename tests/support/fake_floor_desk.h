#pragma once

#include "core/base/failure.h"
#include "core/floor/floor_desk.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace skranke {

/// Medbetjening kept in memory: enough of the rules to see a presenter work, no more.
class FakeFloorDesk : public FloorDesk {
public:
    FloorPicture now;
    FloorChoices offers;
    std::vector<std::string> asked;  ///< the functions called, with what matters of their arguments
    bool away{false};
    std::optional<Refusal> refuses;  ///< the next act is refused

    Answer<FloorPicture> picture() override
    {
        if (away)
            throw DatabaseLost{"08006"};
        return now;
    }
    FloorChoices choices() override
    {
        if (away)
            throw DatabaseLost{"08006"};
        return offers;
    }
    Answer<Ticket> start_help(std::string errand_type, std::optional<CounterId> place, PressId) override
    {
        auto const at = place ? " at " + std::to_string(place->value) : std::string{};
        return acts<Ticket>("start_help " + errand_type + at, [&] {
            auto const id = TicketId{++m_last};
            now.under_way.push_back({.ticket = id,
                                     .number = "F" + std::to_string(id.value),
                                     .place = place,
                                     .errand_type = errand_type,
                                     .topic = errand_type,
                                     .called = now.read_at,
                                     .started = now.read_at,
                                     .usual = std::chrono::minutes{10}});
            return Ticket{id, now.under_way.back().number, TicketState::serving};
        });
    }
    Answer<Ticket> finish_help(TicketId ticket, HelpEnding ending, PressId) override
    {
        return acts<Ticket>("finish_help " + ending.outcome + " " + ending.reason + " " + ending.referred_to, [&] {
            std::erase_if(now.under_way, [&](HelpUnderWay const& help) { return help.ticket == ticket; });
            return Ticket{ticket, "F1", TicketState::done};
        });
    }
    Answer<Ticket> correct_help(TicketId ticket, HelpCorrection correction, PressId) override
    {
        return acts<Ticket>("correct_help " + correction.ending.outcome + " " + correction.errand_type, [&] {
            return Ticket{ticket, "F1", TicketState::done};
        });
    }
    Answer<Done> count_tally(std::string tally, bool take_back, PressId) override
    {
        return acts<Done>((take_back ? "count_back " : "count ") + tally, [&] {
            for (auto& each : now.tallies)
                if (each.code == tally)
                    each.today += take_back ? -1 : 1;
            return Done{};
        });
    }
    Answer<Done> answer_help_call(HelpCallId call, PressId) override
    {
        return acts<Done>("answer_help_call " + std::to_string(call.value), [&] {
            now.calls.clear();
            return Done{};
        });
    }

private:
    template <class Value, class Act>
    Answer<Value> acts(std::string const& what, Act act)
    {
        asked.push_back(what);
        if (away)
            throw DatabaseLost{"08006"};
        if (refuses)
            return *std::exchange(refuses, std::nullopt);
        return Value{act()};
    }

    std::int64_t m_last{0};
};

}  // namespace skranke
