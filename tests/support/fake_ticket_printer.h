#pragma once

#include "core/ports/ticket_printer.h"

#include <vector>

namespace skranke {

/// Paper that keeps what it was given, and answers what a test says.
struct FakeTicketPrinter final : TicketPrinter {
    Printed print(TicketSlip const& slip) override
    {
        slips.push_back(slip);
        return result;
    }
    PrinterHealth health() override { return state; }

    Printed result{Printed::printed};
    PrinterHealth state{PrinterHealth::ready};
    std::vector<TicketSlip> slips;
};

}  // namespace skranke
