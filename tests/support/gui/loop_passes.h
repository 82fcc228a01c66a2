#pragma once

#include <gtk/gtk.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <vector>

namespace skranke {

/// How long a window's loop is away from waiting: the time between two looks at keyboard, mouse and screen, in which
/// nothing moves on the screen. One at a time.
class LoopPasses {
public:
    using Clock = std::chrono::steady_clock;

    LoopPasses() : m_before{g_main_context_get_poll_func(nullptr)}
    {
        s_now = this;
        g_main_context_set_poll_func(nullptr, &LoopPasses::wait);
    }
    ~LoopPasses()
    {
        g_main_context_set_poll_func(nullptr, m_before);
        s_now = nullptr;
    }
    LoopPasses(LoopPasses const&) = delete;
    LoopPasses& operator=(LoopPasses const&) = delete;

    /// Lets the loop run until `so`, or until patience is out; says whether it became so. What `so` costs counts not.
    bool run_until(std::function<bool()> const& so, std::chrono::seconds patience = std::chrono::seconds{60})
    {
        auto const end = Clock::now() + patience;
        auto const tick = g_timeout_add(
            20, [](gpointer) -> gboolean { return TRUE; }, nullptr);
        bool became = so();
        while (!became && Clock::now() < end) {
            m_waited = Clock::now();
            g_main_context_iteration(nullptr, TRUE);
            count(Clock::now() - m_waited);
            became = so();
        }
        g_source_remove(tick);
        return became;
    }

    long passes() const { return m_passes; }
    long over(std::chrono::milliseconds limit) const
    {
        return std::count_if(m_long.begin(), m_long.end(), [limit](auto pass) { return pass > limit; });
    }
    double longest_ms() const
    {
        return m_long.empty() ? 0.0 : std::chrono::duration<double, std::milli>(std::ranges::max(m_long)).count();
    }

private:
    static gint wait(GPollFD* what, guint count, gint timeout)
    {
        auto const ready = s_now->m_before(what, count, timeout);
        s_now->m_waited = Clock::now();
        return ready;
    }

    void count(Clock::duration pass)
    {
        ++m_passes;
        if (pass > std::chrono::milliseconds{5})
            m_long.push_back(pass);
    }

    static inline LoopPasses* s_now{};
    GPollFunc m_before;
    Clock::time_point m_waited{};
    long m_passes{0};
    std::vector<Clock::duration> m_long;  ///< those longer than five milliseconds
};

}  // namespace skranke
