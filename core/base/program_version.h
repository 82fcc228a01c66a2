#pragma once

#include <string_view>

namespace skranke {

/// This program's version, such as "0.1.0".
std::string_view program_version();

/// Compares versions number by number: negative when `a` is the older, 0 when alike, positive when it is the newer.
int compare_versions(std::string_view a, std::string_view b);

}  // namespace skranke
