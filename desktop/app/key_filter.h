#pragma once

#include "desktop/keys/key_table.h"
#include "desktop/keys/press_guard.h"

#include <wx/eventfilter.h>
#include <wx/frame.h>

#include <functional>

namespace skranke {

/// Sees every key of one frame before its controls do, so that a key of the table works wherever the focus is.
/// One key-down is one press, however long it is held.
class KeyFilter : public wxEventFilter {
public:
    /// `take` says whether the key was wanted; if not, it goes on to the control that has the focus. `touched` hears
    /// of the person's every key and move of the mouse, in the frame's dialogs, too.
    KeyFilter(wxFrame& frame, std::function<bool(Act)> take, std::function<void()> touched);
    ~KeyFilter() override;

    int FilterEvent(wxEvent& event) override;

    /// One key-down; true when nobody else may have it: it was wanted, or it is the repeat of a key that is held.
    bool press(Key key);

private:
    bool ours(wxEvent const& event) const;

    wxFrame& m_frame;
    std::function<bool(Act)> m_take;
    std::function<void()> m_touched;
    PressGuard m_guard;
    unsigned long m_key_down{};
    unsigned long m_key_up{};
};

}  // namespace skranke
