#include "core/demonstration/day_plan.h"

#include "core/demonstration/demonstration_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace skranke {
namespace {

DayModel const& model()
{
    static DayModel const read = read_day_model(demonstration_file("day.json"));
    return read;
}

Errands const& errands()
{
    static Errands const read =
        read_errands(demonstration_file("errand_types.json"), demonstration_file("kiosk_tiles.json"), model().office);
    return read;
}

long count(DayPlan const& plan, auto what)
{
    return std::count_if(plan.citizens.begin(), plan.citizens.end(), what);
}

TEST(TimeOfDayTest, IsWrittenAsInDenmark)
{
    EXPECT_EQ(time_of_day("10.42"), std::chrono::hours{10} + std::chrono::minutes{42});
    EXPECT_EQ(time_of_day("9.05"), std::chrono::hours{9} + std::chrono::minutes{5});
}

TEST(TimeOfDayTest, IsNothingElse)
{
    for (auto const* wrong : {"", "9", "9:05", "9.5", "24.00", "10.60", "ti", "10.42x"})
        EXPECT_THROW(time_of_day(wrong), std::invalid_argument) << wrong;
}

TEST(DayPlanTest, IsTheSameForTheSameSeed)
{
    auto const one = draw_day(model(), errands(), 42);
    auto const other = draw_day(model(), errands(), 42);
    EXPECT_EQ(one.citizens, other.citizens);
    EXPECT_EQ(one.helps, other.helps);
}

TEST(DayPlanTest, IsAnotherForAnotherSeed)
{
    EXPECT_NE(draw_day(model(), errands(), 1).citizens, draw_day(model(), errands(), 2).citizens);
}

TEST(DayPlanTest, HasCitizensInTheOrderOfTheirComing)
{
    auto const plan = draw_day(model(), errands(), 7);
    EXPECT_TRUE(std::is_sorted(plan.citizens.begin(), plan.citizens.end(),
                               [](auto const& one, auto const& other) { return one.arrives < other.arrives; }));
}

TEST(DayPlanTest, SpreadsThemOverTheHoursAsTheModelSays)
{
    std::map<std::size_t, double> arrived;
    double all = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed)
        for (auto const& citizen : draw_day(model(), errands(), seed).citizens)
            for (std::size_t span = 0; span < model().shape.size(); ++span)
                if (citizen.arrives >= model().shape[span].from && citizen.arrives < model().shape[span].until) {
                    ++arrived[span];
                    ++all;
                }

    double weights = 0;
    for (auto const& span : model().shape)
        weights += span.weight;
    for (std::size_t span = 0; span < model().shape.size(); ++span)
        EXPECT_NEAR(arrived[span] / all, model().shape[span].weight / weights, 0.05) << span;
}

TEST(DayPlanTest, GivesEachAreaItsShare)
{
    std::map<std::string, double> came;
    double all = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed)
        for (auto const& citizen : draw_day(model(), errands(), seed).citizens) {
            ++came[errands().at(citizen.errand).area];
            ++all;
        }
    double weights = 0;
    for (auto const& area : model().areas)
        weights += area.weight;
    for (auto const& area : model().areas)
        EXPECT_NEAR(came[area.area] / all, area.weight / weights, 0.05) << area.area;
}

TEST(DayPlanTest, HasAllTheStoriesOfARealFriday)
{
    auto const plan = draw_day(model(), errands(), 3);
    for (auto const story : {Story::urgent, Story::companion, Story::family_of_four, Story::protected_name, Story::late,
                             Story::wrong_errand, Story::parked})
        EXPECT_GE(count(plan, [&](auto const& it) { return it.story == story; }), 1) << static_cast<int>(story);
    EXPECT_GE(count(plan, [](auto const& it) { return it.absent; }), 1);
    EXPECT_GE(count(plan, [](auto const& it) { return it.persons == 4 && it.more_errands.size() == 3; }), 1);
}

TEST(DayPlanTest, NeverLetsTheStandGivePriority)
{
    for (std::uint64_t seed = 0; seed < 40; ++seed)
        EXPECT_EQ(count(draw_day(model(), errands(), seed),
                        [](auto const& it) { return it.at_the_stand && it.priority != Priority::ordinary; }),
                  0);
}

TEST(DayPlanTest, WritesNothingAboutAProtectedCitizen)
{
    for (std::uint64_t seed = 0; seed < 40; ++seed)
        EXPECT_EQ(count(draw_day(model(), errands(), seed),
                        [](auto const& it) { return it.story == Story::protected_name && it.noted; }),
                  0);
}

TEST(DayPlanTest, NamesOnlyErrandsTheOfficeHas)
{
    auto const plan = draw_day(model(), errands(), 5);
    for (auto const& citizen : plan.citizens) {
        EXPECT_TRUE(errands().contains(citizen.errand)) << citizen.errand;
        for (auto const& more : citizen.more_errands)
            EXPECT_TRUE(errands().contains(more)) << more;
        for (auto const& other : {citizen.truly, citizen.added_errand, citizen.send_on})
            EXPECT_TRUE(other.empty() || errands().contains(other)) << other;
    }
    for (auto const& help : plan.helps)
        EXPECT_TRUE(errands().contains(help.errand)) << help.errand;
}

TEST(DayPlanTest, TakesAboutTheUsualTimeForAnErrandInTheMean)
{
    double ratio = 0;
    int services = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed)
        for (auto const& citizen : draw_day(model(), errands(), seed).citizens)
            if (citizen.story == Story::ordinary && citizen.added_errand.empty() && citizen.persons == 1) {
                ratio += static_cast<double>(citizen.service.count()) / (60.0 * errands().at(citizen.errand).minutes);
                ++services;
            }
    EXPECT_NEAR(ratio / services, 1, 0.05);
}

}  // namespace
}  // namespace skranke
