#pragma once

#include <string>

namespace skranke {

/// Where the sources and the programs under test lie.
std::string source_dir();
std::string build_dir();

}  // namespace skranke
