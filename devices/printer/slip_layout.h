#pragma once

#include "core/ports/ticket_printer.h"
#include "devices/printer/printer_settings.h"

namespace skranke {

/// The slip as a job: everything between the first status question and the last, up to and with the cut.
/// Lines the code page can spell go as text, all others as pictures. Pure.
Bytes slip_job(TicketSlip const& slip, PrinterSettings const& settings);

}  // namespace skranke
