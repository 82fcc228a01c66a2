#pragma once

#include "core/base/instant.h"

#include <chrono>

namespace skranke {

/// Where a part asks what time it is, so that a test can decide.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The machine's own clock. Good for measuring what has passed; what time it is in the office, the database says.
class SystemClock : public Clock {
public:
    Instant now() const override
    {
        return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    }
};

/// The database's time as this program shows it: what the last answer said, carried on by the machine's clock. Desks
/// whose clocks are wrong agree all the same, and a demonstration's day may run faster than ours. One thread only.
class ServerClock : public Clock {
public:
    explicit ServerClock(Clock const& machine) : m_machine{machine} {}

    /// An answer was read at `read_at` by the database's clock, which runs `speed` times as fast as ours.
    void heard(Instant read_at, double speed)
    {
        m_read_at = read_at;
        m_heard_at = m_machine.now();
        m_speed = speed;
        m_told = true;
    }

    /// The machine's time until something was heard.
    Instant now() const override
    {
        auto const machine = m_machine.now();
        if (!m_told)
            return machine;
        std::chrono::duration<double, std::micro> const passed{machine - m_heard_at};
        return m_read_at + std::chrono::round<std::chrono::microseconds>(passed * m_speed);
    }

private:
    Clock const& m_machine;
    Instant m_read_at;
    Instant m_heard_at;
    double m_speed{1};
    bool m_told{false};
};

}  // namespace skranke
