#pragma once

#include "devices/transport/bytes.h"

#include <string>
#include <string_view>

namespace skranke {

/// "1B 40" as bytes; blanks are passed over.
inline Bytes bytes_of(std::string_view hex)
{
    auto const digit = [](char each) { return each <= '9' ? each - '0' : (each | 0x20) - 'a' + 10; };
    Bytes bytes;
    int high = -1;
    for (char const each : hex) {
        if (each == ' ' || each == '\n')
            continue;
        if (high < 0) {
            high = digit(each);
        } else {
            bytes.push_back(static_cast<std::uint8_t>(high * 16 + digit(each)));
            high = -1;
        }
    }
    return bytes;
}

inline Bytes operator+(Bytes left, Bytes const& right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

inline Bytes letters(std::string_view text)
{
    return {text.begin(), text.end()};
}

inline std::string as_text(Bytes const& bytes)
{
    return {bytes.begin(), bytes.end()};
}

inline bool contains(Bytes const& whole, Bytes const& part)
{
    return as_text(whole).find(as_text(part)) != std::string::npos;
}

}  // namespace skranke
