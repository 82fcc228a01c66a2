#include "desktop/hall/hall_canvas.h"

#include <wx/brush.h>
#include <wx/graphics.h>

#include <qrencode.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace skranke {
namespace {

constexpr int quiet_zone = 4;  // modules, ISO/IEC 18004

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

void HallCanvas::qr(std::string const& content, Box const& box)
{
    std::unique_ptr<QRcode, FreeCode> const code{QRcode_encodeString8bit(content.c_str(), 0, QR_ECLEVEL_M)};
    if (!code)
        return;
    int const modules = code->width + 2 * quiet_zone;
    // Whole pixels, or a camera sees grey seams.
    double const module = std::max(1.0, std::floor(std::min(box.w, box.h) / modules));
    double const side = module * modules;
    double const left = std::floor(box.x + (box.w - side) / 2);
    double const top = std::floor(box.y + (box.h - side) / 2);
    fill({left, top, side, side}, {0xff, 0xff, 0xff});
    m_context.SetAntialiasMode(wxANTIALIAS_NONE);
    m_context.SetBrush(*wxBLACK_BRUSH);
    for (int row = 0; row < code->width; ++row)
        for (int column = 0; column < code->width; ++column)
            if (code->data[row * code->width + column] & 1)
                m_context.DrawRectangle(left + (column + quiet_zone) * module, top + (row + quiet_zone) * module,
                                        module, module);
    m_context.SetAntialiasMode(wxANTIALIAS_DEFAULT);
}

}  // namespace skranke
