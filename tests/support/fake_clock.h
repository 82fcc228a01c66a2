#pragma once

#include "core/base/clock.h"

namespace skranke {

/// Time that passes when a test says so.
class FakeClock final : public Clock {
public:
    explicit FakeClock(Instant begin = Instant{std::chrono::seconds{1'795'167'720}}) : m_now{begin} {}

    Instant now() const override { return m_now; }
    void pass(std::chrono::microseconds time) { m_now += time; }

private:
    Instant m_now;  ///< Friday 20 November 2026, 10.42 in the office, unless told otherwise
};

}  // namespace skranke
