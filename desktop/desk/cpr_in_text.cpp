#include "desktop/desk/cpr_in_text.h"

#include <array>
#include <regex>
#include <string>

namespace skranke {
namespace {

/// What people put between the parts of a number, beside blanks, as UTF-8: full stops, hyphens and dashes of every
/// length, blanks that do not break.
constexpr std::array<std::string_view, 11> gaps{
    ".", "/", "-", "\u00a0", "\u202f", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212",
};

/// The text with every digit as it is, every gap as one '~' and every other byte as 'x'.
std::string outline(std::string_view text)
{
    std::string drawn;
    while (!text.empty()) {
        std::size_t taken = 1;
        char sign = 'x';
        if (text.front() >= '0' && text.front() <= '9')
            sign = text.front();
        else if (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r'))
            sign = '~';
        for (auto const gap : gaps) {
            if (text.starts_with(gap)) {
                sign = '~';
                taken = gap.size();
            }
        }
        drawn += sign;
        text.remove_prefix(taken);
    }
    return drawn;
}

}  // namespace

bool holds_cpr_number(std::string_view text)
{
    static std::regex const number{
        "(^|[^0-9])(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])~{0,3}(0[1-9]|1[0-2])~{0,3}[0-9]{2}~{0,3}[0-9]{4}"
        "([^0-9]|$)"};
    return std::regex_search(outline(text), number);
}

}  // namespace skranke
