#pragma once

#include "core/setup/setup_desk.h"

#include <map>
#include <string>

namespace skranke {

/// What would happen, in one sentence. Of a refusal: what must be put right, and where. `documents` are the sections
/// that were asked about, so that a line can be called by its name.
std::string sentence(SetupConsequence const& consequence, std::map<std::string, SetupDocument> const& documents);

/// Why a field is refused, for where the field is: "it ends before it begins".
std::string what_is_wrong(std::string const& problem);

/// "4. januar 2027"; "until further notice" for none.
std::string shown_day(SetupDay const& day);

}  // namespace skranke
