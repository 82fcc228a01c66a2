#include "devices/printer/printer_words.h"

#include "core/base/words.h"

namespace skranke {

std::string name_of(Printed result)
{
    switch (result) {
        case Printed::printed:
            return "printed";
        case Printed::accepted:
            return "accepted";
        case Printed::failed:
            return "failed";
        case Printed::unknown:
            break;
    }
    return "unknown";
}

std::string name_of(PrinterHealth health)
{
    switch (health) {
        case PrinterHealth::ready:
            return "ready";
        case PrinterHealth::paper_low:
            return "paper_low";
        case PrinterHealth::paper_out:
            return "paper_out";
        case PrinterHealth::cover_open:
            return "cover_open";
        case PrinterHealth::offline:
            return "offline";
        case PrinterHealth::unknown:
            break;
    }
    return "unknown";
}

std::string sentence(Printed result)
{
    switch (result) {
        case Printed::printed:
            return tr("The slip is printed.");
        case Printed::accepted:
            return tr("The slip is handed over. This printer cannot tell whether it came out.");
        case Printed::failed:
            return tr("The slip was not printed.");
        case Printed::unknown:
            break;
    }
    return tr("The line to the printer was lost midway. Look whether the slip came out.");
}

std::string sentence(PrinterHealth health)
{
    switch (health) {
        case PrinterHealth::ready:
            return tr("The printer is ready.");
        case PrinterHealth::paper_low:
            return tr("The printer is ready, but the roll is nearly used up. Have a new one at hand.");
        case PrinterHealth::paper_out:
            return tr("The printer is out of paper. Put in a new roll.");
        case PrinterHealth::cover_open:
            return tr("The printer's cover is open. Close it.");
        case PrinterHealth::offline:
            return tr("The printer does not answer. Is it switched on and plugged in?");
        case PrinterHealth::unknown:
            break;
    }
    return tr("The printer is there, but cannot tell how it is.");
}

}  // namespace skranke
