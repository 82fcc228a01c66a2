#pragma once

#include "core/base/settings.h"
#include "core/setup/pg_office_import.h"

#include <optional>
#include <string>

namespace skranke::admin {

/// --office, or none. Throws WrongUse when it is no number.
std::optional<int> office_told(Settings const& settings);

std::string sentence(OfficeUnknown why);

}  // namespace skranke::admin
