#include "core/queue/dispatch_order.h"

#include <algorithm>

namespace skranke {
namespace {

using namespace std::chrono_literals;

bool has_its_turn_behind(DispatchCounter const& counter, DispatchTicket const& ticket)
{
    return counter.profile.max_in_row && counter.last_area == ticket.area &&
           counter.streak >= *counter.profile.max_in_row;
}

/// Waiting counts from the booked time, else from where progress does.
bool is_overdue(DispatchProfile const& profile, DispatchTicket const& ticket, Instant at)
{
    return profile.first_after &&
           std::max(ticket.start, ticket.booked.value_or(ticket.start)) < at - *profile.first_after;
}

Hold hold_of(DispatchTicket const& ticket, std::optional<Instant> free_by, Instant at)
{
    if (ticket.booked)
        return ticket.start > at ? Hold::before_time : Hold::none;
    return free_by && at + ticket.expected > *free_by ? Hold::promise : Hold::none;
}

}  // namespace

double progress(Instant start, std::chrono::seconds target, Instant at)
{
    // Days and the rest apart, as PostgreSQL counts, so that both round alike.
    auto const waited = at - start;
    auto const days = std::chrono::duration_cast<std::chrono::days>(waited);
    auto const seconds =
        static_cast<double>((waited - days).count()) / 1e6 + 86400.0 * static_cast<double>(days.count());
    return seconds / static_cast<double>(target.count());
}

std::chrono::seconds target_of(Priority priority, std::chrono::minutes errand_target)
{
    switch (priority) {
        case Priority::companion:
            return 1min;
        case Priority::urgent:
            return 5min;
        case Priority::ordinary:
        case Priority::returned:
            break;
    }
    return errand_target;
}

Waiting waiting_from(Instant booked, DispatchRules const& rules)
{
    return {booked - rules.call_ahead, std::chrono::duration_cast<std::chrono::seconds>(rules.call_ahead)};
}

Waiting waiting_from(Place place, Instant arrived, Priority priority, std::chrono::minutes errand_target, Instant at)
{
    return {place == Place::last ? at : arrived,
            place == Place::first ? std::chrono::seconds{1min} : target_of(priority, errand_target)};
}

std::optional<Instant> free_by(DispatchCounter const& counter, std::vector<DispatchCounter> const& all,
                               std::vector<DispatchTicket> const& waiting, DispatchRules const& rules)
{
    auto const another_can = [&](DispatchTicket const& ticket) {
        return std::any_of(all.begin(), all.end(), [&](DispatchCounter const& other) {
            return other.id != counter.id && other.kind == "counter" && other.open &&
                   other.profile.errand_types.contains(ticket.errand_type);
        });
    };
    std::optional<Instant> earliest;
    for (auto const& ticket : waiting)
        if (ticket.booked && takes(counter, ticket) && (ticket.only_counter || !another_can(ticket)))
            earliest = std::min(earliest.value_or(*ticket.booked), *ticket.booked);
    return earliest ? std::optional{*earliest + rules.promise} : std::nullopt;
}

bool takes(DispatchCounter const& counter, DispatchTicket const& ticket)
{
    return ticket.only_counter ? *ticket.only_counter == counter.id
                               : counter.profile.errand_types.contains(ticket.errand_type);
}

DispatchRank rank_of(DispatchCounter const& counter, DispatchTicket const& ticket, std::optional<Instant> must_be_free,
                     Instant at)
{
    auto const hold = hold_of(ticket, must_be_free, at);
    return {hold,
            {hold != Hold::none, !is_overdue(counter.profile, ticket, at), has_its_turn_behind(counter, ticket),
             -progress(ticket.start, ticket.target, at), ticket.arrived, ticket.id}};
}

std::vector<DispatchPlace> dispatch_order(DispatchCounter const& counter, std::vector<DispatchCounter> const& all,
                                          std::vector<DispatchTicket> const& waiting, DispatchRules const& rules,
                                          Instant at)
{
    struct Ranked {
        DispatchRank rank;
        TicketId ticket;
    };
    auto const must_be_free = free_by(counter, all, waiting, rules);
    std::vector<Ranked> ranked;
    for (auto const& ticket : waiting)
        if (takes(counter, ticket))
            ranked.push_back({rank_of(counter, ticket, must_be_free, at), ticket.id});
    std::sort(ranked.begin(), ranked.end(), [](Ranked const& a, Ranked const& b) { return a.rank < b.rank; });

    std::vector<DispatchPlace> order;
    for (auto const& each : ranked)
        order.push_back({each.ticket, each.rank.hold});
    return order;
}

DispatchCounter after_calling(DispatchCounter counter, DispatchTicket const& ticket)
{
    counter.streak = counter.last_area == ticket.area ? counter.streak + 1 : 1;
    counter.last_area = ticket.area;
    return counter;
}

}  // namespace skranke
