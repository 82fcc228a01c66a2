#pragma once

#include <wx/window.h>

namespace skranke {

/// Dresses native controls in the house's look: rounded cards, key caps, one strong button, the dark rail.
/// The controls stay native; where the toolkit knows no style sheets, this does nothing.
void use_house_style();

/// Gives a window one of the style classes of style.cpp.
void set_style(wxWindow* window, char const* style_class);
void drop_style(wxWindow* window, char const* style_class);

}  // namespace skranke
