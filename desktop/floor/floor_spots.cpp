#include "desktop/floor/floor_presenter.h"

#include "core/queue/ticket.h"

#include <algorithm>
#include <utility>

/// Who is where: the PCs in their order, then those who are helped where they stand, then room for one more of them.
namespace skranke {

HelpUnderWay const* FloorPresenter::helped_at(HelpSpot const& spot) const
{
    if (!m_picture)
        return nullptr;
    for (auto const& help : m_picture->under_way)
        if (spot.counter.value ? help.place == spot.counter : !help.place && help.ticket == spot.standing)
            return &help;
    return nullptr;
}

HelpUnderWay const* FloorPresenter::chosen_help() const
{
    return helped_at(m_chosen);
}

std::optional<HelpPlace> FloorPresenter::free_pc() const
{
    for (auto const& place : m_picture->places)
        if (place.id == m_chosen.counter && !helped_at({.counter = place.id}))
            return place;
    for (auto const& place : m_picture->places)
        if (!helped_at({.counter = place.id}))
            return place;
    return std::nullopt;
}

std::vector<SpotCard> FloorPresenter::spots() const
{
    std::vector<SpotCard> cards;
    for (auto const& place : m_picture->places)
        cards.push_back({.spot = {.counter = place.id}, .name = place.name});
    for (auto const& help : m_picture->under_way)
        if (!help.place)
            cards.push_back({.spot = {.standing = help.ticket}});
    cards.push_back({});
    auto const now = m_picture.now();
    for (auto& card : cards) {
        card.chosen = card.spot == m_chosen;
        auto const* const help = helped_at(card.spot);
        if (!help)
            continue;
        card.ticket = help->ticket;
        card.number = shown_number(help->number);
        card.topic = help->topic;
        card.called = help->state == TicketState::called;
        card.elapsed =
            std::max(std::chrono::seconds{0},
                     std::chrono::duration_cast<std::chrono::seconds>(now - help->started.value_or(help->called)));
        card.usual = help->usual;
        card.over = !card.called && help->usual.count() && card.elapsed > help->usual;
    }
    return cards;
}

std::optional<SpotCard> FloorPresenter::chosen_card() const
{
    for (auto const& card : m_screen.spots)
        if (card.chosen)
            return card;
    return std::nullopt;
}

/// A PC stays chosen; one who stood and has gone leaves the choice to the first place.
void FloorPresenter::keep_choice()
{
    auto const& p = *m_picture;
    if (m_choose_next && (m_choose_next->counter.value || helped_at(*m_choose_next)))
        m_chosen = *std::exchange(m_choose_next, std::nullopt);
    bool const there =
        std::ranges::any_of(p.places, [&](HelpPlace const& place) { return place.id == m_chosen.counter; });
    bool const without_pc = !m_chosen.counter.value && (!m_chosen.standing.value || helped_at(m_chosen));
    if (std::exchange(m_has_chosen, true) && (there || without_pc))
        return;
    m_chosen = p.places.empty() ? HelpSpot{} : HelpSpot{.counter = p.places.front().id};
}

}  // namespace skranke
