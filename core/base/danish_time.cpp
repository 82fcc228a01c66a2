#include "core/base/danish_time.h"

#include <date/tz.h>
#include <algorithm>
#include <array>

namespace skranke {

namespace {

using Names = std::array<char const*, 12>;

// Plain tables, not the catalogue: a citizen's slip may be English while the clerk's screen is Danish.
constexpr Names danish_months{"januar", "februar", "marts",     "april",   "maj",      "juni",
                              "juli",   "august",  "september", "oktober", "november", "december"};
constexpr Names english_months{"January", "February", "March",     "April",   "May",      "June",
                               "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<char const*, 7> danish_days{"søndag",  "mandag", "tirsdag", "onsdag",
                                                 "torsdag", "fredag", "lørdag"};
constexpr std::array<char const*, 7> english_days{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                  "Thursday", "Friday", "Saturday"};

date::time_zone const& office_zone()
{
    static date::time_zone const* const zone = date::locate_zone("Europe/Copenhagen");
    return *zone;
}

}  // namespace

LocalTime to_local(Instant instant)
{
    return office_zone().to_local(instant);
}

Instant to_instant(LocalTime local)
{
    return office_zone().to_sys(local, date::choose::earliest);
}

LocalDay office_day(Instant instant)
{
    return date::floor<date::days>(to_local(instant));
}

std::string clock_text(Instant instant)
{
    auto const local = to_local(instant);
    date::hh_mm_ss const time{local - date::floor<date::days>(local)};
    return fmt::format("{}.{:02}", time.hours().count(), time.minutes().count());
}

std::string date_text(Instant instant, Language language)
{
    date::year_month_day const day{office_day(instant)};
    auto const month = static_cast<unsigned>(day.month()) - 1;
    auto const number = static_cast<unsigned>(day.day());
    auto const year = static_cast<int>(day.year());
    return language == Language::danish ? fmt::format("{}. {} {}", number, danish_months[month], year)
                                        : fmt::format("{} {} {}", number, english_months[month], year);
}

std::string weekday_text(Instant instant, Language language)
{
    auto const day = date::weekday{office_day(instant)}.c_encoding();
    return language == Language::danish ? danish_days[day] : english_days[day];
}

std::string weekday_date_text(Instant instant, Language language)
{
    return weekday_text(instant, language) + ' ' + date_text(instant, language);
}

std::string running_text(std::chrono::seconds elapsed)
{
    auto const seconds = std::max<std::int64_t>(elapsed.count(), 0);
    if (seconds < 3600)
        return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string minutes_text(std::chrono::minutes waited)
{
    return fmt::format("{} min", number_text(std::max<std::int64_t>(waited.count(), 0)));
}

std::string number_text(std::int64_t number)
{
    auto digits = std::to_string(number);
    auto const first = digits.front() == '-' ? std::size_t{1} : std::size_t{0};
    for (auto at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, 1, '.');
    }
    return digits;
}

std::string iso_text(Instant instant)
{
    auto const whole = date::floor<std::chrono::seconds>(instant);
    if (whole == instant)
        return date::format("%FT%TZ", whole);
    return date::format("%FT%TZ", instant);
}

}  // namespace skranke
