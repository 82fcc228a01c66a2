#pragma once

#include "devices/transport/bytes.h"

#include <cstdint>
#include <optional>
#include <string>

namespace skranke {

/// The character tables of receipt printers we know. The value is the printer's number for it (ESC t n, Epson's
/// numbering, which nearly everybody follows).
enum class CodePage : std::uint8_t {
    pc437 = 0,
    pc850 = 2,
    pc860 = 3,
    pc863 = 4,
    pc865 = 5,  ///< Nordic: æ 91, ø 9B, å 86, Æ 92, Ø 9D, Å 8F
    wpc1252 = 16,
    pc866 = 17,
    pc852 = 18,
    pc858 = 19,
};

/// The text as bytes of the page; nothing when a sign has no place there. Dashes, quotation marks and ellipses the page
/// lacks are written plainly.
std::optional<Bytes> encoded(std::string const& utf8, CodePage page);

/// The sign a byte stands for; U+FFFD where the page has none.
char32_t decoded(std::uint8_t byte, CodePage page);

std::optional<CodePage> code_page_numbered(std::uint8_t number);

/// By the name settings use: `pc865`, `pc850`, `pc858`, `wpc1252` …
std::optional<CodePage> code_page_named(std::string const& name);
std::string name_of(CodePage page);

std::u32string signs_of(std::string const& utf8);
std::string utf8_of(std::u32string const& signs);

}  // namespace skranke
