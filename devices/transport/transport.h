#pragma once

#include "devices/transport/bytes.h"

#include <chrono>
#include <cstddef>
#include <stdexcept>
#include <stop_token>

namespace skranke {

/// The line to a device failed. Says how, and never repeats what was sent.
class LineFailed : public std::runtime_error {
public:
    enum class Why {
        unreachable,  ///< nobody there, or no such device
        lost,         ///< the other end went away
        timed_out,    ///< it took longer than the patience allowed
        cancelled,    ///< whoever asked changed their mind
    };

    explicit LineFailed(Why why) : std::runtime_error{"line failed"}, m_why{why} {}
    Why why() const { return m_why; }

private:
    Why m_why;
};

/// How long each act of a line may take. Settings of the device; tests set milliseconds.
struct Patience {
    std::chrono::milliseconds open{3000};
    std::chrono::milliseconds write{5000};
};

/// A line that carries bytes to a device and, where it can, back.
/// One thread at a time. Every wait ends early when the token asks for it. All calls but `close` throw LineFailed.
class Transport {
public:
    virtual ~Transport() = default;

    virtual void open(std::stop_token stop) = 0;

    /// Hands over all bytes or throws; `taken()` then tells whether any of them left us.
    virtual void write(ByteView bytes, std::stop_token stop) = 0;

    /// What has come within the patience given: at least a byte, or nothing when nothing came.
    virtual Bytes read(std::chrono::milliseconds patience, std::stop_token stop) = 0;

    /// Says that the job is complete (a spooler begins with it now). The line stays open.
    virtual void finish() {}

    /// Ends the line. What a spooler got without `finish` is thrown away.
    virtual void close() noexcept = 0;

    enum class Answers {
        yes,    ///< a silent device is an absent one
        maybe,  ///< a device file: some speak, some only listen
        no,     ///< a spooler or a plain file
    };
    virtual Answers answers() const = 0;

    /// How many bytes have left us since `open`.
    virtual std::size_t taken() const = 0;
};

}  // namespace skranke
