#pragma once

#include "core/base/settings.h"

#include <vector>

namespace skranke {

/// What the desktop's command line knows, worded in the language spoken.
std::vector<Option> desktop_options();

/// What `skranke --help` prints.
void print_help();

}  // namespace skranke
