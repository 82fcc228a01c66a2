#pragma once

#include "devices/printer/bitmap.h"
#include "devices/printer/simulator/escpos_parser.h"

#include <optional>
#include <string>

namespace skranke {

/// A picture a command carries, and how much each of its dots is widened.
struct Graphic {
    Bitmap bitmap;
    int scale_x{1}, scale_y{1};
    std::string caption;  ///< what the text rendering says instead
};

/// GS v 0: a raster picture.
Graphic raster_graphic(PrinterCommand const& gs_v);

/// ESC *: a stripe of columns, 8 or 24 dots high.
Graphic column_graphic(PrinterCommand const& esc_star);

/// Pictures and codes that are stored first and printed by a command of their own. Pure.
class GraphicStore {
public:
    /// Heeds GS ( L, GS 8 L, GS ( k, GS * and GS /. What they print, if they print.
    std::optional<Graphic> heed(PrinterCommand const& command);

private:
    std::optional<Graphic> heed_graphics(ByteView body);
    std::optional<Graphic> heed_code(PrinterCommand const& command);
    void define(PrinterCommand const& gs_star);

    Graphic m_stored;
    Graphic m_downloaded;
    std::string m_code;
    int m_module_dots{3};
    std::uint8_t m_level{'0'};
};

}  // namespace skranke
