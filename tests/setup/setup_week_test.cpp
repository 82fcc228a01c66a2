#include "core/setup/setup_week.h"
#include "core/base/words.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

std::vector<SetupLine> const thursday{{{"4", "09:00", "12:00"}}, {{"4", "13:00", "17:30"}}};

}  // namespace

TEST(SetupWeekTest, ReadsTheHoursOfADayAsAPersonWritesThem)
{
    for (char const* typed :
         {"9-12, 13-17.30", "9.00–12.00 og 13.00–17.30", "9 til 12; 13 til 17:30", "9-12 + 13-17.30"}) {
        auto const read = typed_hours(4, typed);
        ASSERT_FALSE(read.refused()) << typed;
        EXPECT_EQ(*read, thursday) << typed;
    }
    for (char const* typed : {"", "  ", "lukket", "Lukket", "closed", "–"})
        EXPECT_TRUE(typed_hours(4, typed)->empty()) << typed;
    for (char const* typed : {"9", "9-", "-9", "9-25", "nine", "9-12,", "9-12-15"})
        EXPECT_TRUE(typed_hours(4, typed).refused()) << typed;
}

TEST(SetupWeekTest, ShowsTheHoursOfADay)
{
    speak(Language::danish);
    EXPECT_EQ(shown_hours(thursday, 4), "9.00–12.00, 13.00–17.30");
    EXPECT_EQ(shown_hours(thursday, 5), "lukket");
}

TEST(SetupWeekTest, KeepsTheWeekInOrder)
{
    std::vector<SetupLine> week{{{"1", "09:00", "15:00"}}, {{"4", "10:00", "14:00"}}, {{"5", "09:00", "13:00"}}};
    set_hours(week, 4, thursday);
    ASSERT_EQ(week.size(), 4U);
    EXPECT_EQ(week[1], thursday[0]);
    EXPECT_EQ(week[3].values[0], "5");
    set_hours(week, 1, {});
    EXPECT_EQ(week.front().values[0], "4");
}

}  // namespace skranke
