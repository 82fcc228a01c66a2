#include "core/setup/setup_difference.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

SetupDocument hours(std::vector<SetupLine> opening)
{
    return {{std::move(opening), {}}};
}

std::vector<std::string> told(SetupDocument const& before, SetupDocument const& after)
{
    std::vector<std::string> sentences;
    for (auto const& difference : differences(*setup_section("hours"), before, after))
        sentences.push_back(sentence(difference));
    return sentences;
}

}  // namespace

TEST(SetupDifferenceTest, TellsWhatIsNewWhatGoesAndWhatChanges)
{
    auto const before = hours({{{"1", "09:00", "15:00"}}, {{"4", "09:00", "17:00"}}});
    auto const after = hours({{{"4", "09:00", "18:00"}}, {{"6", "10:00", "13:00"}}});

    EXPECT_EQ(told(before, after), (std::vector<std::string>{"Åbningstider: mandag 9.00 bortfalder",
                                                             "Åbningstider: torsdag 9.00, Lukker »17.00« → »18.00«",
                                                             "Åbningstider: lørdag 10.00 er ny"}));
    EXPECT_TRUE(told(before, before).empty());
}

TEST(SetupDifferenceTest, TellsAnotherOrder)
{
    auto const one = hours({{{"1", "09:00", "15:00"}}, {{"4", "09:00", "17:00"}}});
    auto const other = hours({{{"4", "09:00", "17:00"}}, {{"1", "09:00", "15:00"}}});

    EXPECT_EQ(told(one, other), (std::vector<std::string>{"Åbningstider: rækkefølgen er en anden"}));
}

TEST(SetupDifferenceTest, CallsALineByItsName)
{
    auto const form = *setup_section("errands");
    auto line = new_line(form.lists[0]);
    line.values[0] = "passport_adult";
    EXPECT_EQ(line_title(form.lists[0], line), "passport_adult");
    line.values[1] = "Nyt pas – voksen";
    EXPECT_EQ(line_title(form.lists[0], line), "Nyt pas – voksen");
}

}  // namespace skranke
