#pragma once

#include <string>

namespace skranke {

/// What a command said and how it ended.
struct Said {
    int exit_code{};
    std::string text;  ///< standard output and standard error, as they came
};

/// Runs a line of sh and waits for it. For the programs and tools a test looks at from outside.
Said shell(std::string const& line);

/// `text` as one word of sh.
std::string quoted(std::string const& text);

}  // namespace skranke
