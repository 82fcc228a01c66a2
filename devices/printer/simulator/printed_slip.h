#pragma once

#include "devices/printer/bitmap.h"

#include <string>
#include <variant>
#include <vector>

namespace skranke {

/// One letter on the paper, in dots from the paper's left edge and the slip's top.
struct PrintedLetter {
    char32_t sign{};
    int x{}, y{}, width{}, height{};
    bool bold{false};
    bool underlined{false};
    bool reversed{false};
};

struct PrintedPicture {
    Bitmap bitmap;
    int x{}, y{};
    int scale_x{1}, scale_y{1};
};

/// What has come out of the printer up to a cut.
struct PrintedSlip {
    std::vector<std::variant<PrintedLetter, PrintedPicture>> marks;
    std::vector<std::string> lines;  ///< in reading order; pictures and codes in square brackets
    std::string headline;            ///< the biggest line of text: on a ticket, its number
    int headline_height{0};
    int width{576};
    int height{0};

    bool blank() const { return marks.empty(); }
    std::string text() const;
};

}  // namespace skranke
