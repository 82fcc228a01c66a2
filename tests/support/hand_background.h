#pragma once

#include "core/base/background.h"

#include <deque>
#include <functional>
#include <utility>

namespace skranke {

/// A Background drained by hand: nothing happens until the test says so, and all of it on the test's own thread.
class HandBackground : public Background {
public:
    void run(std::function<void()> work) override { m_work.push_back(std::move(work)); }
    void post(std::function<void()> act) override { m_acts.push_back(std::move(act)); }

    /// Does the oldest piece of work, as a worker would, but none of the acts it posts. False when there was none.
    bool work_one() { return do_first(m_work); }

    /// Runs the oldest act, as the UI thread would. False when there was none.
    bool act_one() { return do_first(m_acts); }

    /// Does everything under way, and what comes of it, until nothing is left.
    void finish_all()
    {
        while (work_one() || act_one()) {
        }
    }

    std::size_t work_waiting() const { return m_work.size(); }
    std::size_t acts_waiting() const { return m_acts.size(); }

private:
    static bool do_first(std::deque<std::function<void()>>& from)
    {
        if (from.empty())
            return false;
        auto const first = std::move(from.front());
        from.pop_front();
        first();
        return true;
    }

    std::deque<std::function<void()>> m_work;
    std::deque<std::function<void()>> m_acts;
};

}  // namespace skranke
