#include "core/queue/citizen_texts.h"

#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <stdexcept>
#include <string>

namespace skranke {

CitizenTexts parse_citizen_texts(std::string_view json)
{
    try {
        auto const file = Poco::JSON::Parser{}.parse(std::string{json}).extract<Poco::JSON::Object::Ptr>();
        auto const language = file->getValue<std::string>("language");
        CitizenTexts texts;
        for (auto const& [key, text] : *file->getObject("texts"))
            texts[{language, key}] = text.convert<std::string>();
        texts[{language, "language.name"}] = file->getValue<std::string>("name");
        if (file->optValue("right_to_left", false))
            texts[{language, "language.right_to_left"}] = "yes";
        if (!file->optValue("reviewed", true))
            texts[{language, "language.unreviewed"}] = "yes";
        return texts;
    } catch (Poco::Exception const&) {
        throw std::invalid_argument{"not a file of citizen texts"};
    }
}

}  // namespace skranke
