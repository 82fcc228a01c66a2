// How a replay takes an office in: once, before the first run.

#include "core/staffing/replay.h"

#include <algorithm>

namespace skranke {
namespace {

/// Above every number a database gives, so that newcomers come last among equals.
constexpr std::int64_t newcomer_ids{std::int64_t{1} << 60};

ServiceTimes times_of(EstimateInputs const& inputs)
{
    std::vector<ErrandTimes> times;
    for (auto const& errand : inputs.errands)
        times.push_back(errand.times);
    return ServiceTimes{times};
}

}  // namespace

Replay::Replay(EstimateInputs const& inputs, Plan plan)
    : m_inputs{inputs}, m_plan{plan}, m_chance{plan.seed}, m_times{times_of(inputs)}
{
    for (std::size_t errand = 0; errand < inputs.errands.size(); ++errand)
        m_errands.emplace(inputs.errands[errand].errand_type, errand);
    take_in_seats();
    take_in_waiting();
    take_in_newcomers();
}

void Replay::take_in_seats()
{
    for (auto const& counter : m_inputs.counters) {
        if (!counter.place.open)
            continue;
        auto& seat = m_seats.emplace_back(Seat{.place = counter.place, .as_it_is = &counter});
        seat.takes.resize(m_inputs.errands.size());
        seat.place.profile.errand_types.clear();
        for (auto const& code : counter.place.profile.errand_types)
            if (auto const errand = m_errands.find(code); errand != m_errands.end()) {
                seat.takes[errand->second] = true;
                seat.place.profile.errand_types.insert(std::to_string(errand->second));
            }
        m_counters.push_back(seat.place);
    }
}

Replay::Person Replay::person(std::size_t errand, std::int64_t id, Instant arrived) const
{
    auto const& type = m_inputs.errands[errand];
    Person person{.ticket = {}, .errand = errand, .key = static_cast<std::uint64_t>(id)};
    person.ticket.id = TicketId{id};
    person.ticket.errand_type = std::to_string(errand);
    person.ticket.area = type.area;
    person.ticket.expected = type.times.usual;
    person.ticket.arrived = person.ticket.start = arrived;
    person.ticket.target = type.target;
    return person;
}

void Replay::take_in_waiting()
{
    for (std::size_t place = 0; place < m_inputs.waiting.size(); ++place) {
        auto const& ticket = m_inputs.waiting[place];
        auto const errand = m_errands.find(ticket.errand_type);
        if (errand == m_errands.end())
            continue;
        auto& waits = m_waiting.emplace_back(Person{.ticket = ticket,
                                                    .errand = errand->second,
                                                    .key = static_cast<std::uint64_t>(ticket.id.value),
                                                    .waiting = place});
        waits.ticket.errand_type = std::to_string(errand->second);
    }
}

void Replay::take_in_newcomers()
{
    auto const always_together = [this](std::size_t one, std::size_t other) {
        auto const& a = m_newcomers[one].ticket;
        auto const& b = m_inputs.errands[other];
        return a.area == b.area && a.target == b.target && a.expected == b.times.usual &&
               std::ranges::all_of(
                   m_seats, [&](Seat const& seat) { return seat.takes[m_newcomers[one].errand] == seat.takes[other]; });
    };
    for (std::size_t errand = 0; errand < m_inputs.errands.size(); ++errand) {
        auto& kind = m_newcomer_of.emplace_back();
        if (!m_inputs.errands[errand].offered ||
            std::ranges::none_of(m_seats, [&](Seat const& seat) { return seat.takes[errand]; }))
            continue;
        for (std::size_t known = 0; known < m_newcomers.size() && !kind; ++known)
            if (always_together(known, errand))
                kind = known;
        if (kind)
            continue;
        kind = m_newcomers.size();
        auto& newcomer = m_newcomers.emplace_back(
            person(errand, newcomer_ids + static_cast<std::int64_t>(m_newcomers.size()), m_inputs.at));
        newcomer.newcomer = kind;
    }
}

}  // namespace skranke
