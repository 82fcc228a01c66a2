#include "desktop/hall/hall_texts.h"

#include <map>

namespace skranke {
namespace {

std::string filled(std::string text, Fillings const& fillings)
{
    for (auto const& [name, value] : fillings) {
        std::string const place = "{" + name + "}";
        for (auto at = text.find(place); at != std::string::npos; at = text.find(place, at + value.size()))
            text.replace(at, place.size(), value);
    }
    return text;
}

std::string const* find_in(CitizenTexts const& texts, std::pair<std::string, std::string> const& wanted)
{
    auto const found = texts.find(wanted);
    return found == texts.end() || found->second.empty() ? nullptr : &found->second;
}

}  // namespace

std::string const* HallTexts::find(std::string const& language, std::string const& key) const
{
    auto const* own = find_in(m_of_office, {language, key});
    return own ? own : find_in(m_shipped, {language, key});
}

std::vector<std::string> HallTexts::languages() const
{
    std::map<std::string, std::string> by_name;
    for (auto const* texts : {&m_shipped, &m_of_office})
        for (auto const& [key, text] : *texts)
            if (key.second == "language.name")
                by_name[text] = key.first;
    std::vector<std::string> codes;
    for (auto const& [name, code] : by_name)
        codes.push_back(code);
    return codes;
}

std::string HallTexts::text(std::string const& language, std::string const& key, Fillings const& fillings) const
{
    auto const* text = find(language, key);
    if (!text)
        text = find("da", key);
    return text ? filled(*text, fillings) : std::string{};
}

BothWords HallTexts::both(std::string const& first_language, std::string const& second_language, std::string const& key,
                          Fillings const& fillings) const
{
    BothWords words{text(first_language, key, fillings), text(second_language, key, fillings)};
    if (words.second == words.first)
        words.second.clear();
    return words;
}

}  // namespace skranke
