#pragma once

#include <wx/sizer.h>
#include <wx/window.h>

namespace skranke {

/// How large what scrolls is made. It is laid out at once, and in the toolkit's usual 20 × 20 a scroll bar has no room,
/// of which the toolkit complains.
inline wxSize const until_laid_out{240, 320};

/// Lays out every window that holds `window`, up to the frame: one of them may grow or shrink with it. What scrolls
/// learns how long it has become.
void lay_out_holders(wxWindow* window);

/// The one window, and the length it scrolls over when it scrolls.
void lay_out(wxWindow* window);

/// Puts what `grid` holds into as many columns as stand in `width` with nothing cut off, and no more than `most`.
void fit_columns(wxGridSizer* grid, int width, int most);

/// The width of the widest of what `grid` holds, times `columns`, with the gaps.
int width_of_columns(wxGridSizer const* grid, int columns);

/// The largest width a dialog may have: that of the screen it opens on, less a little.
int widest_dialog(wxWindow const* parent);

}  // namespace skranke
