#pragma once

#include <wx/panel.h>

namespace skranke {

/// A panel that holds words or controls and is no control itself: without one of these that can be used, the Tab key
/// does not stop at it.
class StillPanel : public wxPanel {
public:
    explicit StillPanel(wxWindow* parent, long style = wxTAB_TRAVERSAL)
        : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, style}
    {
        m_container.DisableSelfFocus();
    }
};

}  // namespace skranke
