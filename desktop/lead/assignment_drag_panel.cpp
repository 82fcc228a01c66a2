#include "desktop/lead/assignment_drag_panel.h"

#include <wx/dataobj.h>

#include <cstring>

namespace skranke {

namespace {

/// Of this program only, so that nothing else can be let go on a counter.
wxDataFormat assignment_format()
{
    return wxDataFormat{"application/x-skranke-assignment"};
}

/// Two numbers; 0 stands for none.
struct Dragged {
    std::int32_t staff{};
    std::int32_t profile{};
};

}  // namespace

void drag_assignment(wxWindow* from, Assignment const& what)
{
    Dragged const dragged{what.staff ? what.staff->value : 0, what.profile ? what.profile->value : 0};
    wxCustomDataObject data{assignment_format()};
    data.SetData(sizeof dragged, &dragged);
    wxDropSource source{data, from};
    source.DoDragDrop(wxDrag_AllowMove);
}

AssignmentTarget::AssignmentTarget(std::function<void(Assignment const&)> dropped)
    : wxDropTarget{new wxCustomDataObject{assignment_format()}}, m_dropped{std::move(dropped)}
{
    SetDefaultAction(wxDragMove);
}

wxDragResult AssignmentTarget::OnData(wxCoord, wxCoord, wxDragResult usual)
{
    if (!GetData())
        return wxDragNone;
    auto const* const data = static_cast<wxCustomDataObject*>(GetDataObject());
    Dragged dragged;
    if (data->GetSize() != sizeof dragged)
        return wxDragNone;
    std::memcpy(&dragged, data->GetData(), sizeof dragged);
    Assignment what;
    if (dragged.staff)
        what.staff = StaffId{dragged.staff};
    if (dragged.profile)
        what.profile = ProfileId{dragged.profile};
    m_dropped(what);
    return usual;
}

}  // namespace skranke
