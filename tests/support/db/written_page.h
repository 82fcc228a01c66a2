#pragma once

#include <string>

namespace skranke {

/// Expects a file of the sources to be what was just made. With SKRANKE_WRITE_EXPECTED=1 it is written anew instead:
/// look at the difference before keeping it.
void expect_written(std::string const& path, std::string const& made);

/// A file of the sources, whole.
std::string source_text(std::string const& path);

}  // namespace skranke
