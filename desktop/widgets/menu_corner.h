#pragma once

#include <wx/menu.h>

namespace skranke {

/// Moves the menu at `position` to the right end of the bar, where the person and the language stand.
void move_to_corner(wxMenuBar* bar, std::size_t position);

}  // namespace skranke
