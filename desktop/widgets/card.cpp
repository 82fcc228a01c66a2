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

void Card::paint()
{
    auto const& palette = Palette::now();
    wxAutoBufferedPaintDC dc{this};
    dc.SetBackground(palette.page);
    dc.Clear();
    std::unique_ptr<wxGraphicsContext> const graphics{wxGraphicsContext::Create(dc)};
    auto const size = GetClientSize();
    graphics->SetBrush(palette.card);
    graphics->SetPen(wxPen{palette.line});
    graphics->DrawRoundedRectangle(0.5, 0.5, size.x - 1, size.y - 1, FromDIP(5));
}

}  // namespace skranke
