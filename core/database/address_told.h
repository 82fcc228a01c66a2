#pragma once

#include "core/base/settings.h"

#include <optional>
#include <string>

namespace skranke {

/// The shared database that the settings name in `database`, read and found usable; none when they name none.
/// Throws WrongUse when libpq cannot read it, and when a password stands in it.
std::optional<std::string> address_told(Settings const& settings);

}  // namespace skranke
