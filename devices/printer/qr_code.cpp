#include "devices/printer/qr_code.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace skranke {
namespace {

constexpr int quiet_zone = 4;  // modules on each side, ISO/IEC 18004

QRecLevel level_of(QrMending mending)
{
    switch (mending) {
        case QrMending::low:
            return QR_ECLEVEL_L;
        case QrMending::medium:
            return QR_ECLEVEL_M;
        case QrMending::quartile:
            return QR_ECLEVEL_Q;
        case QrMending::high:
            break;
    }
    return QR_ECLEVEL_H;
}

struct FreeCode {
    void operator()(QRcode* each) const { QRcode_free(each); }
};

}  // namespace

Bitmap qr_modules(std::string const& text, QrMending mending)
{
    std::unique_ptr<QRcode, FreeCode> const code{QRcode_encodeData(
        static_cast<int>(text.size()), reinterpret_cast<unsigned char const*>(text.data()), 0, level_of(mending))};
    if (!code)
        return {};
    Bitmap modules{code->width, code->width};
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if ((code->data[y * code->width + x] & 1u) != 0)
                modules.blacken(x, y);
    return modules;
}

Bitmap qr_picture(std::string const& text, int dots)
{
    Bitmap const modules = qr_modules(text);
    if (modules.width() == 0)
        return {};
    int const side = (modules.width() + 2 * quiet_zone) * dots;
    Bitmap picture{side, side};
    for (int y = 0; y < modules.height() * dots; ++y)
        for (int x = 0; x < modules.width() * dots; ++x)
            if (modules.at(x / dots, y / dots))
                picture.blacken(x + quiet_zone * dots, y + quiet_zone * dots);
    return picture;
}

int qr_module_dots(std::string const& text, int room)
{
    int const modules = qr_modules(text).width() + 2 * quiet_zone;
    return std::clamp(room / modules, 3, 8);
}

}  // namespace skranke
