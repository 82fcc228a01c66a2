#pragma once

#include <wx/sizer.h>

namespace skranke {

/// Two parts of a form, one below the other, or side by side where the window is too low for that. A part of which
/// nothing is shown takes no room.
class PairSizer : public wxBoxSizer {
public:
    PairSizer(wxSizer* first, wxSizer* second, int gap) : wxBoxSizer{wxVERTICAL}, m_gap{gap}
    {
        for (auto* const part : {first, second})
            Add(part, wxSizerFlags{}.Expand());
    }

    void stand_side_by_side(bool so)
    {
        SetOrientation(so ? wxHORIZONTAL : wxVERTICAL);
        for (auto* const part : GetChildren())
            part->SetProportion(so ? 1 : 0);
        auto* const first = GetItem(std::size_t{0});
        first->SetFlag(wxEXPAND | (so ? wxRIGHT : 0));
        first->SetBorder(so ? m_gap : 0);
    }

private:
    int m_gap;
};

}  // namespace skranke
