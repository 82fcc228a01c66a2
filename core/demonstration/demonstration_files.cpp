#include "core/demonstration/demonstration_files.h"

#include <algorithm>
#include <stdexcept>

namespace skranke {

std::string_view demonstration_file(std::string_view name)
{
    auto const& files = demonstration_files();
    auto const found = std::find_if(files.begin(), files.end(), [&](auto const& file) { return file.name == name; });
    if (found == files.end())
        throw std::logic_error{"no such demonstration file"};
    return found->text;
}

}  // namespace skranke
