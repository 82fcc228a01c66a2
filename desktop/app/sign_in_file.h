#pragma once

#include "core/base/station_login.h"

#include <filesystem>

namespace skranke {

/// Login and password from a file of its own (keys `login` and `password`), for demonstrations that nobody types into.
/// Throws WrongUse when others than its owner may read it, or when it lacks a key.
StationLogin read_sign_in_file(std::filesystem::path const& file);

}  // namespace skranke
