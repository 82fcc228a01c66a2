#include "devices/tool/verbs.h"

namespace skranke::tool {

std::vector<Verb> verbs()
{
    return {list_devices(), check_devices(), printer_test(), simulate_printer(), simulate_office()};
}

}  // namespace skranke::tool
