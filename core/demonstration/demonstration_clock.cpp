#include "core/demonstration/demonstration_clock.h"

#include "core/database/session_pool.h"
#include "core/database/soci_types.h"

#include <algorithm>
#include <thread>

namespace skranke {

using std::chrono::duration_cast;
using std::chrono::microseconds;

void DemonstrationClock::set(Instant shown, double speed)
{
    m_pool.with([&](soci::session& sql) {
        sql << "update data.clock_row set shown_at = " + from_micros(":shown") +
                   ", set_at = clock_timestamp(), speed = :speed",
            soci::use(shown), soci::use(speed);
    });
    m_shown_at = shown;
    m_set_at = m_clock.now();
    m_speed = speed;
}

void DemonstrationClock::stand_at(Instant moment)
{
    set(moment, 0);
}

void DemonstrationClock::run_from(Instant moment, double speed)
{
    set(moment, speed);
}

Instant DemonstrationClock::shown() const
{
    auto const passed = m_clock.now() - m_set_at;
    return m_shown_at + microseconds{static_cast<long long>(static_cast<double>(passed.count()) * m_speed)};
}

bool DemonstrationClock::reach(Instant moment)
{
    if (m_speed <= 0) {
        if (moment > m_shown_at)
            set(moment, 0);
        return !m_stop;
    }
    // In slices, so that an interrupted day ends at once.
    for (auto left = moment - shown(); left > microseconds{0} && !m_stop; left = moment - shown()) {
        auto const outside = microseconds{static_cast<long long>(static_cast<double>(left.count()) / m_speed) + 1};
        std::this_thread::sleep_for(std::min<microseconds>(outside, std::chrono::milliseconds{100}));
    }
    return !m_stop;
}

}  // namespace skranke
