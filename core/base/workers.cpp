#include "core/base/workers.h"

#include <utility>

namespace skranke {

Workers::Workers(int workers)
{
    for (int i = 0; i < workers; ++i)
        m_threads.emplace_back([this] { work_on(); });
}

Workers::~Workers()
{
    close();
}

void Workers::run(std::function<void()> work)
{
    {
        std::lock_guard const mine{m_lock};
        if (m_closing)
            return;
        m_work.push_back(std::move(work));
    }
    m_more.notify_one();
}

void Workers::close()
{
    std::deque<std::function<void()>> forgotten;
    {
        std::lock_guard const mine{m_lock};
        m_closing = true;
        forgotten.swap(m_work);
    }
    m_more.notify_all();
    for (auto& thread : std::exchange(m_threads, {}))
        thread.join();
}

void Workers::work_on()
{
    std::unique_lock mine{m_lock};
    while (true) {
        m_more.wait(mine, [this] { return m_closing || !m_work.empty(); });
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
