#pragma once

#include "core/staffing/lead_desk.h"

#include <wx/dnd.h>

#include <functional>

namespace skranke {

/// A person or a profile on its way by mouse. Does nothing when it is let go elsewhere.
void drag_assignment(wxWindow* from, Assignment const& what);

/// Hears what is let go over a window. wxWidgets owns it, as the window's drop target.
class AssignmentTarget : public wxDropTarget {
public:
    explicit AssignmentTarget(std::function<void(Assignment const&)> dropped);

    wxDragResult OnData(wxCoord x, wxCoord y, wxDragResult usual) override;

private:
    std::function<void(Assignment const&)> m_dropped;
};

}  // namespace skranke
