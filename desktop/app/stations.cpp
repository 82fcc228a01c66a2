#include "desktop/app/station.h"

#include "core/base/settings.h"
#include "desktop/display/display_frame.h"
#include "desktop/kiosk/kiosk_frame.h"

#include <cstdlib>

namespace skranke {
namespace {

wxFrame* make_display(StationParts const& parts)
{
    return new DisplayFrame{parts.background, parts.hall, parts.news, parts.speech, parts.windowed, parts.practice};
}

/// `screen.mm_per_pixel` of the machine's settings: how large a pixel of this glass is.
std::optional<double> mm_per_pixel(Settings const& settings)
{
    auto const told = settings.get("screen.mm_per_pixel");
    return told ? std::optional{std::strtod(told->c_str(), nullptr)} : std::nullopt;
}

wxFrame* make_kiosk(StationParts const& parts)
{
    return new KioskFrame{parts.background, parts.hall,     parts.news,     parts.printer,
                          parts.speech,     parts.windowed, parts.practice, mm_per_pixel(parts.settings)};
}

}  // namespace

std::map<std::string, MakeStation> const& station_kinds()
{
    static std::map<std::string, MakeStation> const kinds{{"display", make_display}, {"kiosk", make_kiosk}};
    return kinds;
}

}  // namespace skranke
