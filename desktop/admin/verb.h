#pragma once

#include "core/base/settings.h"

#include <string>
#include <vector>

namespace skranke::admin {

/// How a program ends (skranke-admin --help tells it to whoever writes scripts).
inline constexpr int done = 0;
inline constexpr int refused = 1;
inline constexpr int wrong_use = 2;
inline constexpr int world_failed = 3;

/// One thing the operator may ask for.
struct Verb {
    std::string words;            ///< "database start"
    std::string help;             ///< one line, worded in the language spoken
    std::vector<Option> options;  ///< its own, besides those every verb has
    int (*run)(Settings const& settings);
    std::size_t objects{0};  ///< how many words besides options it is about: the LOGIN of `staff add`
};

}  // namespace skranke::admin
