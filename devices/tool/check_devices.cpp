#include "core/base/words.h"
#include "devices/printer/configured_printer.h"
#include "devices/printer/printer_words.h"
#include "devices/tool/devices_set_up.h"
#include "devices/tool/verbs.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <iostream>

namespace skranke::tool {
namespace {

bool works(PrinterHealth health)
{
    return health == PrinterHealth::ready || health == PrinterHealth::paper_low || health == PrinterHealth::unknown;
}

int run(Settings const& settings)
{
    bool all_work = true;
    Poco::JSON::Array all;
    std::string lines;
    for (DeviceSetUp const& each : devices_set_up(settings)) {
        // The ticket printer is the only kind there is so far.
        PrinterHealth const health = configured_printer(settings)->health();
        all_work = all_work && works(health);
        Poco::JSON::Object one{Poco::JSON_PRESERVE_KEY_ORDER};
        one.set("device", each.name);
        one.set("address", each.address);
        one.set("health", name_of(health));
        one.set("works", works(health));
        all.add(one);
        lines += each.title + ": " + sentence(health) + "\n";
    }
    if (settings.on("json")) {
        all.stringify(std::cout);
        std::cout << "\n";
    } else {
        std::cout << (lines.empty() ? tr("No device is set up here. skranke-devices --help tells how.") + "\n" : lines);
    }
    return all_work ? done : world_failed;
}

}  // namespace

Verb check_devices()
{
    return {"check", tr("ask every device that is set up how it is"), printer_options(), run};
}

}  // namespace skranke::tool
