#pragma once

#include "core/base/instant.h"

namespace skranke {

/// Time as it passes on this machine, for waits, countdowns and the age of a picture. It never jumps back. What o'clock
/// it is for people, the database says (`read_at` of a picture). From any thread.
class Clock {
public:
    virtual ~Clock() = default;

    virtual Instant now() const = 0;
};

/// The machine's clock as it stood when the program began, carried on by a clock that nobody sets.
class MachineClock final : public Clock {
public:
    Instant now() const override
    {
        return m_began +
               std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - m_steady_began);
    }

private:
    Instant m_began = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    std::chrono::steady_clock::time_point m_steady_began = std::chrono::steady_clock::now();
};

}  // namespace skranke
