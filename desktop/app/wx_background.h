#pragma once

#include "core/base/background.h"

#include <wx/event.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace skranke {

/// A few worker threads, and the window's event loop as the way back.
/// Make and destroy it on the UI thread, after and before the windows. Going, it forgets what has not begun and waits
/// for what has: cancel, join.
class WxBackground : public Background {
public:
    explicit WxBackground(int workers = 4);
    ~WxBackground() override;

    WxBackground(WxBackground const&) = delete;
    WxBackground& operator=(WxBackground const&) = delete;

    void run(std::function<void()> work) override;
    void post(std::function<void()> act) override;

private:
    void work_on();

    wxEvtHandler m_window_thread;
    std::mutex m_lock;
    std::condition_variable m_more;
    std::deque<std::function<void()>> m_work;
    bool m_closing{false};
    std::vector<std::thread> m_workers;
};

}  // namespace skranke
