#include "desktop/hall/opening_words.h"

#include "core/base/danish_time.h"

namespace skranke {

std::string opening_words(HallTexts const& texts, std::string const& language, char const* later, char const* today,
                          Instant opens, Instant now)
{
    Fillings fillings{{"time", clock_text(opens)}};
    auto const days = (office_day(opens) - office_day(now)).count();
    if (days <= 0)
        return texts.text(language, today, fillings);
    auto const weekday = date::weekday{office_day(opens)}.iso_encoding();
    auto day =
        days == 1 ? texts.text(language, "day.tomorrow") : texts.text(language, "day." + std::to_string(weekday));
    if (days > 6) {  // the name alone would mean this week's
        auto const date = date::year_month_day{office_day(opens)};
        day += " " + std::to_string(unsigned{date.day()}) + "." + std::to_string(unsigned{date.month()}) + ".";
    }
    fillings.emplace_back("day", day);
    return texts.text(language, later, fillings);
}

}  // namespace skranke
