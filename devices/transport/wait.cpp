#include "devices/transport/wait.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <system_error>

namespace skranke {
namespace {

/// A descriptor that becomes readable when the token asks to stop, so that one poll hears both.
class StopBell {
public:
    explicit StopBell(std::stop_token const& stop)
        : m_descriptor{eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)}, m_ring{stop, Ring{m_descriptor}}
    {
        if (m_descriptor < 0)
            throw std::system_error{errno, std::generic_category(), "eventfd"};
    }
    StopBell(StopBell const&) = delete;
    StopBell& operator=(StopBell const&) = delete;

    int descriptor() const { return m_descriptor.number; }

private:
    struct Descriptor {
        int number;
        operator int() const { return number; }
        Descriptor(int opened) : number{opened} {}
        Descriptor(Descriptor const&) = delete;
        Descriptor& operator=(Descriptor const&) = delete;
        ~Descriptor()
        {
            if (number >= 0)
                ::close(number);
        }
    };
    struct Ring {
        int descriptor;
        void operator()() const noexcept
        {
            std::uint64_t const once = 1;
            [[maybe_unused]] auto const written = ::write(descriptor, &once, sizeof once);
        }
    };

    Descriptor m_descriptor;  // first in, last out: the callback may ring until it is gone
    std::stop_callback<Ring> m_ring;
};

}  // namespace

Ready wait_for(int descriptor, short events, std::chrono::milliseconds patience, std::stop_token const& stop)
{
    using Clock = std::chrono::steady_clock;
    auto const deadline = Clock::now() + patience;
    StopBell const bell{stop};
    for (;;) {
        auto const left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        std::array<pollfd, 2> watched{pollfd{descriptor, events, 0}, pollfd{bell.descriptor(), POLLIN, 0}};
        int const ready = ::poll(watched.data(), watched.size(), static_cast<int>(std::clamp<long>(left, 0, 3600000)));
        if (ready < 0 && errno != EINTR)
            throw std::system_error{errno, std::generic_category(), "poll"};
        if (stop.stop_requested())
            return Ready::cancelled;
        if (ready > 0 && watched[0].revents != 0)
            return Ready::yes;
        if (ready == 0 && left <= 0)
            return Ready::timed_out;
    }
}

}  // namespace skranke
