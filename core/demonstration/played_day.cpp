#include "core/demonstration/played_day.h"

namespace skranke {

Visit& PlayedDay::visit(Ticket const& ticket)
{
    if (auto const found = visits.find(ticket.id); found != visits.end())
        return found->second;
    // Somebody who takes part gave this number; its letter is all we know, and what lies behind it is drawn.
    auto const own = seed ^ static_cast<std::uint64_t>(ticket.id.value);
    auto stranger = draw_stranger(model, errands, "other", own);
    return visits.emplace(ticket.id, Visit{.citizen = std::move(stranger), .ticket = ticket.id}).first->second;
}

}  // namespace skranke
