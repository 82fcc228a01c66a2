#pragma once

#include "core/base/clock.h"
#include "core/base/task_scope.h"

#include <functional>
#include <optional>
#include <utility>

namespace skranke {

/// Keeps the last good picture of something the database shows: reads when told, and by itself every fifteen seconds,
/// because news is only a hint; every two or three while the database is away, to be right again within five. UI thread only.
template <class Picture>
class SteadyReader {
public:
    /// `ask` runs on a worker; `heard` on the UI thread after each answer, good or not.
    SteadyReader(Background& background, Clock const& clock, std::function<Picture()> ask, std::function<void()> heard)
        : m_clock{clock}, m_server{clock}, m_ask{std::move(ask)}, m_heard{std::move(heard)}, m_tasks{background}
    {
    }

    /// Reads now; or once more, when a reading is under way that may have begun too early.
    void read()
    {
        if (m_reading) {
            m_read_again = true;
            return;
        }
        m_reading = true;
        m_tasks.start(m_ask, [this](Outcome<Picture> const& outcome) { take(outcome); });
    }

    void tick()
    {
        if (!m_reading && m_clock.now() >= m_next)
            read();
    }

    std::optional<Picture> const& picture() const { return m_picture; }
    /// The last question got no answer.
    bool away() const { return m_away; }
    /// How old the picture is.
    std::chrono::microseconds age() const { return m_clock.now() - m_taken; }
    /// The database's clock, carried on.
    Instant server_time() const { return m_server.now(); }

private:
    void take(Outcome<Picture> const& outcome)
    {
        auto const now = m_clock.now();
        m_reading = false;
        m_away = !outcome;
        // Every screen of a town would otherwise ask in the same instant when the database is back.
        auto const jitter = std::chrono::microseconds{now.time_since_epoch().count() % 1'000'000};
        m_next = now + (m_away ? jitter + std::chrono::seconds{2} : std::chrono::seconds{15});
        if (outcome) {
            m_picture = *outcome;
            m_taken = now;
            m_server.heard(m_picture->read_at, m_picture->clock_speed);
        }
        m_heard();
        if (std::exchange(m_read_again, false) && !m_away)
            read();
    }

    Clock const& m_clock;
    ServerClock m_server;
    std::function<Picture()> m_ask;
    std::function<void()> m_heard;
    std::optional<Picture> m_picture;
    Instant m_taken{};
    Instant m_next{};
    bool m_away{false};
    bool m_reading{false};
    bool m_read_again{false};
    TaskScope m_tasks;
};

}  // namespace skranke
