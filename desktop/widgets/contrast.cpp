#include "desktop/widgets/contrast.h"

#include <wx/gdicmn.h>

#include <algorithm>
#include <cmath>

namespace skranke {

namespace {

double linear(unsigned char channel)
{
    double const c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(wxColour const& colour)
{
    return 0.2126 * linear(colour.Red()) + 0.7152 * linear(colour.Green()) + 0.0722 * linear(colour.Blue());
}

unsigned char mixed(unsigned char over, unsigned char under, double share)
{
    return static_cast<unsigned char>(std::lround(over * share + under * (1 - share)));
}

}  // namespace

double contrast(wxColour const& one, wxColour const& other)
{
    auto const [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

wxColour mix(wxColour const& over, wxColour const& under, double share)
{
    return {mixed(over.Red(), under.Red(), share), mixed(over.Green(), under.Green(), share),
            mixed(over.Blue(), under.Blue(), share)};
}

wxColour readable(wxColour const& colour, wxColour const& back, double least)
{
    wxColour const pole = contrast(*wxBLACK, back) > contrast(*wxWHITE, back) ? *wxBLACK : *wxWHITE;
    for (double share = 0; share < 1; share += 0.05) {
        auto const tried = mix(pole, colour, share);
        if (contrast(tried, back) >= least)
            return tried;
    }
    return pole;
}

}  // namespace skranke
