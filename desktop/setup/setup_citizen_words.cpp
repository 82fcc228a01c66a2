#include "desktop/setup/setup_citizen_words.h"

#include <algorithm>

namespace skranke {
namespace {

constexpr std::size_t told_of_a_text = 40;  ///< bytes; enough to know it again

/// Never in the middle of a letter.
std::string beginning(std::string const& text)
{
    if (text.size() <= told_of_a_text)
        return text;
    auto end = told_of_a_text;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

std::vector<SetupOption> languages(CitizenTexts const& texts)
{
    std::vector<SetupOption> options;
    for (auto const& [at, text] : texts)
        if (at.second == "language.name")
            options.push_back({at.first, text});
    return options;
}

std::vector<SetupOption> text_keys(CitizenTexts const& texts, std::map<std::string, SetupDocument> const& office)
{
    std::vector<SetupOption> options;
    for (auto const& [at, text] : texts)
        if (at.first == "da" && !at.second.starts_with("language."))
            options.push_back({at.second, at.second + " – " + beginning(text)});
    auto const add_own = [&](std::string const& choice, std::string const& begins) {
        for (auto const& own : setup_options({.key = choice, .choice = choice}, office))
            if (std::ranges::find(options, begins + own.code, &SetupOption::code) == options.end())
                options.push_back({begins + own.code, begins + own.code + " – " + own.name});
    };
    add_own("areas", "area.");
    add_own("errands", "errand.");
    return options;
}

}  // namespace

std::vector<SetupOption> citizen_options(std::string const& choice, CitizenWords const& words,
                                         std::map<std::string, SetupDocument> const& office)
{
    if (choice == "languages")
        return languages(words.texts);
    if (choice == "text_keys" && !words.texts.empty())
        return text_keys(words.texts, office);
    std::vector<SetupOption> options;
    if (choice == "icons")
        for (auto const& icon : words.icons)
            options.push_back({icon, icon});
    return options;
}

}  // namespace skranke
