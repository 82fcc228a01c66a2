#include "desktop/app/ticket_printer_setup.h"

#include "devices/printer/configured_printer.h"

namespace skranke {

std::unique_ptr<TicketPrinter> ticket_printer_of(Settings const& settings)
{
    return configured_printer(settings);
}

}  // namespace skranke
