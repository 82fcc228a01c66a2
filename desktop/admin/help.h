#pragma once

#include "desktop/admin/verb.h"

#include <string>

namespace skranke::admin {

/// Everything the program can do.
std::string help();
/// One verb and its options.
std::string help(Verb const& verb);

}  // namespace skranke::admin
