#include "tests/support/shell.h"

#include <sys/wait.h>
#include <array>
#include <cstdio>
#include <stdexcept>

namespace skranke {

Said shell(std::string const& line)
{
    auto* pipe = ::popen(("exec 2>&1\n" + line).c_str(), "re");
    if (!pipe)
        throw std::runtime_error{"no shell"};
    Said said;
    std::array<char, 4096> part{};
    while (auto const size = std::fread(part.data(), 1, part.size(), pipe))
        said.text.append(part.data(), size);
    int const status = ::pclose(pipe);
    said.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return said;
}

std::string quoted(std::string const& text)
{
    std::string word = "'";
    for (char c : text)
        word += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return word + "'";
}

}  // namespace skranke
