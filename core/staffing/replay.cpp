#include "core/staffing/replay.h"

#include <algorithm>

namespace skranke {
namespace {

using namespace std::chrono_literals;
using Of = KeyedChance::Of;

/// After so many citizens one clerk leaves the counter for a moment that nobody planned.
constexpr double pause_share{0.06};
Length const unplanned_pause = length_of(480, 0.7);

}  // namespace

std::size_t Replay::hour(Instant at) const
{
    auto const local = at.time_since_epoch() + m_inputs.zone;
    return static_cast<std::size_t>(std::chrono::floor<std::chrono::hours>(local).count() % 24);
}

double Replay::since_now(Instant at) const
{
    return static_cast<double>((at - m_inputs.at).count()) / 1e6;
}

Length Replay::length(std::size_t errand, Instant at, Seat const& seat) const
{
    auto length = m_times.of(errand, static_cast<int>(hour(at)));
    length.middle += m_drift + seat.pace;
    return length;
}

bool Replay::can_be_called(Person const& person) const
{
    return std::ranges::any_of(m_seats, [&](Seat const& seat) { return takes(seat.place, person.ticket); });
}

void Replay::run(unsigned number, ReplayTold& told)
{
    auto const chance = m_chance.of_run(number);
    begin(chance, told);
    auto const end = m_inputs.at + m_plan.ahead;
    auto const quarters = static_cast<std::size_t>(m_plan.ahead / 15min) + 1;
    auto const count_until = [&](Instant until) {
        while (told.queue.size() < quarters && m_inputs.at + told.queue.size() * 15min < until)
            told.queue.push_back(
                static_cast<int>(std::ranges::count_if(m_queue, [](Person const* waits) { return !waits->newcomer; })));
    };
    for (auto now = m_inputs.at;;) {
        let_in(now);
        if (now == m_inputs.at)  // who waits now is counted before anybody is called
            count_until(now + 1us);
        serve_at(now, chance, told);
        auto const next = next_moment(now);
        if (!next || *next > end || (!m_plan.to_the_end && m_unanswered == 0))
            break;
        count_until(*next);
        now = *next;
    }
    count_until(end + 1us);
}

void Replay::joins_queue(Person const& person)
{
    m_queue.push_back(&person);
    if (person.ticket.booked)
        m_booked.push_back(person.ticket);
}

void Replay::let_in(Instant now)
{
    for (; m_next_coming < m_coming.size() && m_coming[m_next_coming].at <= now; ++m_next_coming)
        joins_queue(*m_coming[m_next_coming].person);
}

void Replay::serve_at(Instant now, KeyedChance const& chance, ReplayTold& told)
{
    m_free.clear();
    for (auto& seat : m_seats)
        if (seat.free_at <= now)
            m_free.push_back(&seat);
    std::ranges::sort(m_free, {}, &Seat::free_at);  // who has been idle longest calls first
    for (auto* seat : m_free)
        serve(*seat, now, chance, told);
}

void Replay::serve(Seat& seat, Instant now, KeyedChance const& chance, ReplayTold& told)
{
    for (auto const& absence : seat.as_it_is->absences)
        if (absence.from <= now && now < absence.until) {
            seat.free_at = absence.until;
            return;
        }
    while (auto const* next = choose(seat, now)) {
        leaves_queue(*next, now, told);
        if (next->newcomer)
            continue;  // has been told, and takes nobody's turn
        call(seat, *next, now, chance);
        return;
    }
}

Replay::Person const* Replay::choose(Seat const& seat, Instant now) const
{
    auto const must_be_free =
        m_booked.empty() ? std::nullopt : free_by(seat.place, m_counters, m_booked, m_inputs.rules);
    Person const* best = nullptr;
    DispatchRank first;
    for (auto const* waits : m_queue) {
        if (waits->ticket.only_counter ? !takes(seat.place, waits->ticket) : !seat.takes[waits->errand])
            continue;
        auto const rank = rank_of(seat.place, waits->ticket, must_be_free, now);
        if (rank.hold == Hold::none && (!best || rank < first)) {
            best = waits;
            first = rank;
        }
    }
    return best;
}

void Replay::leaves_queue(Person const& person, Instant now, ReplayTold& told)
{
    m_queue.erase(std::ranges::find(m_queue, &person));
    if (person.ticket.booked) {
        m_booked.erase(std::ranges::find(m_booked, person.ticket.id, &DispatchTicket::id));
        told.late.push_back(std::max(0.0, static_cast<double>((now - *person.ticket.booked).count()) / 1e6));
    }
    if (person.newcomer)
        told.newcomers[*person.newcomer] = since_now(now);
    if (person.waiting)
        told.waiting[*person.waiting] = since_now(now);
    m_unanswered -= person.newcomer || person.waiting ? 1 : 0;
}

void Replay::call(Seat& seat, Person const& person, Instant now, KeyedChance const& chance)
{
    seat.free_at = now;
    if (chance.share(Of::absent, person.key) < m_inputs.absent_share)
        seat.free_at += m_inputs.given_up.at(chance.normal(Of::walk, person.key));
    else {
        seat.free_at += m_inputs.walk.at(chance.normal(Of::walk, person.key));
        seat.free_at += length(person.errand, seat.free_at, seat).at(chance.normal(Of::length, person.key));
    }
    seat.free_at += m_inputs.between.at(chance.normal(Of::between, person.key));
    if (chance.share(Of::pause, person.key) < pause_share)
        seat.free_at += unplanned_pause.at(chance.normal(Of::pause_length, person.key));
    seat.place = after_calling(std::move(seat.place), person.ticket);
}

std::optional<Instant> Replay::next_moment(Instant now) const
{
    std::optional<Instant> next;
    auto const consider = [&](Instant at) {
        if (at > now && (!next || at < *next))
            next = at;
    };
    for (auto const& seat : m_seats)
        consider(seat.free_at);
    for (auto const& booked : m_booked)
        consider(booked.start);
    if (m_next_coming < m_coming.size())
        consider(m_coming[m_next_coming].at);
    return next;
}

}  // namespace skranke
