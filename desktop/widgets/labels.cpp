#include "desktop/widgets/labels.h"

#include "desktop/widgets/layout.h"
#include "desktop/widgets/text.h"

#include <algorithm>
#include <utility>

namespace skranke {

wxFont sized_font(wxWindow const* window, double times, bool bold)
{
    auto font = window->GetFont().Scaled(static_cast<float>(times));
    if (bold)
        font.MakeBold();
    return font;
}

wxStaticText* label(wxWindow* parent, std::string const& text)
{
    auto* const made = new wxStaticText{parent, wxID_ANY, wx(text)};
    made->SetForegroundColour(Palette::now().text);
    return made;
}

wxStaticText* muted_label(wxWindow* parent, std::string const& text)
{
    auto* const made = label(parent, text);
    made->SetForegroundColour(Palette::now().muted);
    return made;
}

wxStaticText* heading(wxWindow* parent, std::string const& text, double times)
{
    auto* const made = label(parent, text);
    made->SetFont(sized_font(parent, times, true));
    return made;
}

wxStaticText* small_heading(wxWindow* parent, std::string const& text)
{
    auto* const made = muted_label(parent, text);
    made->SetFont(sized_font(parent, 1, true));
    return made;
}

bool set_text(wxStaticText* label, std::string const& text)
{
    auto const shown = wxControl::EscapeMnemonics(wx(text));
    if (label->GetLabel() == shown)
        return false;
    label->SetLabel(shown);
    return true;
}

void set_colour(wxWindow* window, wxColour const& colour)
{
    if (window->GetForegroundColour() != colour) {
        window->SetForegroundColour(colour);
        window->Refresh();
    }
}

WrappedText* wrapped_heading(wxWindow* parent, std::string const& text, double times)
{
    auto* const made = new WrappedText{parent, text};
    made->SetFont(sized_font(parent, times, true));
    return made;
}

WrappedText::WrappedText(wxWindow* parent, std::string const& text, bool muted, long alignment)
    : wxStaticText{parent,
                   wxID_ANY,
                   wxControl::EscapeMnemonics(wx(text)),
                   wxDefaultPosition,
                   wxDefaultSize,
                   wxST_NO_AUTORESIZE | alignment},
      m_whole{GetLabel()}
{
    SetForegroundColour(muted ? Palette::now().muted : Palette::now().text);
    // Not wider than its column: the sizer decides, and the lines follow.
    SetMinSize({1, -1});
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (event.GetSize().x != m_width)
            wrap(event.GetSize().x);
    });
}

bool WrappedText::set(std::string const& text)
{
    auto const shown = wxControl::EscapeMnemonics(wx(text));
    if (shown == m_whole)
        return false;
    m_whole = shown;
    if (m_width)
        wrap(m_width);
    else
        SetLabel(m_whole);
    return true;
}

void WrappedText::wrap(int width)
{
    m_width = width;
    auto const before = GetMinSize().y;
    SetLabel(m_whole);
    Wrap(width);
    InvalidateBestSize();
    // Measured by its own font too: the toolkit's answer may still be of the font it had before.
    int lines = 0;
    GetTextExtent("X", nullptr, &lines);
    lines *= 1 + GetLabel().Freq('\n');
    auto const height = m_whole.empty() ? 0 : std::max(GetBestSize().y, lines);
    SetMinSize({1, height});
    if (height != before && !std::exchange(m_asked, true))
        CallAfter([this] {
            m_asked = false;
            lay_out_holders(this);
        });
}

}  // namespace skranke
