#pragma once

#include "desktop/app/steady_clock.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>

namespace skranke::fault {

/// The time of a screen that never reads by itself: after each good reading it runs on for a second and then stands
/// still, long before the next reading would be due; when a reading has failed it runs on, so that the screen may try
/// again. What such a screen shows it has heard of, or has read when its line was back. Never jumps. Any thread.
class HearingClock final : public Clock {
public:
    Instant now() const override
    {
        std::lock_guard const lock{m_lock};
        return time();
    }

    void read_well()
    {
        std::lock_guard const lock{m_lock};
        go_on_from(time());
        m_stands_at = time() + std::chrono::seconds{1};
    }
    void read_in_vain()
    {
        std::lock_guard const lock{m_lock};
        go_on_from(time());
        m_stands_at.reset();
    }

private:
    Instant time() const
    {
        auto const running = m_steady.now() - m_stood;
        return m_stands_at ? std::min(running, *m_stands_at) : running;
    }
    void go_on_from(Instant moment) { m_stood = m_steady.now() - moment; }

    SteadyClock m_steady;
    mutable std::mutex m_lock;
    std::optional<Instant> m_stands_at;
    std::chrono::microseconds m_stood{0};  ///< how long it has stood still in all
};

}  // namespace skranke::fault
