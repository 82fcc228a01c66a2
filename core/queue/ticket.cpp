#include "core/queue/ticket.h"

#include <array>
#include <cassert>
#include <utility>

namespace skranke {
namespace {

template <class Kind, std::size_t size>
using Labels = std::array<std::pair<Kind, std::string_view>, size>;

constexpr Labels<TicketState, 9> states{{{TicketState::issued, "issued"},
                                         {TicketState::waiting, "waiting"},
                                         {TicketState::called, "called"},
                                         {TicketState::serving, "serving"},
                                         {TicketState::parked, "parked"},
                                         {TicketState::done, "done"},
                                         {TicketState::no_show, "no_show"},
                                         {TicketState::left, "left"},
                                         {TicketState::cancelled, "cancelled"}}};

constexpr Labels<Priority, 4> priorities{{{Priority::ordinary, "ordinary"},
                                          {Priority::companion, "companion"},
                                          {Priority::urgent, "urgent"},
                                          {Priority::returned, "returned"}}};

constexpr Labels<Place, 3> places{{{Place::first, "first"}, {Place::arrival, "arrival"}, {Place::last, "last"}}};

constexpr Labels<Detail, 4> details{
    {{Detail::note, "note"}, {Detail::contact, "contact"}, {Detail::errand, "errand"}, {Detail::citizen, "citizen"}}};

template <class Kind, std::size_t size>
std::string_view label_in(Labels<Kind, size> const& labels, Kind kind)
{
    for (auto const& [known, text] : labels)
        if (known == kind)
            return text;
    assert(false);
    return {};
}

template <class Kind, std::size_t size>
Kind kind_in(Labels<Kind, size> const& labels, std::string_view label)
{
    for (auto const& [known, text] : labels)
        if (text == label)
            return known;
    assert(false);
    return labels.front().first;
}

}  // namespace

std::string_view label(TicketState state)
{
    return label_in(states, state);
}
std::string_view label(Priority priority)
{
    return label_in(priorities, priority);
}
std::string_view label(Place place)
{
    return label_in(places, place);
}
std::string_view label(Detail detail)
{
    return label_in(details, detail);
}
TicketState ticket_state(std::string_view label)
{
    return kind_in(states, label);
}
bool is_ticket_state(std::string_view label)
{
    for (auto const& [state, text] : states)
        if (text == label)
            return true;
    return false;
}
Priority priority(std::string_view label)
{
    return kind_in(priorities, label);
}

std::string shown_number(std::string const& number)
{
    auto const digits = number.find_first_of("0123456789");
    if (digits == std::string::npos || digits == 0)
        return number;
    return number.substr(0, digits) + " " + number.substr(digits);
}

}  // namespace skranke
