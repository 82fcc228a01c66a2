#pragma once

#include <wx/frame.h>
#include <wx/timer.h>

#include <functional>

namespace skranke {

/// The window of an unattended screen: over the whole screen, or with `windowed` in a window for a look and for tests.
/// Ticks four times a second for its presenter.
class StationFrame : public wxFrame {
public:
    StationFrame(wxString const& title, wxSize windowed_size, bool windowed);

protected:
    /// `tick` is called from the event loop until the frame goes.
    void start_ticking(std::function<void()> tick);

private:
    wxTimer m_timer;
    std::function<void()> m_tick;
};

}  // namespace skranke
