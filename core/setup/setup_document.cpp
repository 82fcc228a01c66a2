#include "core/setup/setup_document.h"

#include "core/base/danish_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <utility>

namespace skranke {
namespace {

using Kind = SetupKind;
using Value = Result<std::string, SetupFault>;

std::string trimmed(std::string const& text)
{
    auto const from = text.find_first_not_of(" \t");
    return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

std::vector<std::string> split(std::string const& text)
{
    std::vector<std::string> words;
    for (std::size_t from = 0; from <= text.size();) {
        auto const to = std::min(text.find(',', from), text.size());
        if (auto word = trimmed(text.substr(from, to - from)); !word.empty())
            words.push_back(std::move(word));
        from = to + 1;
    }
    return words;
}

std::string joined(std::vector<std::string> words, Kind kind)
{
    if (kind == Kind::set) {
        std::ranges::sort(words);
        words.erase(std::unique(words.begin(), words.end()), words.end());
    }
    std::string text;
    for (auto const& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

Value number_in(std::string const& text)
{
    int value = -1;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || value < 0 || value > 1'000'000)
        return SetupFault::not_a_number;
    return std::to_string(value);
}

Value time_in(std::string const& text)
{
    int hour = 0;
    int minute = 0;
    int read = 0;
    auto const parts = std::sscanf(text.c_str(), "%2d%*1[.:]%2d%n", &hour, &minute, &read);
    if (parts == 1 || parts == 0 || parts == EOF) {  // "9"
        if (parts != 1 || text.find_first_not_of("0123456789") != std::string::npos)
            return SetupFault::not_a_time;
        minute = 0;
    } else if (static_cast<std::size_t>(read) != text.size() || text.find_first_of("+- ") != std::string::npos) {
        return SetupFault::not_a_time;
    }
    if (hour > 23 || minute > 59)
        return SetupFault::not_a_time;
    return fmt::format("{:02}:{:02}", hour, minute);
}

/// "4. januar 2027" as "4.1.2027"; what names no month stays as it is.
std::string month_in_digits(std::string const& text)
{
    static constexpr std::array months{"jan", "feb", "mar", "apr", "maj", "jun", "jul",
                                       "aug", "sep", "okt", "nov", "dec", "may", "oct"};
    static constexpr std::array numbers{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 5, 10};
    static constexpr char const* letters = "abcdefghijklmnopqrstuvwxyz";
    auto const digits = [](std::string part) {
        std::erase_if(part, [](char letter) { return letter < '0' || letter > '9'; });
        return part;
    };
    auto const from = text.find_first_of(letters);
    for (std::size_t i = 0; from != std::string::npos && i < months.size(); ++i)
        if (text.compare(from, 3, months[i]) == 0)
            return digits(text.substr(0, from)) + "." + std::to_string(numbers[i]) + "." + digits(text.substr(from));
    return text;
}

Value day_in(std::string const& typed)
{
    auto const text = month_in_digits(typed);
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int read = 0;
    auto const whole = [&] { return static_cast<std::size_t>(read) == text.size(); };
    if (text.find_first_not_of("0123456789-./ ") != std::string::npos)
        return SetupFault::not_a_day;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &read) != 3 || !whole()) {
        read = 0;
        if (std::sscanf(text.c_str(), "%2u%*1[./-]%*[ ]%2u%*1[./-]%*[ ]%4d%n", &day, &month, &year, &read) != 3 &&
            std::sscanf(text.c_str(), "%2u%*1[./-]%2u%*1[./-]%4d%n", &day, &month, &year, &read) != 3)
            return SetupFault::not_a_day;
        if (!whole())
            return SetupFault::not_a_day;
    }
    date::year_month_day const told{date::year{year}, date::month{month}, date::day{day}};
    if (!told.ok() || year < 2000 || year > 2200)
        return SetupFault::not_a_day;
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

constexpr std::array<std::pair<char const*, char const*>, 7> weekdays{{{"mandag", "monday"},
                                                                       {"tirsdag", "tuesday"},
                                                                       {"onsdag", "wednesday"},
                                                                       {"torsdag", "thursday"},
                                                                       {"fredag", "friday"},
                                                                       {"lørdag", "saturday"},
                                                                       {"søndag", "sunday"}}};

Value weekday_in(std::string const& text)
{
    if (text.size() == 1 && text[0] >= '1' && text[0] <= '7')
        return text;
    for (std::size_t i = 0; i < weekdays.size(); ++i)
        if (text == weekdays[i].first || text == weekdays[i].second)
            return std::to_string(i + 1);
    return SetupFault::not_a_weekday;
}

Value flag_in(std::string const& text)
{
    for (char const* yes : {"true", "ja", "yes"})
        if (text == yes)
            return std::string{"true"};
    for (char const* no : {"false", "nej", "no", ""})
        if (text == no)
            return std::string{"false"};
    return SetupFault::not_a_flag;
}

bool is_many(Kind kind)
{
    return kind == Kind::words || kind == Kind::set;
}

/// A value of a file: of its own JSON kind, and in its own form.
Value value_in(SetupField const& field, JsonValue const& json)
{
    if (is_many(field.kind)) {
        if (json.kind != JsonValue::Kind::list)
            return SetupFault::not_a_list;
        std::vector<std::string> words;
        for (auto const& item : json.items) {
            if (item.kind != JsonValue::Kind::text)
                return SetupFault::not_text;
            if (item.text.find(',') != std::string::npos || trimmed(item.text) != item.text || item.text.empty())
                return SetupFault::bad_word;
            words.push_back(item.text);
        }
        return joined(std::move(words), field.kind);
    }
    auto const wanted = field.kind == Kind::number || field.kind == Kind::weekday ? JsonValue::Kind::number
                        : field.kind == Kind::flag                                ? JsonValue::Kind::flag
                                                                                  : JsonValue::Kind::text;
    if (json.kind != wanted)
        return field.kind == Kind::number    ? SetupFault::not_a_number
               : field.kind == Kind::weekday ? SetupFault::not_a_weekday
               : field.kind == Kind::flag    ? SetupFault::not_a_flag
                                             : SetupFault::not_text;
    return typed_value(field, json.text);
}

Result<SetupLine, SetupProblem> read_line(SetupList const& form, JsonValue const& json)
{
    if (json.kind != JsonValue::Kind::object)
        return SetupProblem{SetupFault::not_an_object, {}, form.key, {}, json.line};
    for (auto const& [key, value] : json.members)
        if (std::ranges::find(form.fields, key, &SetupField::key) == form.fields.end())
            return SetupProblem{SetupFault::unknown, {}, form.key, key, value.line};
    SetupLine line;
    for (auto const& field : form.fields) {
        auto const* const found = json.find(field.key);
        if (found == nullptr)
            return SetupProblem{SetupFault::missing, {}, form.key, field.key, json.line};
        auto const value = value_in(field, *found);
        if (value.refused())
            return SetupProblem{value.refusal(), {}, form.key, field.key, found->line};
        line.values.push_back(*value);
    }
    return line;
}

std::string written_value(SetupField const& field, std::string const& value)
{
    if (field.kind == Kind::number || field.kind == Kind::flag || field.kind == Kind::weekday)
        return value;
    if (!is_many(field.kind))
        return json_quoted(value);
    std::string list;
    for (auto const& word : split(value))
        list += (list.empty() ? "" : ", ") + json_quoted(word);
    return "[" + list + "]";
}

}  // namespace

Result<std::string, SetupFault> typed_value(SetupField const& field, std::string const& typed)
{
    auto const text = field.kind == Kind::text ? typed : trimmed(typed);
    switch (field.kind) {
        case Kind::text:
            return text;
        case Kind::number:
            return number_in(text);
        case Kind::flag:
            return flag_in(text);
        case Kind::words:
        case Kind::set:
            return joined(split(text), field.kind);
        case Kind::clock:
            return time_in(text);
        case Kind::day:
            return day_in(text);
        case Kind::weekday:
            return weekday_in(text);
    }
    return text;
}

std::string shown_value(SetupField const& field, std::string const& value)
{
    if (value.empty())
        return value;
    switch (field.kind) {
        case Kind::clock:
            return (value[0] == '0' ? value.substr(1, 1) : value.substr(0, 2)) + "." + value.substr(3);
        case Kind::weekday: {
            auto const& [danish, english] = weekdays.at(static_cast<std::size_t>(value[0] - '1'));
            return spoken() == Language::danish ? danish : english;
        }
        case Kind::flag:
            return value == "true" ? tr("yes") : tr("no");
        case Kind::day: {
            auto const day = date::year{std::stoi(value.substr(0, 4))} / std::stoi(value.substr(5, 2)) /
                             std::stoi(value.substr(8, 2));
            return date_text(to_instant(LocalTime{LocalDay{day}}));
        }
        default:
            return value;
    }
}

Result<SetupDocument, SetupProblem> read_document(SetupSection const& form, JsonValue const& json)
{
    using Answer = Result<SetupDocument, SetupProblem>;
    auto const problem = [&](SetupProblem found) -> Answer {
        found.section = form.key;
        return found;
    };
    if (json.kind != JsonValue::Kind::object)
        return problem({SetupFault::not_an_object, {}, {}, {}, json.line});
    for (auto const& [key, value] : json.members)
        if (std::ranges::find(form.lists, key, &SetupList::key) == form.lists.end())
            return problem({SetupFault::unknown, {}, key, {}, value.line});
    SetupDocument document;
    for (auto const& list : form.lists) {
        auto const* const found = json.find(list.key);
        if (found == nullptr)
            return problem({SetupFault::missing, {}, list.key, {}, json.line});
        if (found->kind != JsonValue::Kind::list)
            return problem({SetupFault::not_a_list, {}, list.key, {}, found->line});
        if (list.one_line && found->items.size() != 1)
            return problem({SetupFault::one_line_only, {}, list.key, {}, found->line});
        auto& lines = document.lists.emplace_back();
        for (auto const& item : found->items) {
            auto line = read_line(list, item);
            if (line.refused())
                return problem(line.refusal());
            lines.push_back(*line);
        }
    }
    return document;
}

std::string written_document(SetupSection const& form, SetupDocument const& document, int indent)
{
    std::string const margin(static_cast<std::size_t>(indent), ' ');
    std::string text = "{\n";
    for (std::size_t list = 0; list < form.lists.size(); ++list) {
        auto const& fields = form.lists[list].fields;
        text += margin + "  " + json_quoted(form.lists[list].key) + ": [";
        bool first = true;
        for (auto const& line : document.lists.at(list)) {
            text += first ? "\n" : ",\n";
            first = false;
            text += margin + "    {";
            for (std::size_t i = 0; i < fields.size(); ++i)
                text += (i == 0 ? "" : ", ") + json_quoted(fields[i].key) + ": " +
                        written_value(fields[i], line.values.at(i));
            text += "}";
        }
        text += (first ? "]" : "\n" + margin + "  ]");
        text += list + 1 < form.lists.size() ? ",\n" : "\n";
    }
    return text + margin + "}";
}

SetupLine new_line(SetupList const& form)
{
    SetupLine line;
    for (auto const& field : form.fields)
        line.values.push_back(field.kind == Kind::number && field.standard.empty() ? "0" : field.standard);
    return line;
}

}  // namespace skranke
