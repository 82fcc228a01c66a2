#pragma once

#include <string>
#include <vector>

namespace skranke {

/// The staff's name of an area: "Pas". The code itself when there is none such.
std::string area_name(std::string const& code);

/// Sorted as people read: "Bord 2" before "Bord 10".
std::vector<std::string> in_reading_order(std::vector<std::string> names);

/// With blanks behind it up to `width` letters, where æ is one letter.
std::string padded(std::string text, std::size_t width);

}  // namespace skranke
