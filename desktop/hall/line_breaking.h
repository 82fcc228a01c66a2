#pragma once

#include <functional>
#include <string>
#include <vector>

namespace skranke {

/// Breaks a text at its blanks into lines no wider than `width`, as few as possible. A single word that is too wide
/// keeps a line of its own: the caller then sets it smaller; nothing is ever cut.
std::vector<std::string> broken_lines(std::string const& text, double width,
                                      std::function<double(std::string const&)> const& measure);

}  // namespace skranke
