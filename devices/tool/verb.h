#pragma once

#include "core/base/settings.h"

#include <string>
#include <vector>

namespace skranke::tool {

/// How the program ends (skranke-devices --help tells it to whoever writes scripts).
inline constexpr int done = 0;
inline constexpr int refused = 1;
inline constexpr int wrong_use = 2;
inline constexpr int world_failed = 3;

/// One thing the technician may ask for.
struct Verb {
    std::string words;            ///< "printer test"
    std::string help;             ///< one line, worded in the language spoken
    std::vector<Option> options;  ///< its own, besides those every verb has
    int (*run)(Settings const& settings);
};

/// Every verb, in the order of --help.
std::vector<Verb> verbs();

Verb list_devices();
Verb check_devices();
Verb printer_test();
Verb simulate_printer();
Verb simulate_office();

}  // namespace skranke::tool
