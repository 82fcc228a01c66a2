#include "desktop/hall/station_frame.h"

#include <utility>

namespace skranke {

StationFrame::StationFrame(wxString const& title, wxSize windowed_size, bool windowed)
    : wxFrame{nullptr, wxID_ANY, title, wxDefaultPosition, windowed_size}
{
    m_timer.SetOwner(this);
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_tick(); });
    if (windowed)
        SetClientSize(windowed_size);
    else
        ShowFullScreen(true, wxFULLSCREEN_ALL);
}

void StationFrame::start_ticking(std::function<void()> tick)
{
    m_tick = std::move(tick);
    m_timer.Start(250);
}

}  // namespace skranke
