#include "devices/tool/devices_set_up.h"

#include "core/base/words.h"
#include "devices/printer/configured_printer.h"

namespace skranke::tool {

std::vector<DeviceSetUp> devices_set_up(Settings const& settings)
{
    std::vector<DeviceSetUp> devices;
    if (auto const printer = printer_settings(settings))
        devices.push_back({"printer", tr("Ticket printer"), printer->address.text()});
    return devices;
}

}  // namespace skranke::tool
