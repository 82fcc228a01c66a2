#pragma once

#include <string>

namespace skranke::tool {

/// Everything the program can do, with every option of every verb.
std::string help();

}  // namespace skranke::tool
