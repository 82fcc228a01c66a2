#pragma once

#include "devices/printer/simulator/printed_slip.h"

#include <filesystem>

namespace skranke {

/// Draws the slip as it would lie in the tray, one dot a pixel, and writes it as PNG.
/// Throws std::runtime_error when the file cannot be written. Any thread.
void write_picture(PrintedSlip const& slip, std::filesystem::path const& file);

}  // namespace skranke
