#pragma once

#include <wx/window.h>

namespace skranke {

/// The toolkit keeps a window at least as large as it was last made, which a page of a notebook then forces upon the
/// notebook. For a window that moves into one.
void forget_given_size(wxWindow* window);

}  // namespace skranke
