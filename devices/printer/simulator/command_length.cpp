#include "devices/printer/simulator/command_length.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace skranke {
namespace {

constexpr CommandLength more{0, true};
constexpr CommandLength unknown{2, false};

/// Lengths beyond this are noise, not pictures: 8 metres of 80 mm paper.
constexpr std::size_t longest = 4u << 20;

struct Fixed {
    char op;
    std::size_t body;
};

constexpr std::array esc_fixed{
    Fixed{'\f', 0}, Fixed{' ', 1}, Fixed{'!', 1},  Fixed{'$', 2}, Fixed{'%', 1}, Fixed{'-', 1}, Fixed{'2', 0},
    Fixed{'3', 1},  Fixed{'=', 1}, Fixed{'?', 1},  Fixed{'@', 0}, Fixed{'E', 1}, Fixed{'G', 1}, Fixed{'J', 1},
    Fixed{'K', 1},  Fixed{'L', 0}, Fixed{'M', 1},  Fixed{'R', 1}, Fixed{'S', 0}, Fixed{'T', 1}, Fixed{'U', 1},
    Fixed{'V', 1},  Fixed{'W', 8}, Fixed{'\\', 2}, Fixed{'a', 1}, Fixed{'c', 2}, Fixed{'d', 1}, Fixed{'e', 1},
    Fixed{'i', 0},  Fixed{'m', 0}, Fixed{'p', 3},  Fixed{'r', 1}, Fixed{'t', 1}, Fixed{'u', 1}, Fixed{'v', 0},
    Fixed{'{', 1},  Fixed{'<', 0}};
constexpr std::array fs_fixed{Fixed{'!', 1}, Fixed{'&', 0}, Fixed{'-', 1}, Fixed{'.', 0}, Fixed{'2', 74},
                              Fixed{'?', 2}, Fixed{'C', 1}, Fixed{'S', 2}, Fixed{'W', 1}, Fixed{'p', 2}};
constexpr std::array gs_fixed{Fixed{'!', 1},  Fixed{'$', 2}, Fixed{'/', 1}, Fixed{':', 0}, Fixed{'B', 1}, Fixed{'E', 1},
                              Fixed{'H', 1},  Fixed{'I', 1}, Fixed{'L', 2}, Fixed{'P', 2}, Fixed{'T', 1}, Fixed{'W', 2},
                              Fixed{'\\', 2}, Fixed{'^', 3}, Fixed{'a', 1}, Fixed{'b', 1}, Fixed{'c', 0}, Fixed{'f', 1},
                              Fixed{'g', 4},  Fixed{'h', 1}, Fixed{'j', 1}, Fixed{'l', 2}, Fixed{'r', 1}, Fixed{'w', 1},
                              Fixed{'x', 1},  Fixed{'z', 3}};

std::optional<CommandLength> fixed(std::span<Fixed const> table, std::uint8_t op)
{
    for (Fixed const& each : table)
        if (static_cast<std::uint8_t>(each.op) == op)
            return CommandLength{each.body + 2, true};
    return std::nullopt;
}

/// The number at a place, low byte first; nothing while it has not arrived.
std::optional<std::size_t> number(ByteView bytes, std::size_t place, std::size_t size = 2)
{
    if (bytes.size() < place + size)
        return std::nullopt;
    std::size_t value = 0;
    for (std::size_t at = size; at > 0; --at)
        value = value << 8 | bytes[place + at - 1];
    return value;
}

CommandLength header_and(std::size_t header, std::optional<std::size_t> data)
{
    if (!data)
        return more;
    return *data > longest ? unknown : CommandLength{header + *data, true};
}

/// ESC (, FS (, GS (: a letter, then the length in two bytes.
CommandLength in_brackets(ByteView bytes)
{
    return header_and(5, number(bytes, 3));
}

CommandLength up_to_nul(ByteView bytes, std::size_t from, std::size_t most)
{
    auto const begin = bytes.begin() + static_cast<std::ptrdiff_t>(std::min(from, bytes.size()));
    auto const nul = std::find(begin, bytes.end(), 0);
    if (nul != bytes.end())
        return {static_cast<std::size_t>(nul - bytes.begin()) + 1, true};
    return bytes.size() > from + most ? unknown : more;
}

/// A picture of x by y units at `place`, each two bytes, `unit` bytes a unit.
CommandLength picture(ByteView bytes, std::size_t place, std::size_t unit)
{
    auto const x = number(bytes, place);
    auto const y = number(bytes, place + 2);
    if (!x || !y)
        return more;
    return header_and(place + 4, *x * *y * unit);
}

CommandLength esc_star(ByteView bytes)
{
    auto const columns = number(bytes, 3);
    if (!columns)
        return more;
    bool const tall = bytes[2] == 32 || bytes[2] == 33;
    return header_and(5, *columns * (tall ? 3u : 1u));
}

/// ESC & y c1 c2 [x d1 … d(x*y)] for each sign from c1 to c2.
CommandLength esc_define(ByteView bytes)
{
    if (bytes.size() < 5)
        return more;
    std::size_t const height = bytes[2];
    if (bytes[4] < bytes[3])
        return {5, false};
    std::size_t at = 5;
    for (int sign = bytes[3]; sign <= bytes[4]; ++sign) {
        if (bytes.size() <= at)
            return more;
        at += 1 + bytes[at] * height;
    }
    return {at, true};
}

/// FS q n [xL xH yL yH d…]n, NV pictures.
CommandLength fs_define(ByteView bytes)
{
    if (bytes.size() < 3)
        return more;
    std::size_t at = 3;
    for (int image = 0; image < bytes[2]; ++image) {
        CommandLength const next = picture(bytes, at, 8);
        if (next.bytes == 0 || !next.known)
            return next;
        at = next.bytes;
        if (at > longest)
            return unknown;
    }
    return {at, true};
}

CommandLength fs_user_memory(ByteView bytes)
{
    if (bytes.size() < 3)
        return more;
    return bytes[2] == '1' ? header_and(10, number(bytes, 8)) : CommandLength{10, true};
}

CommandLength gs_barcode(ByteView bytes)
{
    if (bytes.size() < 3)
        return more;
    if (bytes[2] <= 6)
        return up_to_nul(bytes, 3, 255);
    if (bytes[2] < 65 || bytes[2] > 79)
        return {3, false};
    return header_and(4, number(bytes, 3, 1));
}

CommandLength gs_counter(ByteView bytes)
{
    if (bytes.size() < 3)
        return more;
    switch (bytes[2]) {
        case '0':
        case '2':
            return {5, true};
        case '1':
            return {9, true};
        default:
            return {3, false};
    }
}

CommandLength gs_cut(ByteView bytes)
{
    if (bytes.size() < 3)
        return more;
    constexpr std::array<std::uint8_t, 6> with_feed{65, 66, 97, 98, 103, 104};
    bool const feeds = std::find(with_feed.begin(), with_feed.end(), bytes[2]) != with_feed.end();
    return {feeds ? std::size_t{4} : std::size_t{3}, true};
}

CommandLength gs_big(ByteView bytes)
{
    if (bytes.size() < 3)
        return more;
    return bytes[2] == 'L' ? header_and(7, number(bytes, 3, 4)) : CommandLength{3, false};
}

CommandLength esc(ByteView bytes)
{
    switch (bytes[1]) {
        case '(':
            return in_brackets(bytes);
        case '*':
            return esc_star(bytes);
        case '&':
            return esc_define(bytes);
        case 'D':
            return up_to_nul(bytes, 2, 32);
        default:
            return fixed(esc_fixed, bytes[1]).value_or(unknown);
    }
}

CommandLength fs(ByteView bytes)
{
    switch (bytes[1]) {
        case '(':
            return in_brackets(bytes);
        case 'q':
            return fs_define(bytes);
        case 'g':
            return fs_user_memory(bytes);
        default:
            return fixed(fs_fixed, bytes[1]).value_or(unknown);
    }
}

CommandLength gs(ByteView bytes)
{
    switch (bytes[1]) {
        case '(':
            return in_brackets(bytes);
        case '8':
            return gs_big(bytes);
        case '*':
            return bytes.size() < 4 ? more : header_and(4, std::size_t{bytes[2]} * bytes[3] * 8u);
        case 'v':
            return picture(bytes, 4, 1);
        case 'Q':
            return picture(bytes, 4, 1);
        case 'V':
            return gs_cut(bytes);
        case 'k':
            return gs_barcode(bytes);
        case 'C':
            return gs_counter(bytes);
        default:
            return fixed(gs_fixed, bytes[1]).value_or(unknown);
    }
}

CommandLength dle(ByteView bytes)
{
    if (bytes[1] != 0x04 && bytes[1] != 0x05 && bytes[1] != 0x14)
        return {1, false};
    if (bytes.size() < 3)
        return more;
    std::uint8_t const n = bytes[2];
    if (bytes[1] == 0x05)
        return {3, true};
    if (bytes[1] == 0x04)
        return {n == 7 || n == 8 || n == 18 ? std::size_t{4} : std::size_t{3}, true};
    switch (n) {
        case 1:
        case 2:
            return {5, true};
        case 3:
            return {8, true};
        case 7:
            return {4, true};
        case 8:
            return {10, true};
        default:
            return {3, false};
    }
}

}  // namespace

CommandLength command_length(ByteView bytes)
{
    if (bytes.size() < 2)
        return more;
    CommandLength const length = bytes[0] == 0x1b   ? esc(bytes)
                                 : bytes[0] == 0x1c ? fs(bytes)
                                 : bytes[0] == 0x1d ? gs(bytes)
                                                    : dle(bytes);
    // A stray prefix must not swallow the next one.
    bool const stray = !length.known && length.bytes == 2 && bytes[1] < 0x20;
    return stray ? CommandLength{1, false} : length;
}

}  // namespace skranke
