#include "devices/printer/simulator/print_style.h"

#include "devices/printer/code_page.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace skranke {
namespace {

using Family = PrinterCommand::Family;

constexpr char32_t nothing = 0xfffd;

/// Where a country's letters stand instead of ASCII (ESC R n), and its letters, n from 0.
constexpr std::string_view replaced = "#$@[\\]^`{|}~";
constexpr std::array<std::u32string_view, 14> countries{
    U"#$@[\\]^`{|}~", U"#$à°ç§^`éùè¨",  U"#$§ÄÖÜ^`äöüß", U"£$@[\\]^`{|}~", U"#$@ÆØÅ^`æøå~",
    U"#¤ÉÄÖÅÜéäöåü",  U"#$@°\\é^ùàòèì", U"₧$@¡Ñ¿^`¨ñ}~", U"#$@[¥]^`{|}~",  U"#¤ÉÆØÅÜéæøåü",
    U"#$ÉÆØÅÜéæøåü",  U"#$á¡Ñ¿é`íñóú",  U"#$á¡Ñ¿éüíñóú", U"#$@[₩]^`{|}~"};

/// On and off are the lowest bit, or the digit.
bool on(std::uint8_t n)
{
    return (n & 1u) != 0;
}

}  // namespace

char32_t PrintStyle::sign(std::uint8_t byte) const
{
    if (byte >= 0x80) {
        auto const page = code_page_numbered(code_page);
        return page ? decoded(byte, *page) : nothing;
    }
    auto const place = replaced.find(static_cast<char>(byte));
    if (place == std::string_view::npos || country >= countries.size())
        return byte;
    return countries[country][place];
}

bool PrintStyle::heed(PrinterCommand const& command)
{
    return command.family == Family::esc ? heed_esc(command) : command.family == Family::gs && heed_gs(command);
}

bool PrintStyle::heed_esc(PrinterCommand const& command)
{
    std::uint8_t const n = command.at(0);
    switch (command.op) {
        case '@':
            *this = PrintStyle{};
            return true;
        case '!':
            small_font = (n & 0x01u) != 0;
            bold = (n & 0x08u) != 0;
            tall = (n & 0x10u) != 0 ? 2 : 1;
            wide = (n & 0x20u) != 0 ? 2 : 1;
            underlined = (n & 0x80u) != 0;
            return true;
        case ' ':
            letter_spacing = n;
            return true;
        case '-':
            underlined = n == 1 || n == 2 || n == '1' || n == '2';
            return true;
        case '2':
            line_spacing = PrintStyle{}.line_spacing;
            return true;
        case '3':
            line_spacing = n;
            return true;
        case 'D':
            tabs.assign(command.body.begin(), command.body.end());
            tabs.pop_back();  // the NUL
            return true;
        case 'E':
        case 'G':
            bold = on(n);
            return true;
        case 'M':
            small_font = on(n);
            return true;
        case 'R':
            country = n;
            return true;
        case 'a':
            if (n <= 2 || (n >= '0' && n <= '2'))
                align = n & 3u;
            return true;
        case 't':
            code_page = n;
            return true;
        default:
            return false;
    }
}

bool PrintStyle::heed_gs(PrinterCommand const& command)
{
    std::uint8_t const n = command.at(0);
    switch (command.op) {
        case '!':
            wide = std::min((n >> 4) & 7, 7) + 1;
            tall = (n & 7) + 1;
            return true;
        case 'B':
            reversed = on(n);
            return true;
        case 'L':
            left_margin = command.number_at(0);
            return true;
        case 'W':
            area_width = command.number_at(0);
            return true;
        default:
            return false;
    }
}

}  // namespace skranke
