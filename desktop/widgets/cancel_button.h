#pragma once

#include <wx/button.h>

namespace skranke {

/// Esc and a press close the dialog. Speaks the program's language, where the toolkit would put in the system's.
wxButton* cancel_button(wxWindow* dialog);

}  // namespace skranke
