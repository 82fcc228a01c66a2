#pragma once

#include "core/base/settings.h"
#include "core/ports/ticket_printer.h"

#include <memory>

namespace skranke {

/// The printer of a ticket stand, at the address `printer.address` of its settings; null where none is set.
std::unique_ptr<TicketPrinter> ticket_printer_of(Settings const& settings);

}  // namespace skranke
