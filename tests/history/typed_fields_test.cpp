#include "desktop/history/typed_fields.h"

#include "core/base/words.h"

#include <gtest/gtest.h>

namespace skranke {

namespace {

using namespace std::chrono_literals;
using namespace date::literals;

LocalDay on(date::year_month_day day)
{
    return LocalDay{day};
}

TEST(TypedFields, ReadANumberAsPeopleSayIt)
{
    EXPECT_EQ(typed_number("a 7"), "A07");
    EXPECT_EQ(typed_number(" A12 "), "A12");
    EXPECT_EQ(typed_number("A 012"), "A012");
    EXPECT_EQ(typed_number("ø3"), "Ø03");
    EXPECT_EQ(typed_number(""), "");
}

TEST(TypedFields, ReadADayHoweverItIsWritten)
{
    speak(Language::danish);
    auto const today = on(2026_y / 11 / 20);
    for (char const* text : {"20.11.2026", "20/11 26", "20-11-2026", "20.11", "i dag", " I dag "})
        EXPECT_EQ(typed_day(text, today), today) << text;
    EXPECT_EQ(typed_day("i går", today), on(2026_y / 11 / 19));
    EXPECT_EQ(typed_day("24.12", today), on(2025_y / 12 / 24)) << "the latest one that has been";
    EXPECT_EQ(typed_day("29.2", today), on(2024_y / 2 / 29));
    for (char const* text : {"", "31.11.2026", "20", "mandag", "1.2.3.4", "99999.1"})
        EXPECT_EQ(typed_day(text, today), std::nullopt) << text;
}

TEST(TypedFields, ReadATimeHoweverItIsWritten)
{
    for (char const* text : {"10.30", "10:30", "1030", "10 30"})
        EXPECT_EQ(typed_time(text), 630min) << text;
    EXPECT_EQ(typed_time("9"), 540min);
    for (char const* text : {"", "24", "10.60", "halv ti"})
        EXPECT_EQ(typed_time(text), std::nullopt) << text;
}

TEST(TypedFields, WriteADayInFigures)
{
    EXPECT_EQ(short_date_text(on(2026_y / 2 / 3)), "03.02.2026");
}

}  // namespace

}  // namespace skranke
