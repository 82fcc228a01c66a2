#include "devices/printer/simulator/graphics.h"

#include "devices/printer/qr_code.h"

#include <fmt/core.h>

#include <algorithm>

namespace skranke {
namespace {

using Family = PrinterCommand::Family;

constexpr int widest = 1024;    // dots kept of a row; no paper is wider
constexpr int tallest = 16000;  // dots kept of a picture: two metres

std::string caption_of(int width, int height)
{
    return fmt::format("[picture {}x{}]", width, height);
}

/// Row by row, leftmost dot in the highest bit. Rows missing from the data stay white.
Bitmap from_rows(ByteView data, std::size_t bytes_a_row, int height)
{
    int const width = static_cast<int>(std::min<std::size_t>(bytes_a_row * 8, widest));
    int const rows = std::min(height, tallest);
    Bitmap bitmap{width, rows};
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < width; ++x) {
            std::size_t const at = static_cast<std::size_t>(y) * bytes_a_row + static_cast<std::size_t>(x / 8);
            if (at < data.size() && (data[at] & 0x80u >> (x % 8)) != 0)
                bitmap.blacken(x, y);
        }
    return bitmap;
}

/// Column by column, topmost dot in the highest bit.
Bitmap from_columns(ByteView data, int columns, std::size_t bytes_a_column)
{
    int const height = static_cast<int>(std::min<std::size_t>(bytes_a_column * 8, tallest));
    Bitmap bitmap{std::min(columns, widest), height};
    for (int x = 0; x < bitmap.width(); ++x)
        for (int y = 0; y < height; ++y) {
            std::size_t const at = static_cast<std::size_t>(x) * bytes_a_column + static_cast<std::size_t>(y / 8);
            if (at < data.size() && (data[at] & 0x80u >> (y % 8)) != 0)
                bitmap.blacken(x, y);
        }
    return bitmap;
}

int word_at(ByteView body, std::size_t place)
{
    return place + 1 < body.size() ? body[place] + 256 * body[place + 1] : 0;
}

QrMending mending_of(std::uint8_t level)
{
    switch (level) {
        case '1':
            return QrMending::medium;
        case '2':
            return QrMending::quartile;
        case '3':
            return QrMending::high;
        default:
            return QrMending::low;
    }
}

}  // namespace

Graphic raster_graphic(PrinterCommand const& command)
{
    // Body: '0' m xL xH yL yH data; m doubles the width (bit 0) and the height (bit 1).
    auto const bytes_a_row = static_cast<std::size_t>(command.number_at(2));
    int const height = command.number_at(4);
    ByteView const data = ByteView{command.body}.subspan(std::min<std::size_t>(6, command.body.size()));
    std::uint8_t const mode = command.at(1);
    return {from_rows(data, bytes_a_row, height), (mode & 1u) != 0 ? 2 : 1, (mode & 2u) != 0 ? 2 : 1,
            caption_of(static_cast<int>(bytes_a_row) * 8, height)};
}

Graphic column_graphic(PrinterCommand const& command)
{
    // Body: m nL nH data; m 0 and 32 are single density, 0 and 1 have columns of one byte.
    std::uint8_t const mode = command.at(0);
    bool const tall = mode == 32 || mode == 33;
    bool const dense = mode == 1 || mode == 33;
    int const columns = command.number_at(1);
    ByteView const data = ByteView{command.body}.subspan(std::min<std::size_t>(3, command.body.size()));
    return {from_columns(data, columns, tall ? 3 : 1), dense ? 1 : 2, tall ? 1 : 3, caption_of(columns, tall ? 24 : 8)};
}

std::optional<Graphic> GraphicStore::heed(PrinterCommand const& command)
{
    if (command.is(Family::gs, '*'))
        define(command);
    else if (command.is(Family::gs, '/') && m_downloaded.bitmap.width() > 0)
        return m_downloaded;
    else if (command.is(Family::gs, '8'))
        return heed_graphics(ByteView{command.body}.subspan(std::min<std::size_t>(5, command.body.size())));
    else if (command.is(Family::gs, '(') && command.at(0) == 'L')
        return heed_graphics(ByteView{command.body}.subspan(std::min<std::size_t>(3, command.body.size())));
    else if (command.is(Family::gs, '(') && command.at(0) == 'k')
        return heed_code(command);
    return std::nullopt;
}

void GraphicStore::define(PrinterCommand const& command)
{
    int const columns = command.at(0) * 8;
    ByteView const data = ByteView{command.body}.subspan(std::min<std::size_t>(2, command.body.size()));
    m_downloaded = {from_columns(data, columns, command.at(1)), 1, 1, caption_of(columns, command.at(1) * 8)};
}

std::optional<Graphic> GraphicStore::heed_graphics(ByteView body)
{
    if (body.size() < 2)
        return std::nullopt;
    std::uint8_t const function = body[1];
    if (function == 2 || function == '2')  // print what is stored
        return m_stored.bitmap.width() > 0 ? std::optional{m_stored} : std::nullopt;
    if ((function != 112 && function != 113) || body.size() < 10)
        return std::nullopt;
    // m fn a bx by c xL xH yL yH data: 112 in rows, 113 in columns
    int const width = word_at(body, 6);
    int const height = word_at(body, 8);
    ByteView const data = body.subspan(10);
    Bitmap bitmap = function == 112 ? from_rows(data, static_cast<std::size_t>((width + 7) / 8), height)
                                    : from_columns(data, width, static_cast<std::size_t>((height + 7) / 8));
    m_stored = {std::move(bitmap), std::clamp<int>(body[3], 1, 2), std::clamp<int>(body[4], 1, 2),
                caption_of(width, height)};
    return std::nullopt;
}

std::optional<Graphic> GraphicStore::heed_code(PrinterCommand const& command)
{
    // Body: 'k' pL pH cn fn …; cn '1' is QR, the other codes are only named.
    std::uint8_t const kind = command.at(3);
    std::uint8_t const function = command.at(4);
    if (function == 'P' && command.body.size() >= 6)
        m_code.assign(command.body.begin() + 6, command.body.end());
    else if (kind == '1' && function == 'C')
        m_module_dots = std::clamp<int>(command.at(5), 1, 16);
    else if (kind == '1' && function == 'E')
        m_level = command.at(5);
    else if (function == 'Q' && kind == '1') {
        Bitmap modules = qr_modules(m_code, mending_of(m_level));
        if (modules.width() > 0)
            return Graphic{std::move(modules), m_module_dots, m_module_dots, "[QR " + m_code + "]"};
    } else if (function == 'Q')
        return Graphic{{}, 1, 1, "[code " + m_code + "]"};
    return std::nullopt;
}

}  // namespace skranke
