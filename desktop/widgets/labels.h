#pragma once

#include "desktop/widgets/palette.h"

#include <wx/stattext.h>

#include <string>

namespace skranke {

/// The window's own font, `times` as large.
wxFont sized_font(wxWindow const* window, double times, bool bold = false);

wxStaticText* label(wxWindow* parent, std::string const& text);
wxStaticText* muted_label(wxWindow* parent, std::string const& text);
wxStaticText* heading(wxWindow* parent, std::string const& text, double times);
wxStaticText* small_heading(wxWindow* parent, std::string const& text);  ///< bold and muted: a card's title

/// Sets the text only where it differs, so that a screen reader is not disturbed; says whether it did.
bool set_text(wxStaticText* label, std::string const& text);
void set_colour(wxWindow* window, wxColour const& colour);

/// A text of several lines that breaks where its column ends, whatever the size of the letters.
class WrappedText : public wxStaticText {
public:
    WrappedText(wxWindow* parent, std::string const& text, bool muted = false, long alignment = wxALIGN_LEFT);

    bool set(std::string const& text);

private:
    void wrap(int width);

    wxString m_whole;
    int m_width{0};
    bool m_asked{false};
};

WrappedText* wrapped_heading(wxWindow* parent, std::string const& text, double times);

}  // namespace skranke
