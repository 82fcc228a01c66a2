#pragma once

#include <wx/colour.h>

namespace skranke {

/// WCAG 2.1: between 1 (the same) and 21 (black on white).
double contrast(wxColour const& one, wxColour const& other);

/// `colour`, moved no further towards black or white than it takes to reach `least` on `back`.
wxColour readable(wxColour const& colour, wxColour const& back, double least = 4.5);

/// `share` of `over`, the rest `under`.
wxColour mix(wxColour const& over, wxColour const& under, double share);

}  // namespace skranke
