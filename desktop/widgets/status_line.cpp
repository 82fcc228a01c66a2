#include "desktop/widgets/status_line.h"

#include <wx/dcclient.h>
#include <wx/sizer.h>

namespace skranke {

StatusLine::StatusLine(wxWindow* parent) : StillPanel{parent}
{
    SetBackgroundColour(Palette::now().card);
    m_connection = muted_label(this, " ");
    m_hint = new WrappedText{this, "", true};
    m_mark = muted_label(this, "");
    m_time = muted_label(this, " ");
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(m_connection, wxSizerFlags{}.CenterVertical().Border(wxALL, FromDIP(5)).Border(wxLEFT, FromDIP(14)));
    row->Add(m_hint, wxSizerFlags{1}.CenterVertical().Border(wxLEFT | wxRIGHT, FromDIP(14)));
    row->Add(m_mark, wxSizerFlags{}.CenterVertical().Border(wxRIGHT, FromDIP(14)));
    row->Add(m_time, wxSizerFlags{}.CenterVertical().Border(wxTOP | wxBOTTOM | wxRIGHT, FromDIP(5)));
    row->AddSpacer(FromDIP(9));
    SetSizer(row);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxPaintDC dc{this};
        dc.SetPen(wxPen{Palette::now().line});
        dc.DrawLine(0, 0, GetClientSize().x, 0);
    });
}

void StatusLine::show_connection(std::string const& text, bool well)
{
    auto const& palette = Palette::now();
    set_colour(m_connection, well ? palette.muted : palette.tone_text(Tone::warning));
    auto font = GetFont();
    if (!well)
        font.MakeBold();
    if (m_connection->GetFont() != font)
        m_connection->SetFont(font);
    if (set_text(m_connection, (well ? "✔ " : "▲ ") + text))
        Layout();
}

void StatusLine::show_hint(std::string const& text)
{
    m_hint->set(text);
}

void StatusLine::show_mark(std::string const& text)
{
    if (set_text(m_mark, text))
        Layout();
}

void StatusLine::show_time(std::string const& text)
{
    if (set_text(m_time, text))
        Layout();
}

}  // namespace skranke
