#include "devices/transport/descriptor.h"

#include "devices/transport/wait.h"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>

namespace skranke {
namespace {

/// write(2) that never raises SIGPIPE on a socket: a gone printer is an answer, not a signal.
ssize_t write_quietly(int descriptor, ByteView bytes)
{
    ssize_t const sent = ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == ENOTSOCK)
        return ::write(descriptor, bytes.data(), bytes.size());
    return sent;
}

bool for_now_only(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

}  // namespace

void write_all(Descriptor const& to, ByteView bytes, std::chrono::milliseconds patience, std::stop_token const& stop,
               std::size_t& taken)
{
    auto const deadline = std::chrono::steady_clock::now() + patience;
    while (!bytes.empty()) {
        auto const left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        switch (wait_for(to.get(), POLLOUT, left, stop)) {
            case Ready::cancelled:
                throw LineFailed{LineFailed::Why::cancelled};
            case Ready::timed_out:
                throw LineFailed{LineFailed::Why::timed_out};
            case Ready::yes:
                break;
        }
        ssize_t const sent = write_quietly(to.get(), bytes);
        if (sent < 0 && !for_now_only(errno))
            throw LineFailed{LineFailed::Why::lost};
        if (sent > 0) {
            taken += static_cast<std::size_t>(sent);
            bytes = bytes.subspan(static_cast<std::size_t>(sent));
        }
    }
}

Bytes read_some(Descriptor const& from, std::chrono::milliseconds patience, std::stop_token const& stop)
{
    switch (wait_for(from.get(), POLLIN, patience, stop)) {
        case Ready::cancelled:
            throw LineFailed{LineFailed::Why::cancelled};
        case Ready::timed_out:
            return {};
        case Ready::yes:
            break;
    }
    std::array<std::uint8_t, 4096> room;
    ssize_t const got = ::read(from.get(), room.data(), room.size());
    if (got > 0)
        return {room.begin(), room.begin() + got};
    if (got < 0 && for_now_only(errno))
        return {};
    throw LineFailed{LineFailed::Why::lost};
}

}  // namespace skranke
