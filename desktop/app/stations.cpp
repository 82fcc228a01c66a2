#include "desktop/app/station.h"

namespace skranke {

std::map<std::string, MakeStation> const& station_kinds()
{
    static std::map<std::string, MakeStation> const kinds{};
    return kinds;
}

}  // namespace skranke
