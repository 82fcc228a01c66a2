#include "core/base/words.h"
#include "devices/printer/configured_printer.h"
#include "devices/tool/devices_set_up.h"
#include "devices/tool/verbs.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <iostream>

namespace skranke::tool {
namespace {

int run(Settings const& settings)
{
    auto const devices = devices_set_up(settings);
    if (settings.on("json")) {
        Poco::JSON::Array all;
        for (DeviceSetUp const& each : devices) {
            Poco::JSON::Object one{Poco::JSON_PRESERVE_KEY_ORDER};
            one.set("device", each.name);
            one.set("address", each.address);
            all.add(one);
        }
        all.stringify(std::cout);
        std::cout << "\n";
        return done;
    }
    if (devices.empty())
        std::cout << tr("No device is set up here. skranke-devices --help tells how.") << "\n";
    for (DeviceSetUp const& each : devices)
        std::cout << each.title << ": " << each.address << "\n";
    return done;
}

}  // namespace

Verb list_devices()
{
    return {"list", tr("show the devices that are set up on this computer"), printer_options(), run};
}

}  // namespace skranke::tool
