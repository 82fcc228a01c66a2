#include "desktop/history/typed_fields.h"

#include "core/base/words.h"

#include <fmt/format.h>

#include <cctype>
#include <vector>

namespace skranke {

namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// The numbers in a text, whatever stands between them; nothing when a letter does, or a number is too long.
std::optional<std::vector<int>> numbers_in(std::string const& text)
{
    std::vector<int> numbers;
    bool in_number = false;
    for (char const c : text) {
        if (is_digit(c)) {
            if (!in_number)
                numbers.push_back(0);
            in_number = true;
            numbers.back() = numbers.back() * 10 + (c - '0');
            if (numbers.back() > 9999)
                return std::nullopt;
        } else if (c == '.' || c == '/' || c == '-' || c == ':' || c == ' ') {
            in_number = false;
        } else {
            return std::nullopt;
        }
    }
    return numbers;
}

/// In small letters and without blanks round it, so that "I dag " is said, too.
std::string plain(std::string const& text)
{
    std::string small;
    for (char const c : text)
        small += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    auto const from = small.find_first_not_of(' ');
    return from == std::string::npos ? std::string{} : small.substr(from, small.find_last_not_of(' ') - from + 1);
}

}  // namespace

std::string typed_number(std::string const& text)
{
    std::string letters;
    std::string digits;
    for (char const c : text) {
        if (c == ' ')
            continue;
        auto& part = is_digit(c) ? digits : letters;
        part += static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    }
    for (auto const& [small, large] : {std::pair{"æ", "Æ"}, std::pair{"ø", "Ø"}, std::pair{"å", "Å"}})
        if (letters == small)
            letters = large;
    if (digits.size() == 1)
        digits = "0" + digits;
    return letters + digits;
}

std::optional<LocalDay> typed_day(std::string const& text, LocalDay today)
{
    auto const said = plain(text);
    // TRANSLATORS: what people type for today's date, in small letters
    if (said == tr("today"))
        return today;
    if (said == tr("yesterday"))
        return today - date::days{1};
    auto const numbers = numbers_in(said);
    if (!numbers || numbers->size() < 2 || numbers->size() > 3)
        return std::nullopt;
    auto const year_of = [](LocalDay day) { return date::year_month_day{day}.year(); };
    auto const typed = [&](date::year year) {
        return date::year_month_day{year, date::month{static_cast<unsigned>((*numbers)[1])},
                                    date::day{static_cast<unsigned>((*numbers)[0])}};
    };
    if (numbers->size() == 3) {
        auto const year = (*numbers)[2];
        auto const day = typed(date::year{year < 100 ? 2000 + year : year});
        return day.ok() ? std::optional{LocalDay{day}} : std::nullopt;
    }
    for (auto year = year_of(today); year >= year_of(today) - date::years{4}; --year)
        if (auto const day = typed(year); day.ok() && LocalDay{day} <= today)
            return LocalDay{day};
    return std::nullopt;
}

std::optional<std::chrono::minutes> typed_time(std::string const& text)
{
    auto const numbers = numbers_in(plain(text));
    if (!numbers || numbers->empty() || numbers->size() > 2)
        return std::nullopt;
    int hour = (*numbers)[0];
    int minute = numbers->size() == 2 ? (*numbers)[1] : 0;
    if (numbers->size() == 1 && hour > 99) {
        minute = hour % 100;
        hour /= 100;
    }
    if (hour > 23 || minute > 59)
        return std::nullopt;
    return std::chrono::hours{hour} + std::chrono::minutes{minute};
}

std::string short_date_text(LocalDay day)
{
    auto const ymd = date::year_month_day{day};
    return fmt::format("{:02}.{:02}.{}", static_cast<unsigned>(ymd.day()), static_cast<unsigned>(ymd.month()),
                       static_cast<int>(ymd.year()));
}

}  // namespace skranke
