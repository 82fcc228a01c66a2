#include "devices/printer/escpos_encoder.h"

#include <algorithm>

namespace skranke {
namespace {

constexpr int DLE = 0x10;
constexpr int ESC = 0x1b;
constexpr int GS = 0x1d;
constexpr int band_height =
    128;  // dots; some printers lose higher pictures, and each band prints as soon as it is whole

int low(std::size_t number)
{
    return static_cast<int>(number & 0xff);
}
int high(std::size_t number)
{
    return static_cast<int>((number >> 8) & 0xff);
}

/// A printer looks for real-time commands (DLE EOT, DLE ENQ, DLE DC4) inside pictures, too. One dot more, which nobody
/// sees, keeps a picture from opening the drawer.
Bytes without_real_time_commands(ByteView picture)
{
    Bytes safe{picture.begin(), picture.end()};
    for (std::size_t at = 0; at + 1 < safe.size(); ++at)
        if (safe[at] == DLE && (safe[at + 1] == 0x04 || safe[at + 1] == 0x05 || safe[at + 1] == 0x14))
            safe[at] = 0x18;
    return safe;
}

}  // namespace

EscPosEncoder& EscPosEncoder::add(std::initializer_list<int> bytes)
{
    for (int const each : bytes)
        m_bytes.push_back(static_cast<std::uint8_t>(each));
    return *this;
}

EscPosEncoder& EscPosEncoder::begin(CodePage page)
{
    add({ESC, '@'});
    add({ESC, 'R', 0});
    return add({ESC, 't', static_cast<int>(page)});
}

EscPosEncoder& EscPosEncoder::align(Align where)
{
    return add({ESC, 'a', static_cast<int>(where)});
}

EscPosEncoder& EscPosEncoder::bold(bool on)
{
    return add({ESC, 'E', on ? 1 : 0});
}

EscPosEncoder& EscPosEncoder::size(int wide, int tall)
{
    int const x = std::clamp(wide, 1, 8) - 1;
    int const y = std::clamp(tall, 1, 8) - 1;
    return add({GS, '!', x << 4 | y});
}

EscPosEncoder& EscPosEncoder::text(ByteView encoded)
{
    m_bytes.insert(m_bytes.end(), encoded.begin(), encoded.end());
    return *this;
}

EscPosEncoder& EscPosEncoder::line_feed()
{
    return add({'\n'});
}

EscPosEncoder& EscPosEncoder::picture(Bitmap const& picture)
{
    auto const wide = static_cast<std::size_t>(picture.bytes_a_row());
    for (int top = 0; top < picture.height(); top += band_height) {
        int const rows = std::min(band_height, picture.height() - top);
        auto const tall = static_cast<std::size_t>(rows);
        add({GS, 'v', '0', 0, low(wide), high(wide), low(tall), high(tall)});
        text(without_real_time_commands(picture.rows(top, rows)));
    }
    return *this;
}

EscPosEncoder& EscPosEncoder::picture_in_columns(Bitmap const& picture)
{
    constexpr int column_height = 24;
    auto const columns = static_cast<std::size_t>(picture.width());
    add({ESC, '3', column_height});
    for (int top = 0; top < picture.height(); top += column_height) {
        Bytes dots(columns * 3);
        for (int x = 0; x < picture.width(); ++x)
            for (int y = 0; y < column_height && top + y < picture.height(); ++y)
                if (picture.at(x, top + y)) {
                    auto& byte = dots[static_cast<std::size_t>(x) * 3 + static_cast<std::size_t>(y / 8)];
                    byte = static_cast<std::uint8_t>(byte | 0x80u >> (y % 8));
                }
        add({ESC, '*', 33, low(columns), high(columns)});
        text(without_real_time_commands(dots));
        line_feed();
    }
    return add({ESC, '2'});
}

EscPosEncoder& EscPosEncoder::qr(std::string const& code, int module_dots)
{
    add({GS, '(', 'k', 4, 0, '1', 'A', '2', 0});                          // model 2
    add({GS, '(', 'k', 3, 0, '1', 'C', std::clamp(module_dots, 1, 16)});  // module size
    add({GS, '(', 'k', 3, 0, '1', 'E', '1'});                             // error correction M
    std::size_t const length = code.size() + 3;
    add({GS, '(', 'k', low(length), high(length), '1', 'P', '0'});  // store the data
    m_bytes.insert(m_bytes.end(), code.begin(), code.end());
    return add({GS, '(', 'k', 3, 0, '1', 'Q', '0'});  // print what is stored
}

EscPosEncoder& EscPosEncoder::feed_and_cut()
{
    return add({GS, 'V', 66, 0});
}

EscPosEncoder& EscPosEncoder::answer_when_done(ProcessId const& id)
{
    return add({GS, '(', 'H', 6, 0, '0', '0', id[0], id[1], id[2], id[3]});
}

EscPosEncoder& EscPosEncoder::ask_paper()
{
    return add({GS, 'r', 1});
}

Bytes real_time::ask(Question question)
{
    return {DLE, 0x04, static_cast<std::uint8_t>(question)};
}

Bytes real_time::clear_buffers()
{
    return {DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};
}

}  // namespace skranke
