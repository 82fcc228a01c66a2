#include "desktop/admin/answer.h"

#include <Poco/JSON/Object.h>

#include <iostream>
#include <sstream>

namespace skranke::admin {

void answer(Settings const& settings, std::string const& sentence,
            std::vector<std::pair<std::string, Value>> const& values)
{
    if (!settings.on("json")) {
        std::cout << sentence << "\n";
        return;
    }
    Poco::JSON::Object object{Poco::JSON_PRESERVE_KEY_ORDER};
    for (auto const& [key, value] : values)
        std::visit([&, &key = key](auto const& kept) { object.set(key, kept); }, value);
    object.stringify(std::cout);
    std::cout << "\n";
}

}  // namespace skranke::admin
