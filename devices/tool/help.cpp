#include "devices/tool/help.h"

#include "core/base/words.h"
#include "devices/printer/configured_printer.h"
#include "devices/tool/verbs.h"

namespace skranke::tool {
namespace {

/// These share the printer's options, which are long enough to be shown once.
bool asks_the_printer(Verb const& verb)
{
    return verb.options.size() == printer_options().size();
}

}  // namespace

std::string help()
{
    std::string text =
        tr("skranke-devices: the technician's tool.") + "\n\n" + tr("Use: skranke-devices VERB [OPTIONS]") + "\n";
    for (Verb const& each : verbs()) {
        text += fmt::format("\n{}\n    {}\n", each.words, each.help);
        if (!asks_the_printer(each))
            text += console::shown(each.options);
    }
    text += "\n" + tr("What can be set about the printer (list, check, printer test):") + "\n" +
            console::shown(printer_options());
    text += "\n" + tr("Options of every verb:") + "\n" + console::shown(console::usual_options());
    text += "\n" +
            tr("What is set can also stand in the environment (SKRANKE_PRINTER_ADDRESS) or in skranke.ini "
               "([printer] address = …).") +
            "\n";
    text += tr("Ends with 0 done, 1 refused, 2 wrong use, 3 when a device or the computer failed.") + "\n";
    return text;
}

}  // namespace skranke::tool
