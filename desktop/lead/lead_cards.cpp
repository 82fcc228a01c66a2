#include "core/queue/ticket.h"
#include "desktop/lead/lead_presenter.h"

#include <algorithm>

/// What the board is made of: cards, areas, matters, people without a counter.
namespace skranke {

namespace {

using std::chrono::duration_cast;
using std::chrono::minutes;
using std::chrono::seconds;
using State = CounterCard::State;

constexpr std::chrono::hours break_is_told{2};

State state_of(LeadCounter const& counter)
{
    if (!counter.ticket)
        return counter.state == CounterState::closed   ? State::closed
               : counter.state == CounterState::paused ? State::paused
                                                       : State::free;
    return counter.ticket->started ? State::serving : State::called;
}

}  // namespace

LeadCounter const* LeadPresenter::counter(CounterId id) const
{
    if (!m_picture)
        return nullptr;
    auto const found = std::ranges::find(m_picture->counters, id, &LeadCounter::id);
    return found == m_picture->counters.end() ? nullptr : &*found;
}

LeadPerson const* LeadPresenter::person(StaffId id) const
{
    auto const found = std::ranges::find(m_picture->staff, id, &LeadPerson::id);
    return found == m_picture->staff.end() ? nullptr : &*found;
}

std::optional<PlannedBreak> LeadPresenter::break_of(StaffId staff, Instant now) const
{
    for (auto const& planned : m_picture->breaks)
        if (planned.staff == staff && planned.ends > now && planned.starts < now + break_is_told)
            return planned;
    return std::nullopt;
}

CounterCard LeadPresenter::card_of(LeadCounter const& counter, Instant now) const
{
    CounterCard card{.id = counter.id,
                     .name = counter.name,
                     .state = state_of(counter),
                     .staff = counter.staff,
                     .person = counter.staff_name,
                     .profile = counter.profile_name,
                     .pause = counter.pause};
    if (counter.staff)
        card.planned = break_of(*counter.staff, now);
    if (!counter.ticket)
        return card;
    auto const& ticket = *counter.ticket;
    card.number = shown_number(ticket.number);
    card.elapsed = std::max(seconds{0}, duration_cast<seconds>(now - ticket.started.value_or(ticket.called)));
    card.booked = ticket.booked;
    card.usual = ticket.usual;
    if (ticket.started && ticket.usual.count() && card.elapsed > ticket.usual)
        card.over = duration_cast<minutes>(card.elapsed - ticket.usual);
    if (card.over.count())
        card.state = State::over;
    return card;
}

/// All citizen PCs are one card: whoever helps there goes from one to the other.
void LeadPresenter::count_pcs(std::vector<CounterCard>& cards, LeadCounter const& pc, Instant now) const
{
    if (cards.empty() || !cards.back().pcs) {
        cards.push_back({.id = pc.id, .name = pc.name, .pcs = true, .state = State::free, .profile = pc.profile_name});
        if (!pc.areas.empty())
            cards.back().waiting =
                static_cast<int>(std::ranges::count(m_picture->waiting, pc.areas.front(), &LeadWaiting::area));
    }
    auto& card = cards.back();
    ++card.places;
    if (!pc.ticket)
        return;
    ++card.in_use;
    card.state = State::helping;
    auto const lasted = duration_cast<seconds>(now - pc.ticket->started.value_or(pc.ticket->called));
    if (card.number.empty() || lasted > card.elapsed) {
        card.number = shown_number(pc.ticket->number);
        card.elapsed = std::max(seconds{0}, lasted);
    }
}

std::vector<CounterCard> LeadPresenter::cards(Instant now) const
{
    std::vector<CounterCard> cards;
    for (auto const& counter : m_picture->counters)
        if (counter.kind != "citizen_pc")
            cards.push_back(card_of(counter, now));
    for (auto const& counter : m_picture->counters)
        if (counter.kind == "citizen_pc" && counter.state == CounterState::open)
            count_pcs(cards, counter, now);
    for (auto& card : cards)
        card.chosen = card.id == m_chosen;
    return cards;
}

void LeadPresenter::build_board()
{
    auto& s = m_screen;
    auto const now = m_picture.now();
    s.now = now;
    s.cards = cards(now);
    s.areas = area_queues(*m_picture, now);
    s.attention = attention(*m_picture, now);
    auto const put_off = [&](Attention const& each) {
        auto const found = m_put_off.find(each.key());
        return found != m_put_off.end() && m_parts.clock.now() < found->second.until &&
               each.level() <= found->second.level;
    };
    s.put_off = static_cast<int>(std::erase_if(s.attention, put_off));
    for (auto& each : s.attention)
        each.number = each.number.empty() ? each.number : shown_number(each.number);
    s.free.clear();
    for (auto const& each : m_picture->staff)
        if (!each.counter)
            s.free.push_back(
                {.id = each.id, .name = each.name, .profile = each.profile_name, .planned = break_of(each.id, now)});
    s.day = m_picture->day;
    s.quarters = m_picture->quarters;
    s.ahead = m_picture->ahead.queue;
    s.estimates = m_picture->estimates;
}

/// A counter stays chosen; else the first is.
void LeadPresenter::keep_choice()
{
    if (!counter(m_chosen) && !m_picture->counters.empty())
        m_chosen = m_picture->counters.front().id;
}

}  // namespace skranke
