#pragma once

#include "devices/printer/bitmap.h"

#include <string>

namespace skranke {

/// How much of a damaged code can be mended: about 7, 15, 25 or 30 per cent.
enum class QrMending { low, medium, quartile, high };

/// The code's modules, one dot each, without a quiet zone; empty when the text is too long for any QR code.
Bitmap qr_modules(std::string const& text, QrMending mending = QrMending::medium);

/// The code with its quiet zone of four modules, each module `dots` wide.
Bitmap qr_picture(std::string const& text, int dots);

/// The widest module that keeps the code within `room` dots, between 3 and 8.
int qr_module_dots(std::string const& text, int room);

}  // namespace skranke
