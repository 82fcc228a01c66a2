#pragma once

#include "core/base/clock.h"
#include "core/base/danish_time.h"

namespace skranke {

/// A clock that stands still until the test moves it. Begins where the pictures are: Friday 20 November 2026, 10.42.
class FakeClock : public Clock {
public:
    static Instant friday_at(int hour, int minute, int second = 0)
    {
        return to_instant(date::local_days{date::year{2026} / 11 / 20} + std::chrono::hours{hour} +
                          std::chrono::minutes{minute} + std::chrono::seconds{second});
    }

    Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void pass(std::chrono::microseconds time) { m_now += time; }

private:
    Instant m_now{friday_at(10, 42)};
};

}  // namespace skranke
