#include "desktop/widgets/practice_stripes.h"

#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/text.h"

#include <wx/dcbuffer.h>

namespace skranke {

PracticeStripes::PracticeStripes(wxWindow* parent)
    : wxWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxFULL_REPAINT_ON_RESIZE | wxBORDER_NONE}
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize({-1, GetTextExtent("X").y * 3 / 2});
    set_spoken_name(this, tr("PRACTICE – nothing counts here"));
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
}

void PracticeStripes::paint()
{
    wxAutoBufferedPaintDC dc{this};
    auto const size = GetClientSize();
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush{wxColour{0xff, 0xd8, 0x4d}});
    dc.DrawRectangle(size);
    dc.SetBrush(wxBrush{wxColour{0x33, 0x2b, 0x00}});
    int const step = size.y;
    for (int x = -step; x < size.x + step; x += step * 2) {
        wxPoint const stripe[] = {{x, size.y}, {x + step, 0}, {x + step * 3 / 2, 0}, {x + step / 2, size.y}};
        dc.DrawPolygon(4, stripe);
    }
    dc.SetFont(sized_font(this, 1.05, true));
    auto const text = wx(tr("PRACTICE – nothing counts here"));
    auto const room = dc.GetTextExtent(text);
    dc.SetBrush(wxBrush{wxColour{0xff, 0xd8, 0x4d}});
    dc.DrawRectangle((size.x - room.x) / 2 - size.y, 0, room.x + 2 * size.y, size.y);
    dc.SetTextForeground(wxColour{0x1a, 0x16, 0x00});
    dc.DrawText(text, (size.x - room.x) / 2, (size.y - room.y) / 2);
}

}  // namespace skranke
