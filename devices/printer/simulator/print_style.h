#pragma once

#include "devices/printer/simulator/escpos_parser.h"

#include <cstdint>
#include <vector>

namespace skranke {

/// How the next letters look and where they go: everything ESC @ sets back. Pure.
struct PrintStyle {
    std::uint8_t code_page{0};
    std::uint8_t country{0};
    bool small_font{false};
    int wide{1}, tall{1};
    bool bold{false};
    bool underlined{false};
    bool reversed{false};
    int align{0};  ///< 0 left, 1 centre, 2 right
    int line_spacing{30};
    int letter_spacing{0};
    int left_margin{0};
    int area_width{0};      ///< 0: to the edge
    std::vector<int> tabs;  ///< columns; empty: every eighth

    int letter_width() const { return (small_font ? 9 : 12) * wide; }
    int letter_height() const { return (small_font ? 17 : 24) * tall; }

    /// The sign a byte prints as.
    char32_t sign(std::uint8_t byte) const;

    /// Heeds a command that changes the style; false when it is none.
    bool heed(PrinterCommand const& command);

private:
    bool heed_esc(PrinterCommand const& command);
    bool heed_gs(PrinterCommand const& command);
};

}  // namespace skranke
