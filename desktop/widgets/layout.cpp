#include "desktop/widgets/layout.h"

#include <wx/display.h>
#include <wx/scrolwin.h>

#include <algorithm>

namespace skranke {

void lay_out(wxWindow* window)
{
    if (auto* const scrolled = dynamic_cast<wxScrolledWindow*>(window))
        scrolled->FitInside();
    window->Layout();
}

void lay_out_holders(wxWindow* window)
{
    for (auto* holder = window->GetParent(); holder && !holder->IsTopLevel(); holder = holder->GetParent())
        lay_out(holder);
}

int width_of_columns(wxGridSizer const* grid, int columns)
{
    int widest = 0;
    for (auto* const item : grid->GetChildren())
        widest = std::max(widest, item->CalcMin().x);
    return columns * widest + (columns - 1) * grid->GetHGap();
}

void fit_columns(wxGridSizer* grid, int width, int most)
{
    int columns = most;
    while (columns > 1 && width_of_columns(grid, columns) > width)
        --columns;
    grid->SetCols(columns);
}

int widest_dialog(wxWindow const* parent)
{
    auto const screen = wxDisplay{parent}.GetClientArea();
    return screen.width - parent->FromDIP(40);
}

}  // namespace skranke
