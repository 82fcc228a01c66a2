#pragma once

#include "core/base/words.h"

namespace skranke {

/// Danish, unless `--language en` or the settings choose English. Found before anything else is read, so that even a
/// complaint about the command line is in the right language.
Language language_chosen(int argc, char const* const* argv);

/// What `skranke --help` prints.
void print_help();

}  // namespace skranke
