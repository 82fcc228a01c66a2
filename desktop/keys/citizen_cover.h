#pragma once

#include "core/base/clock.h"
#include "desktop/keys/pace.h"

namespace skranke {

/// Whether what a screen tells of citizens is covered: F12 covers at once, and so do two idle minutes. To write down
/// who sees it again is the presenter's.
class CitizenCover {
public:
    explicit CitizenCover(Clock const& clock) : m_clock{clock}, m_last_touch{clock.now()} {}

    bool covered() const { return m_laid != Laid::not_at_all && m_clock.now() >= m_lifted_until; }

    void touched() { m_last_touch = m_clock.now(); }
    void lay()
    {
        m_laid = Laid::by_hand;
        m_lifted_until = {};
    }
    void take_away() { m_laid = Laid::not_at_all; }
    void lift_for_a_moment() { m_lifted_until = m_clock.now() + Pace::reveal_lasts; }

    /// To be called every second or so.
    void tick()
    {
        if (m_laid == Laid::not_at_all && idle())
            m_laid = Laid::by_idleness;
    }

    /// What was lifted was another citizen's. A cover that only idleness laid goes with whoever called this one.
    void next_citizen()
    {
        m_lifted_until = {};
        if (m_laid == Laid::by_idleness && !idle())
            m_laid = Laid::not_at_all;
    }

private:
    enum class Laid { not_at_all, by_idleness, by_hand };

    bool idle() const { return m_clock.now() - m_last_touch >= Pace::idle_covers; }

    Clock const& m_clock;
    Instant m_last_touch;
    Instant m_lifted_until{};
    Laid m_laid{Laid::not_at_all};
};

}  // namespace skranke
