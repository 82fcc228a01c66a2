#include "core/demonstration/demonstration_names.h"

#include "core/demonstration/demonstration_files.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <cctype>
#include <tuple>

namespace skranke {

std::string area_name(std::string const& code)
{
    auto const file =
        Poco::JSON::Parser{}.parse(std::string{demonstration_file("areas.json")}).extract<Poco::JSON::Object::Ptr>();
    auto const areas = file->getArray("areas");
    for (unsigned i = 0; i < areas->size(); ++i)
        if (auto const area = areas->getObject(i); area->getValue<std::string>("code") == code)
            return area->getValue<std::string>("name");
    return code;
}

std::vector<std::string> in_reading_order(std::vector<std::string> names)
{
    auto const key = [](std::string const& name) {
        auto const digits =
            std::find_if(name.begin(), name.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
        auto const number = std::string{digits, name.end()};
        return std::tuple{std::string{name.begin(), digits}, number.size(), number};
    };
    std::sort(names.begin(), names.end(), [&](auto const& one, auto const& other) { return key(one) < key(other); });
    return names;
}

std::string padded(std::string text, std::size_t width)
{
    auto const letters = static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
    if (letters < width)
        text.append(width - letters, ' ');
    return text;
}

}  // namespace skranke
