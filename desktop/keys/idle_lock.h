#pragma once

#include "core/base/clock.h"

#include <chrono>

namespace skranke {

/// How long nobody has touched key or mouse, and whether the window is to be locked for it.
class IdleLock {
public:
    static constexpr std::chrono::minutes usual{10};

    /// `after` zero: never.
    IdleLock(Clock const& clock, std::chrono::minutes after) : m_clock{clock}, m_after{after}, m_touched{clock.now()} {}

    void touch() { m_touched = m_clock.now(); }

    bool due() const { return m_after > std::chrono::minutes::zero() && m_clock.now() - m_touched >= m_after; }

private:
    Clock const& m_clock;
    std::chrono::minutes m_after;
    Instant m_touched;
};

}  // namespace skranke
