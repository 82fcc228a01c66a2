#pragma once

#include <string>

namespace skranke::admin {

/// Everything the program can do.
std::string help();

}  // namespace skranke::admin
