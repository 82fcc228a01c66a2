#include "core/base/program_version.h"

#include <charconv>

namespace skranke {
namespace {

/// The number in front, cut off together with the dot behind it; 0 when nothing is left.
int next_number(std::string_view& version)
{
    int number = 0;
    auto const read = std::from_chars(version.data(), version.data() + version.size(), number);
    version.remove_prefix(static_cast<std::size_t>(read.ptr - version.data()));
    version.remove_prefix(version.empty() ? 0 : 1);
    return number;
}

}  // namespace

std::string_view program_version()
{
    return SKRANKE_VERSION;
}

int compare_versions(std::string_view a, std::string_view b)
{
    while (!a.empty() || !b.empty())
        if (auto const difference = next_number(a) - next_number(b); difference != 0)
            return difference;
    return 0;
}

}  // namespace skranke
