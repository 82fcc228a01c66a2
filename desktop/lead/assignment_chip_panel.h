#pragma once

#include "core/staffing/lead_desk.h"

#include <wx/button.h>

#include <functional>
#include <string>

namespace skranke {

/// A small button that stands for a person or a profile: pressed it asks for a counter, and by mouse it is dragged to
/// one.
wxButton* assignment_chip(wxWindow* parent, std::string const& words, Assignment const& what,
                          std::function<void()> pressed);

}  // namespace skranke
