#include "desktop/app/wx_background.h"

#include <wx/app.h>

namespace skranke {

WxBackground::WxBackground(int workers)
{
    for (int i = 0; i < workers; ++i)
        m_workers.emplace_back([this] { work_on(); });
}

WxBackground::~WxBackground()
{
    {
        std::lock_guard const held{m_lock};
        m_closing = true;
        m_work.clear();
    }
    m_more.notify_all();
    for (auto& worker : m_workers)
        worker.join();
    m_window_thread.DeletePendingEvents();
}

void WxBackground::run(std::function<void()> work)
{
    {
        std::lock_guard const held{m_lock};
        if (m_closing)
            return;
        m_work.push_back(std::move(work));
    }
    m_more.notify_one();
}

void WxBackground::post(std::function<void()> act)
{
    m_window_thread.CallAfter(std::move(act));  // queues an event; wxWidgets promises it from any thread
}

void WxBackground::work_on()
{
    std::unique_lock held{m_lock};
    for (;;) {
        m_more.wait(held, [this] { return m_closing || !m_work.empty(); });
        if (m_closing)
            return;
        auto const work = std::move(m_work.front());
        m_work.pop_front();
        held.unlock();
        work();
        held.lock();
    }
}

}  // namespace skranke
