#pragma once

#include <string_view>

namespace skranke {

/// Whether something that may be a CPR number stands in a text (UTF-8): a day, a month, a year and four digits, however
/// they are spaced. A day above 60 is a number made for somebody without one. The same rule as data.holds_cpr in the
/// database; a longer number, or one that begins with no date, is a case's or a telephone's.
bool holds_cpr_number(std::string_view text);

}  // namespace skranke
