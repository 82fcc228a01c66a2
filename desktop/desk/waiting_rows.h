#pragma once

#include "desktop/desk/desk_screen.h"

namespace skranke {

/// How the citizen stands against the target at `now`.
TargetMark target_mark(WaitingTicket const& ticket, Instant now);

/// How long a citizen has waited. A booked citizen's wait counts from the booked time (contract 6).
std::chrono::minutes waited(WaitingTicket const& ticket, Instant now);

std::vector<WaitingRow> waiting_rows(std::vector<WaitingTicket> const& tickets, Instant now);
std::vector<ParkedRow> parked_rows(std::vector<ParkedTicket> const& tickets, Instant now);
ServingCard serving_card(TicketAtCounter const& ticket, Instant now);

}  // namespace skranke
