#include "desktop/widgets/card.h"

#include "desktop/widgets/labels.h"
#include "desktop/widgets/palette.h"

#include <wx/dcbuffer.h>
#include <wx/graphics.h>

#include <memory>

namespace skranke {

Card::Card(wxWindow* parent, int padding)
    : StillPanel{parent, wxTAB_TRAVERSAL | wxFULL_REPAINT_ON_RESIZE}, m_column{new wxBoxSizer{wxVERTICAL}}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    auto* const outside = new wxBoxSizer{wxVERTICAL};
    outside->Add(m_column, wxSizerFlags{1}.Expand().Border(wxALL, FromDIP(padding)));
    SetSizer(outside);
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
}

void Card::add_title(std::string const& title)
{
    m_column->Add(small_heading(this, title), wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(8)));
}

void Card::show_as_unreal()
{
    m_unreal = true;
    Refresh();
}

void Card::paint()
{
    auto const& palette = Palette::now();
    wxAutoBufferedPaintDC dc{this};
    dc.SetBackground(palette.page);
    dc.Clear();
    std::unique_ptr<wxGraphicsContext> const graphics{wxGraphicsContext::Create(dc)};
    auto const size = GetClientSize();
    graphics->SetBrush(palette.card);
    int const wide = m_unreal ? FromDIP(2) : 1;
    graphics->SetPen(m_unreal ? wxPen{palette.accent_text, wide, wxPENSTYLE_SHORT_DASH} : wxPen{palette.line});
    graphics->DrawRoundedRectangle(wide / 2.0, wide / 2.0, size.x - wide, size.y - wide, FromDIP(5));
}

}  // namespace skranke
