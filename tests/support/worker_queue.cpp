#include "tests/support/worker_queue.h"

#include <utility>

namespace skranke {

void WorkerQueue::post(std::function<void()> act)
{
    {
        std::lock_guard const mine{m_lock};
        m_acts.push_back(std::move(act));
    }
    m_more_acts.notify_one();
}

std::size_t WorkerQueue::drain()
{
    std::size_t done = 0;
    std::unique_lock mine{m_lock};
    for (auto left = m_acts.size(); left > 0 && !m_acts.empty(); --left, ++done) {
        auto const act = next_act();
        mine.unlock();
        act();
        mine.lock();
    }
    return done;
}

bool WorkerQueue::run_until(std::function<bool()> const& done, std::chrono::milliseconds patience)
{
    auto const deadline = std::chrono::steady_clock::now() + patience;
    while (!done()) {
        std::unique_lock mine{m_lock};
        if (!m_more_acts.wait_until(mine, deadline, [this] { return !m_acts.empty(); }))
            return done();
        auto const act = next_act();
        mine.unlock();
        act();
    }
    return true;
}

std::function<void()> WorkerQueue::next_act()
{
    auto act = std::move(m_acts.front());
    m_acts.pop_front();
    return act;
}

}  // namespace skranke
