#pragma once

#include "core/base/console.h"

namespace skranke::tool {

using console::done;
using console::refused;
using console::Verb;
using console::world_failed;
using console::wrong_use;

/// Every verb, in the order of --help.
std::vector<Verb> verbs();

Verb list_devices();
Verb check_devices();
Verb printer_test();
Verb simulate_printer();
Verb simulate_office();

}  // namespace skranke::tool
