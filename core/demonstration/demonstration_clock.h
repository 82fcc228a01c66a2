#pragma once

#include "core/base/clock.h"
#include "core/base/instant.h"

#include <atomic>

namespace skranke {

class SessionPool;

/// The database's clock in a demonstration, turned by the operator. Everybody's time follows it, so it either stands
/// at one moment after the other or runs at a speed that can be followed. One thread.
class DemonstrationClock {
public:
    DemonstrationClock(SessionPool& operator_pool, Clock const& clock, std::atomic<bool> const& stop)
        : m_pool{operator_pool}, m_clock{clock}, m_stop{stop}
    {
    }

    /// Time stands at `moment` until told otherwise.
    void stand_at(Instant moment);
    /// It is `moment` now, and time runs `speed` times as fast as it does outside.
    void run_from(Instant moment, double speed);

    /// Lets it become `moment`: at once when the clock stands, by waiting when it runs. False when told to stop.
    bool reach(Instant moment);

private:
    void set(Instant shown, double speed);
    Instant shown() const;

    SessionPool& m_pool;
    Clock const& m_clock;
    std::atomic<bool> const& m_stop;
    Instant m_shown_at{};
    Instant m_set_at{};
    double m_speed{0};
};

}  // namespace skranke
