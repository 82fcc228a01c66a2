#pragma once

#include <wx/window.h>

namespace skranke {

/// Lets a list do without a scroll bar where it is too low for one: the toolkit has no room for its handle there, and
/// complains. The list still scrolls by key and wheel.
void allow_low(wxWindow* list);

}  // namespace skranke
