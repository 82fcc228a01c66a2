#pragma once

#include "devices/transport/bytes.h"

#include <cstddef>

namespace skranke {

/// A black and white picture as receipt printers take it: rows of whole bytes, leftmost dot in the highest bit, 1 is
/// black.
class Bitmap {
public:
    Bitmap() = default;
    Bitmap(int width, int height)
        : m_width{width},
          m_height{height},
          m_rows(static_cast<std::size_t>(bytes_a_row()) * static_cast<std::size_t>(height))
    {
    }

    int width() const { return m_width; }
    int height() const { return m_height; }
    int bytes_a_row() const { return (m_width + 7) / 8; }

    bool at(int x, int y) const { return (m_rows[place(x, y)] & mask(x)) != 0; }
    void blacken(int x, int y) { m_rows[place(x, y)] = static_cast<std::uint8_t>(m_rows[place(x, y)] | mask(x)); }

    Bytes const& rows() const { return m_rows; }
    ByteView rows(int first, int count) const
    {
        auto const stride = static_cast<std::size_t>(bytes_a_row());
        return ByteView{m_rows}.subspan(stride * static_cast<std::size_t>(first),
                                        stride * static_cast<std::size_t>(count));
    }

    bool operator==(Bitmap const&) const = default;

private:
    std::size_t place(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(bytes_a_row()) + static_cast<std::size_t>(x / 8);
    }
    static std::uint8_t mask(int x) { return static_cast<std::uint8_t>(0x80u >> (x % 8)); }

    int m_width{0};
    int m_height{0};
    Bytes m_rows;
};

}  // namespace skranke
