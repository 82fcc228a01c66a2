#pragma once

#include "desktop/widgets/accessible.h"
#include "desktop/widgets/text.h"

#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/window.h>

#include <string>

namespace skranke {

/// Captions at the left, fields at the right, one under the other. A caption names its field to screen readers.
class FormLayout : public wxFlexGridSizer {
public:
    explicit FormLayout(wxWindow* parent)
        : wxFlexGridSizer{2, parent->FromDIP(8), parent->FromDIP(12)}, m_parent{parent}
    {
        AddGrowableCol(1);
    }

    /// `caption` may hold a mnemonic; `spoken` stands at it for those who hear it.
    void add(std::string const& caption, wxWindow* field, wxWindow* spoken = nullptr)
    {
        auto* const name = new wxStaticText{m_parent, wxID_ANY, wx(caption)};
        name->MoveBeforeInTabOrder(field);
        wxFlexGridSizer::Add(name, wxSizerFlags{}.CenterVertical());
        wxFlexGridSizer::Add(field, wxSizerFlags{1}.Expand());
        set_spoken_name(spoken ? spoken : field, utf8(wxControl::RemoveMnemonics(wx(caption))));
    }

private:
    wxWindow* m_parent;
};

}  // namespace skranke
