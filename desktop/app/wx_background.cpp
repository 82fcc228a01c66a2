#include "desktop/app/wx_background.h"

#include <wx/app.h>

#include <utility>

namespace skranke {

WxBackground::~WxBackground()
{
    m_workers.close();
    m_window_thread.DeletePendingEvents();
}

void WxBackground::run(std::function<void()> work)
{
    m_workers.run(std::move(work));
}

void WxBackground::post(std::function<void()> act)
{
    m_window_thread.CallAfter(std::move(act));  // queues an event; wxWidgets promises it from any thread
}

}  // namespace skranke
