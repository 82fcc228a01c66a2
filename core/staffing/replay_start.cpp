// How a run begins: who is at the counters and for how long yet, and who will come.

#include "core/staffing/replay.h"

#include <algorithm>
#include <cmath>

namespace skranke {
namespace {

using namespace std::chrono_literals;
using Of = KeyedChance::Of;

/// Nobody at a counter is the average clerk. How much they differ, as a deviation of the logarithm.
constexpr double pace_deviation{0.25};
/// A pause whose end nobody has told.
Length const untold_pause = length_of(480, 0.7);
/// A service nobody knows anything of.
Length const unknown_service = length_of(600, 0.6);
/// Beyond those of newcomers.
constexpr std::uint64_t later_ids{std::uint64_t{1} << 61};

}  // namespace

void Replay::begin(KeyedChance const& chance, ReplayTold& told)
{
    told.newcomers.assign(m_newcomers.size(), ReplayTold::never);
    told.waiting.assign(m_inputs.waiting.size(), ReplayTold::never);
    told.queue.clear();
    told.late.clear();
    m_drift = m_times.drift() + m_times.drift_deviation() * chance.normal(Of::office, 0);
    m_queue.clear();
    m_booked.clear();
    m_later.clear();
    m_coming.clear();
    m_next_coming = 0;
    m_unanswered = m_newcomers.size();
    for (auto const& waits : m_waiting) {
        m_unanswered += can_be_called(waits) ? 1 : 0;
        joins_queue(waits);
    }
    for (auto const& newcomer : m_newcomers)
        joins_queue(newcomer);
    for (auto& seat : m_seats)
        seat_begins(seat, chance);
    expect_walk_ins(chance);
    expect_bookings(chance);
    std::ranges::sort(m_coming, {}, &Coming::at);
}

void Replay::seat_begins(Seat& seat, KeyedChance const& chance)
{
    auto const& is = *seat.as_it_is;
    auto const key = static_cast<std::uint64_t>(is.place.id.value);
    seat.place.last_area = is.place.last_area;
    seat.place.streak = is.place.streak;
    seat.pace = pace_deviation * chance.normal(Of::pace, key);
    seat.free_at = m_inputs.at;
    auto const between = m_inputs.between.at(chance.normal(Of::between, key));
    if (!is.citizen) {
        bool const planned = std::ranges::any_of(is.absences, [&](Absence const& away) {
            return away.from <= m_inputs.at && m_inputs.at < away.until;  // `serve` knows when that ends
        });
        if (is.paused_since && !planned)
            seat.free_at += untold_pause.left(m_inputs.at - *is.paused_since, chance.share(Of::pause_length, key));
        else if (!is.paused_since && !m_inputs.waiting.empty())
            seat.free_at += between;
        return;
    }
    auto const known = m_errands.find(is.citizen->errand_type);
    auto const service = known == m_errands.end() ? unknown_service : length(known->second, is.citizen->since, seat);
    auto const elapsed = std::max(0us, std::chrono::microseconds{m_inputs.at - is.citizen->since});
    if (is.citizen->met) {
        seat.free_at += service.left(elapsed, chance.share(Of::length, key)) + between;
        return;
    }
    // The longer nobody has come, the likelier it is that nobody will.
    double const still_walking =
        1.0 - bell_share((std::log(std::max(1.0, static_cast<double>(elapsed.count()) / 1e6)) - m_inputs.walk.middle) /
                         m_inputs.walk.deviation);
    double const absent = m_inputs.absent_share;
    if (chance.share(Of::absent, key) * (absent + (1.0 - absent) * still_walking) < absent)
        seat.free_at += m_inputs.given_up.left(elapsed, chance.share(Of::walk, key)) + between;
    else
        seat.free_at += m_inputs.walk.left(elapsed, chance.share(Of::walk, key)) +
                        service.at(chance.normal(Of::length, key)) + between;
}

void Replay::expect_walk_ins(KeyedChance const& chance)
{
    for (std::size_t errand = 0; errand < m_inputs.errands.size(); ++errand) {
        auto const& by_hour = m_inputs.errands[errand].arrivals;
        if (by_hour.empty() || !m_inputs.errands[errand].offered)
            continue;
        std::uint64_t const first = later_ids + (errand + 1) * 100'000;
        std::uint64_t nth = 0;
        auto at = m_inputs.at;
        auto const end = m_inputs.at + m_plan.ahead;
        double patience = -std::log(chance.share(Of::arrival, first));
        while (at < end) {
            auto const turn = std::chrono::floor<std::chrono::hours>(at + m_inputs.zone) + 1h - m_inputs.zone;
            auto const expected = by_hour.find(static_cast<int>(hour(at)));
            double const rate = expected == by_hour.end() ? 0.0 : expected->second / 3600e6;  // a microsecond
            double const in_this_hour = rate * static_cast<double>((turn - at).count());
            if (patience >= in_this_hour) {
                patience -= in_this_hour;
                at = turn;
                continue;
            }
            at += std::chrono::microseconds{static_cast<std::int64_t>(patience / rate) + 1};
            ++nth;
            auto const& comes = m_later.emplace_back(person(errand, static_cast<std::int64_t>(first + nth), at));
            m_coming.push_back({at, &comes});
            patience = -std::log(chance.share(Of::arrival, first + nth));
        }
    }
}

void Replay::expect_bookings(KeyedChance const& chance)
{
    for (auto const& booking : m_inputs.expected) {
        auto const errand = m_errands.find(booking.errand_type);
        // Most come some minutes before their time.
        auto const comes = std::max(
            m_inputs.at, booking.booked - 6min +
                             std::chrono::seconds{static_cast<int>(
                                 180 * chance.normal(Of::arrival, static_cast<std::uint64_t>(booking.id.value)))});
        if (errand == m_errands.end() ||
            chance.share(Of::absent, static_cast<std::uint64_t>(booking.id.value), 1) < m_inputs.absent_share)
            continue;
        auto& citizen = m_later.emplace_back(person(errand->second, booking.id.value, comes));
        auto const counted = waiting_from(booking.booked, m_inputs.rules);
        citizen.ticket.booked = booking.booked;
        citizen.ticket.start = counted.start;
        citizen.ticket.target = counted.target;
        m_coming.push_back({comes, &citizen});
    }
}

}  // namespace skranke
