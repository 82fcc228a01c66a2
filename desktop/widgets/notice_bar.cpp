#include "desktop/widgets/notice_bar.h"

#include "desktop/widgets/accessible.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>
#include <wx/sizer.h>

#include <memory>

namespace skranke {

NoticeBar::NoticeBar(wxWindow* parent) : StillPanel{parent, wxFULL_REPAINT_ON_RESIZE | wxTAB_TRAVERSAL}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    speak_as_notice(this);
    m_label = new WrappedText{this, ""};
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(m_label, wxSizerFlags{1}.CenterVertical().Border(wxALL, FromDIP(10)));
    SetSizer(row);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
    Hide();
}

void NoticeBar::add_button(KeyButton* button)
{
    m_button = button;
    GetSizer()->Add(button, wxSizerFlags{}.CenterVertical().Border(wxTOP | wxBOTTOM | wxRIGHT, FromDIP(6)));
    button->Hide();
}

void NoticeBar::show_button(bool shown)
{
    if (m_button && m_button->IsShown() != shown) {
        m_button->Show(shown);
        Layout();
    }
}

void NoticeBar::show(std::string const& text, Tone tone)
{
    if (text == m_text && tone == m_tone && IsShown())
        return;
    m_text = text;
    m_tone = tone;
    m_label->set(text);
    set_colour(m_label, Palette::now().tone(tone).text);
    set_spoken_name(this, text);
    if (!IsShown())
        Show();
    say_notice(this);
    Refresh();
    GetParent()->Layout();
}

void NoticeBar::hide()
{
    if (!IsShown())
        return;
    m_text.clear();
    Hide();
    GetParent()->Layout();
}

void NoticeBar::paint()
{
    wxAutoBufferedPaintDC dc{this};
    auto const& palette = Palette::now();
    dc.SetBackground(palette.page);
    dc.Clear();
    std::unique_ptr<wxGraphicsContext> const graphics{wxGraphicsContext::Create(dc)};
    auto const colours = palette.tone(m_tone);
    auto const size = GetClientSize();
    graphics->SetPen(palette.high_contrast ? wxPen{colours.text} : wxPen{colours.back});
    graphics->SetBrush(colours.back);
    graphics->DrawRoundedRectangle(0.5, 0.5, size.x - 1, size.y - 1, FromDIP(5));
    graphics->SetPen(*wxTRANSPARENT_PEN);
    graphics->SetBrush(colours.text);
    graphics->DrawRectangle(0, FromDIP(3), FromDIP(4), size.y - 2 * FromDIP(3));
}

}  // namespace skranke
