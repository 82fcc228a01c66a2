#pragma once

#include <string_view>

namespace skranke {

/// Whether something that may be a CPR number stands in a text: six digits and four, with or without a hyphen or a
/// blank between them. The same rule as the database's on a note; a Danish telephone number has only eight digits.
bool holds_cpr_number(std::string_view text);

}  // namespace skranke
