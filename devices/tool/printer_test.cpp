#include "core/base/words.h"
#include "devices/printer/configured_printer.h"
#include "devices/printer/printer_words.h"
#include "devices/tool/verbs.h"

#include <Poco/JSON/Object.h>

#include <iostream>

namespace skranke::tool {
namespace {

/// Everything that may go wrong on paper: the Danish letters, a script the printer lacks, one from the right, a code.
TicketSlip test_slip(PrinterSettings const& settings)
{
    TicketSlip slip;
    slip.office = "Skranke";
    slip.number = "A 12";
    slip.lines = {tr("Test slip"), "æøå ÆØÅ é ü ö – 893,00 kr.",
                  fmt::format("{} · {}", name_of(settings.code_page), settings.width), "Візьміть номер", "خذ رقمًا"};
    slip.qr = "https://example.com/A12";
    return slip;
}

bool can_print(PrinterHealth health)
{
    return health == PrinterHealth::ready || health == PrinterHealth::paper_low;
}

int run(Settings const& settings)
{
    auto const set_up = printer_settings(settings);
    if (!set_up)
        throw WrongUse{tr("No printer is set up. Tell its address with --printer-address.")};
    auto const printer = configured_printer(settings);
    PrinterHealth const before = printer->health();
    Printed const result = printer->print(test_slip(*set_up));
    bool const well = result == Printed::printed || result == Printed::accepted;
    // Why it would not print, it said before; why it stopped printing, it says now.
    PrinterHealth const health = can_print(before) ? printer->health() : before;
    if (settings.on("json")) {
        Poco::JSON::Object answer{Poco::JSON_PRESERVE_KEY_ORDER};
        answer.set("result", name_of(result));
        answer.set("health", name_of(health));
        answer.stringify(std::cout);
        std::cout << "\n";
    } else {
        (well ? std::cout : std::cerr) << sentence(result) << " " << sentence(health) << "\n";
    }
    return well ? done : world_failed;
}

}  // namespace

Verb printer_test()
{
    return {"printer test", tr("print a test slip, and tell whether it came out"), printer_options(), run};
}

}  // namespace skranke::tool
