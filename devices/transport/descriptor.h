#pragma once

#include "devices/transport/transport.h"

#include <unistd.h>

#include <utility>

namespace skranke {

/// An open file or socket that closes itself.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number{number} {}
    Descriptor(Descriptor&& other) noexcept : m_number{std::exchange(other.m_number, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor() { close(); }

    int get() const { return m_number; }
    explicit operator bool() const { return m_number >= 0; }
    void close() noexcept
    {
        if (m_number >= 0)
            ::close(std::exchange(m_number, -1));
    }

private:
    int m_number{-1};
};

/// Writes all bytes to a non-blocking descriptor; `taken` grows as they leave. Throws LineFailed.
void write_all(Descriptor const& to, ByteView bytes, std::chrono::milliseconds patience, std::stop_token const& stop,
               std::size_t& taken);

/// Reads what comes within the patience; empty when nothing came. Throws LineFailed when the other end has gone.
Bytes read_some(Descriptor const& from, std::chrono::milliseconds patience, std::stop_token const& stop);

}  // namespace skranke
