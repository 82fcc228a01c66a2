#pragma once

#include "core/base/settings.h"
#include "core/ports/ticket_printer.h"
#include "devices/printer/printer_settings.h"

#include <memory>
#include <optional>
#include <vector>

namespace skranke {

/// What can be set about the ticket printer: `--printer-address`, `SKRANKE_PRINTER_ADDRESS`, or `address` under
/// `[printer]` in a file, and so on.
std::vector<Option> printer_options();

/// What is set; nothing when no address is. Throws WrongUse at a value no printer has.
std::optional<PrinterSettings> printer_settings(Settings const& settings);

/// The printer that is set up; null when there is none. Throws WrongUse as above.
std::unique_ptr<TicketPrinter> configured_printer(Settings const& settings);

}  // namespace skranke
