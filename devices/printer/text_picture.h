#pragma once

#include "devices/printer/bitmap.h"

#include <string>

namespace skranke {

/// How a line is set when the printer's own letters cannot.
struct Lettering {
    int width{576};  ///< dots of paper
    int height{24};  ///< dots of a letter's em; 24 stands beside the printer's font A
    bool bold{false};
    bool right_to_left{false};
};

/// The text as a centred picture the width of the paper, broken into lines where it must. Any script, either direction.
/// May be called from any thread.
Bitmap text_picture(std::string const& utf8, Lettering const& lettering);

}  // namespace skranke
