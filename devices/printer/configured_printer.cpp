#include "devices/printer/configured_printer.h"

#include "core/base/words.h"
#include "devices/printer/escpos_printer.h"

namespace skranke {
namespace {

std::string option_name(std::string const& name)
{
    return "printer-" + name;
}

std::optional<std::string> told(Settings const& settings, std::string const& name)
{
    auto const given = settings.get(option_name(name));
    return given ? given : settings.get("printer." + name);
}

}  // namespace

std::vector<Option> printer_options()
{
    std::string const milliseconds = "MS";
    return {
        {option_name("address"), "ADDRESS",
         tr("where the printer is: tcp://HOST:9100, file:///dev/usb/lp0 or cups://QUEUE")},
        {option_name("code-page"), "PAGE", tr("its character table: pc865 (Nordic), pc850, pc858, wpc1252 …")},
        {option_name("width"), "DOTS", tr("the width of its paper: 576 (80 mm) or 384 (58 mm)")},
        {option_name("pictures"), "WAY", tr("how it takes pictures: raster, or columns for old printers")},
        {option_name("qr"), "WAY", tr("who draws the QR code: picture (we do) or command (the printer does)")},
        {option_name("proof"), "WAY", tr("how it proves a print: process-id, or paper for printers without")},
        {option_name("open-ms"), milliseconds, tr("patience with the line to the printer (3000)")},
        {option_name("write-ms"), milliseconds, tr("patience while it takes the slip (5000)")},
        {option_name("answer-ms"), milliseconds, tr("patience with one answer about its state (1000)")},
        {option_name("print-ms"), milliseconds, tr("patience with a whole slip (15000)")},
        {option_name("look-ms"), milliseconds, tr("time between two looks at paper and cover meanwhile (250)")},
    };
}

std::optional<PrinterSettings> printer_settings(Settings const& settings)
{
    auto const address = told(settings, "address");
    if (!address || address->empty())
        return std::nullopt;
    PrinterSettings made;
    for (Option const& each : printer_options()) {
        std::string const name = each.name.substr(option_name("").size());
        auto const value = told(settings, name);
        if (value && !set(made, name, *value))
            throw WrongUse{tr_with("“{}” cannot be {}.", each.name, *value)};
    }
    return made;
}

std::unique_ptr<TicketPrinter> configured_printer(Settings const& settings)
{
    auto const made = printer_settings(settings);
    return made ? std::make_unique<EscPosPrinter>(*made) : nullptr;
}

}  // namespace skranke
