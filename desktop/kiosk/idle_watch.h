#pragma once

#include "core/base/clock.h"

#include <chrono>

namespace skranke {

/// How long ago somebody touched the stand. After a minute it asks whether anybody is there, and counts down.
class IdleWatch {
public:
    static constexpr std::chrono::seconds asks_after{60};
    static constexpr std::chrono::seconds counts_down{20};

    explicit IdleWatch(Clock const& clock) : m_clock{clock}, m_touched{clock.now()} {}

    void touch() { m_touched = m_clock.now(); }

    bool asks() const { return untouched() >= asks_after; }
    bool over() const { return untouched() >= asks_after + counts_down; }
    /// While it asks: 20 down to 1.
    long seconds_left() const
    {
        return std::chrono::ceil<std::chrono::seconds>(asks_after + counts_down - untouched()).count();
    }

private:
    std::chrono::microseconds untouched() const { return m_clock.now() - m_touched; }

    Clock const& m_clock;
    Instant m_touched;
};

}  // namespace skranke
