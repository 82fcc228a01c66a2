#pragma once

#include "core/base/background.h"
#include "core/base/workers.h"

#include <wx/event.h>

#include <functional>

namespace skranke {

/// A few worker threads, and the window's event loop as the way back.
/// Make and destroy it on the UI thread, after and before the windows. Going, it forgets what has not begun and waits
/// for what has: cancel, join.
class WxBackground : public Background {
public:
    explicit WxBackground(int workers = 4) : m_workers{workers} {}
    ~WxBackground() override;

    WxBackground(WxBackground const&) = delete;
    WxBackground& operator=(WxBackground const&) = delete;

    void run(std::function<void()> work) override;
    void post(std::function<void()> act) override;

private:
    wxEvtHandler m_window_thread;
    Workers m_workers;
};

}  // namespace skranke
