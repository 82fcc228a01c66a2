#pragma once

#include <string>

namespace skranke {

/// Sixteen letters and digits that nobody mistakes for one another, in groups of four: 78 bits, and no blanks.
std::string fresh_password();

}  // namespace skranke
