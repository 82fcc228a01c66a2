#pragma once

#include "devices/tool/verb.h"

#include <string>

namespace skranke::tool {

/// The options every verb has.
std::vector<Option> common_options();

/// Everything the program can do, with every option of every verb.
std::string help();
/// One verb and its options.
std::string help(Verb const& verb);

}  // namespace skranke::tool
