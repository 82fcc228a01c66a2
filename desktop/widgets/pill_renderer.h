#pragma once

#include "desktop/widgets/palette.h"

#include <wx/dataview.h>

namespace skranke {

/// A cell that shows a state as a word in a rounded patch. Its value is one string: the tone's digit, whether the row
/// is the chosen one, then the text. A screen reader reads the text.
class PillRenderer : public wxDataViewCustomRenderer {
public:
    PillRenderer();

    /// `chosen`: the row has the palette's chosen colour behind it.
    static wxString value_of(Tone tone, wxString const& text, bool chosen = false);

    bool SetValue(wxVariant const& value) override;
    bool GetValue(wxVariant& value) const override;
    wxSize GetSize() const override;
    bool Render(wxRect cell, wxDC* dc, int state) override;
    void GtkPackIntoColumn(GtkTreeViewColumn* column) override;

private:
    Tone m_tone{Tone::neutral};
    wxString m_text;
    bool m_chosen{false};
};

}  // namespace skranke
