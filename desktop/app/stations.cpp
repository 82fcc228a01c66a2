#include "desktop/app/station.h"

#include "core/base/settings.h"
#include "desktop/display/display_frame.h"
#include "desktop/kiosk/kiosk_frame.h"

#include <wx/frame.h>

#include <cstdio>
#include <cstdlib>

namespace skranke {
namespace {

/// `--size 1280x720` of a station in a window.
wxFrame* sized(wxFrame* frame, StationParts const& parts)
{
    int width = 0;
    int height = 0;
    if (parts.windowed && std::sscanf(parts.settings.text("size").c_str(), "%dx%d", &width, &height) == 2)
        frame->SetClientSize({width, height});
    return frame;
}

wxFrame* make_display(StationParts const& parts)
{
    return sized(
        new DisplayFrame{parts.background, parts.hall, parts.news, parts.speech, parts.windowed, parts.practice},
        parts);
}

/// `screen.mm_per_pixel` of the machine's settings: how large a pixel of this glass is.
std::optional<double> mm_per_pixel(Settings const& settings)
{
    auto const told = settings.get("screen.mm_per_pixel");
    return told ? std::optional{std::strtod(told->c_str(), nullptr)} : std::nullopt;
}

wxFrame* make_kiosk(StationParts const& parts)
{
    auto* const frame = new KioskFrame{parts.background, parts.hall,     parts.news,     parts.printer,
                                       parts.speech,     parts.windowed, parts.practice, mm_per_pixel(parts.settings)};
    return sized(frame, parts);
}

}  // namespace

std::map<std::string, MakeStation> const& station_kinds()
{
    static std::map<std::string, MakeStation> const kinds{{"display", make_display}, {"kiosk", make_kiosk}};
    return kinds;
}

}  // namespace skranke
