#include "core/setup/setup_week.h"

#include "core/base/words.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace skranke {
namespace {

SetupField time_of_day()
{
    return {.key = "time", .kind = SetupKind::clock};
}

void replace_all(std::string& text, std::string const& what, std::string const& with)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// In small letters, with one sign between the times and one between the spans.
std::string plain(std::string typed)
{
    std::ranges::transform(typed, typed.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    for (char const* between : {"–", "—", "−", "til", "to"})
        replace_all(typed, between, "-");
    for (char const* between : {"og", "and", ";", "+"})
        replace_all(typed, between, ",");
    std::erase(typed, ' ');
    return typed;
}

bool closed(std::string const& text)
{
    static constexpr std::array words{"", "lukket", "closed", "-"};
    return std::ranges::any_of(words, [&](char const* word) { return text == word; });
}

}  // namespace

bool is_week(SetupList const& list)
{
    return list.fields.size() == 3 && list.fields[0].kind == SetupKind::weekday && list.fields[1].key == "opens";
}

std::string shown_hours(std::vector<SetupLine> const& lines, int weekday)
{
    std::string text;
    for (auto const& line : lines)
        if (line.values.at(0) == std::to_string(weekday))
            text += (text.empty() ? "" : ", ") + shown_value(time_of_day(), line.values.at(1)) + "–" +
                    shown_value(time_of_day(), line.values.at(2));
    return text.empty() ? tr("closed") : text;
}

Result<std::vector<SetupLine>, SetupFault> typed_hours(int weekday, std::string const& typed)
{
    std::vector<SetupLine> lines;
    auto const text = plain(typed);
    if (closed(text))
        return lines;
    for (std::size_t from = 0; from <= text.size();) {
        auto const to = std::min(text.find(',', from), text.size());
        auto const span = text.substr(from, to - from);
        from = to + 1;
        auto const middle = span.find('-');
        if (middle == std::string::npos)
            return SetupFault::not_hours;
        auto const opens = typed_value(time_of_day(), span.substr(0, middle));
        auto const closes = typed_value(time_of_day(), span.substr(middle + 1));
        if (opens.refused() || closes.refused())
            return SetupFault::not_hours;
        lines.push_back({{std::to_string(weekday), *opens, *closes}});
    }
    return lines;
}

void set_hours(std::vector<SetupLine>& lines, int weekday, std::vector<SetupLine> const& hours)
{
    auto const day = std::to_string(weekday);
    std::erase_if(lines, [&](SetupLine const& line) { return line.values.at(0) == day; });
    auto const later = std::ranges::find_if(lines, [&](SetupLine const& line) { return line.values.at(0) > day; });
    lines.insert(later, hours.begin(), hours.end());
}

}  // namespace skranke
