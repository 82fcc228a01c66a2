#pragma once

#include "core/base/clock.h"

namespace skranke {

/// Begins with the machine's time and is never set back: a desk whose clock is corrected must not find its keys dead.
class SteadyClock : public Clock {
public:
    Instant now() const override
    {
        return m_began +
               std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - m_steady_began);
    }

private:
    Instant m_began = SystemClock{}.now();
    std::chrono::steady_clock::time_point m_steady_began = std::chrono::steady_clock::now();
};

}  // namespace skranke
