#include "desktop/setup/setup_files.h"

#include "core/setup/setup_difference.h"

#include <fstream>
#include <iterator>

namespace skranke {

bool write_file(std::string const& file, std::string const& text)
{
    std::ofstream out{file, std::ios::binary | std::ios::trunc};
    out << text << std::flush;
    return out.good();
}

std::optional<std::string> read_file(std::string const& file)
{
    std::ifstream in{file, std::ios::binary};
    if (!in.is_open())
        return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{in}, {}};
}

std::vector<std::string> differences_in_words(OfficeDocument const& before, OfficeDocument const& after)
{
    std::vector<std::string> words;
    for (auto const& form : setup_sections())
        for (auto const& difference : differences(form, before.sections.at(form.key), after.sections.at(form.key)))
            words.push_back(form.label + " · " + sentence(difference));
    return words;
}

}  // namespace skranke
