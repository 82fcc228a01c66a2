#include "desktop/desk/waiting_rows.h"

#include <algorithm>

namespace skranke {

namespace {

std::chrono::minutes whole_minutes(std::chrono::microseconds lasted)
{
    return std::max(std::chrono::minutes{0}, std::chrono::floor<std::chrono::minutes>(lasted));
}

TargetMark by_the_target(Instant due, Instant now)
{
    if (now < due)
        return {.kind = TargetMark::Kind::until_target, .minutes = std::chrono::ceil<std::chrono::minutes>(due - now)};
    auto const over = whole_minutes(now - due);
    if (over == std::chrono::minutes{0})
        return {.kind = TargetMark::Kind::until_target, .minutes = over};
    return {.kind = TargetMark::Kind::over_target, .minutes = over};
}

}  // namespace

TargetMark target_mark(WaitingTicket const& ticket, Instant now)
{
    using Kind = TargetMark::Kind;
    if (ticket.hold == Hold::before_time && ticket.start && now < *ticket.start)
        return {.kind = Kind::called_from, .from = ticket.start};
    if (ticket.hold == Hold::promise)
        return {.kind = Kind::promise};
    if (ticket.priority == Priority::urgent)
        return {.kind = Kind::urgent};
    if (ticket.priority == Priority::companion)
        return {.kind = Kind::companion};
    auto const mark = by_the_target(ticket.due, now);
    if (ticket.booked && mark.kind == Kind::until_target)
        return {.kind = Kind::on_time};
    return mark;
}

std::chrono::minutes waited(WaitingTicket const& ticket, Instant now)
{
    return whole_minutes(now - ticket.booked.value_or(ticket.arrived));
}

std::vector<WaitingRow> waiting_rows(std::vector<WaitingTicket> const& tickets, Instant now)
{
    std::vector<WaitingRow> rows;
    rows.reserve(tickets.size());
    for (auto const& ticket : tickets)
        rows.push_back({.ticket = ticket.ticket,
                        .number = shown_number(ticket.number),
                        .errand = ticket.errand,
                        .arrived = ticket.arrived,
                        .booked = ticket.booked,
                        .waited = waited(ticket, now),
                        .persons = ticket.persons,
                        .mark = target_mark(ticket, now)});
    return rows;
}

std::vector<ParkedRow> parked_rows(std::vector<ParkedTicket> const& tickets, Instant now)
{
    std::vector<ParkedRow> rows;
    rows.reserve(tickets.size());
    for (auto const& ticket : tickets)
        rows.push_back({.ticket = ticket.ticket,
                        .number = shown_number(ticket.number),
                        .errand = ticket.errand,
                        .reason = ticket.reason,
                        .counter = ticket.counter,
                        .since = whole_minutes(now - ticket.since)});
    return rows;
}

ServingCard serving_card(TicketAtCounter const& ticket, Instant now)
{
    ServingCard card{.ticket = ticket.ticket,
                     .number = shown_number(ticket.number),
                     .errand = ticket.errand,
                     .state = ticket.state,
                     .arrived = ticket.arrived,
                     .called = ticket.called,
                     .booked = ticket.booked,
                     .met = ticket.started,
                     .on_time = ticket.on_time,
                     .priority = ticket.priority,
                     .language = ticket.language,
                     .persons = ticket.persons,
                     .usual = ticket.usual,
                     .steps = ticket.steps,
                     .note = ticket.note};
    for (auto const& errand : ticket.more_errands)
        card.more_errands.push_back(errand.errand);
    card.elapsed = std::max(std::chrono::seconds{0},
                            std::chrono::floor<std::chrono::seconds>(now - ticket.started.value_or(ticket.called)));
    card.missing = static_cast<int>(std::ranges::count_if(card.steps, [](Step const& step) { return !step.done; }));
    auto const current = std::ranges::find_if(card.steps, [](Step const& step) { return !step.done; });
    if (ticket.started && current != card.steps.end())
        card.current_step = static_cast<int>(current - card.steps.begin());
    return card;
}

}  // namespace skranke
