#include "desktop/desk/cpr_in_text.h"

#include <cstddef>

namespace skranke {

namespace {

bool digits_at(std::string_view text, std::size_t at, std::size_t count)
{
    if (text.size() < at + count)
        return false;
    for (auto const c : text.substr(at, count))
        if (c < '0' || c > '9')
            return false;
    return true;
}

}  // namespace

bool holds_cpr_number(std::string_view text)
{
    for (std::size_t at = 0; at + 10 <= text.size(); ++at) {
        if (!digits_at(text, at, 6))
            continue;
        bool const parted = text[at + 6] == '-' || text[at + 6] == ' ';
        if (digits_at(text, at + 6 + (parted ? 1 : 0), 4))
            return true;
    }
    return false;
}

}  // namespace skranke
