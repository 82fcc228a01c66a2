#include "core/base/worker_queue.h"

#include <utility>

namespace skranke {

WorkerQueue::WorkerQueue(int workers)
{
    for (int i = 0; i < workers; ++i)
        m_workers.emplace_back([this] { work_on(); });
}

WorkerQueue::~WorkerQueue()
{
    {
        std::lock_guard const mine{m_lock};
        m_closing = true;
        m_work.clear();
    }
    m_more_work.notify_all();
    for (auto& worker : m_workers)
        worker.join();
}

void WorkerQueue::run(std::function<void()> work)
{
    {
        std::lock_guard const mine{m_lock};
        if (m_closing)
            return;
        m_work.push_back(std::move(work));
    }
    m_more_work.notify_one();
}

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

void WorkerQueue::work_on()
{
    std::unique_lock mine{m_lock};
    while (true) {
        m_more_work.wait(mine, [this] { return m_closing || !m_work.empty(); });
        if (m_closing)
            return;
        auto work = std::move(m_work.front());
        m_work.pop_front();
        mine.unlock();
        work();
        work = nullptr;  // what it captured goes here, not while the lock is held
        mine.lock();
    }
}

}  // namespace skranke
