#pragma once

#include "core/base/settings.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace skranke::admin {

using Value = std::variant<std::string, long long, bool>;

/// Prints the answer of a verb: with --json the values, else the sentence.
void answer(Settings const& settings, std::string const& sentence,
            std::vector<std::pair<std::string, Value>> const& values);

}  // namespace skranke::admin
