#pragma once

#include "core/base/settings.h"

#include <string>
#include <vector>

namespace skranke::tool {

/// One device that is set up on this computer.
struct DeviceSetUp {
    std::string name;     ///< "printer"
    std::string title;    ///< in the language spoken
    std::string address;  ///< as it was set
};

std::vector<DeviceSetUp> devices_set_up(Settings const& settings);

}  // namespace skranke::tool
