#include "core/staffing/service_times.h"

#include "core/staffing/keyed_chance.h"

#include <gtest/gtest.h>

#include <cmath>

namespace skranke {
namespace {

using namespace std::chrono_literals;

/// So many services of about that length.
Observed seen(int count, std::chrono::minutes length, double deviation = 0.3)
{
    double const middle = std::log(60.0 * static_cast<double>(length.count()));
    double const n = count;
    return {n, n * middle, n * (middle * middle + deviation * deviation)};
}

double minutes(Length const& length)
{
    return std::exp(length.middle) / 60;
}

}  // namespace

TEST(ServiceTimesTest, BelievesTheSetUpWhereNothingHasBeenSeen)
{
    ErrandTimes errand;
    errand.usual = 15min;
    ServiceTimes const times{{errand}};

    auto const& length = times.of(0, 10);
    EXPECT_NEAR(std::exp(length.middle + length.deviation * length.deviation / 2) / 60, 15, 0.1);
    EXPECT_EQ(times.drift(), 0);
}

TEST(ServiceTimesTest, LeavesTheSetUpBehindAsMoreIsSeen)
{
    ErrandTimes errand;
    errand.usual = 15min;
    errand.past[10] = seen(2, 30min);
    auto const little = minutes(ServiceTimes{{errand}}.of(0, 10));
    errand.past[10] = seen(400, 30min);
    auto const much = minutes(ServiceTimes{{errand}}.of(0, 10));

    EXPECT_GT(little, 12);
    EXPECT_LT(little, 22);
    EXPECT_NEAR(much, 30, 1);
}

TEST(ServiceTimesTest, TellsHoursApartWhenEachHasBeenSeenOften)
{
    ErrandTimes errand;
    errand.past[9] = seen(200, 10min);
    errand.past[14] = seen(200, 20min);
    ServiceTimes const times{{errand}};

    EXPECT_NEAR(minutes(times.of(0, 9)), 10, 1);
    EXPECT_NEAR(minutes(times.of(0, 14)), 20, 2);
    EXPECT_GT(minutes(times.of(0, 11)), 12);
}

TEST(ServiceTimesTest, NoticesADayOnWhichEverythingTakesLonger)
{
    ErrandTimes errand;
    errand.past[10] = seen(200, 10min);
    errand.today[10] = seen(40, 14min);
    ServiceTimes const times{{errand}};

    EXPECT_GT(times.drift(), std::log(1.2));
    EXPECT_LT(times.drift(), std::log(1.4));
}

TEST(ServiceTimesTest, HasNoIdeaOfHoursThatThereAreNot)
{
    ErrandTimes errand;
    errand.past[24] = seen(10, 10min);
    errand.today[-1] = seen(10, 10min);

    EXPECT_EQ(ServiceTimes{{errand}}.drift(), 0);
}

TEST(LengthTest, LeavesLessAfterAWhileAndNeverNothing)
{
    auto const length = length_of(600, 0.4);

    EXPECT_LT(length.left(8min, 0.5), length.left(0min, 0.5));
    EXPECT_GE(length.left(0min, 0.0001), 1s);
    for (auto elapsed : {1min, 10min, 60min, 600min})
        EXPECT_GE(length.left(elapsed, 0.5), 1s) << elapsed.count();
}

TEST(LengthTest, ExpectsOneFarBeyondTheUsualToGoOnInProportion)
{
    auto const length = length_of(600, 0.4);

    EXPECT_GT(length.left(10h, 0.5), length.left(2h, 0.5));
}

TEST(KeyedChanceTest, FallsTheSameWayForTheSameName)
{
    KeyedChance const one{7};
    KeyedChance const other{7};

    EXPECT_EQ(one.of_run(3).share(KeyedChance::Of::length, 12), other.of_run(3).share(KeyedChance::Of::length, 12));
    EXPECT_NE(one.of_run(3).share(KeyedChance::Of::length, 12), one.of_run(4).share(KeyedChance::Of::length, 12));
    EXPECT_NE(one.of_run(3).share(KeyedChance::Of::length, 12), one.of_run(3).share(KeyedChance::Of::walk, 12));
    EXPECT_NE(one.of_run(3).share(KeyedChance::Of::length, 12), one.of_run(3).share(KeyedChance::Of::length, 13));
}

TEST(KeyedChanceTest, IsSpreadEvenlyAndLikeABell)
{
    KeyedChance const chance{1};
    double share = 0;
    double bell = 0;
    double squares = 0;
    constexpr int draws = 20000;
    for (std::uint64_t key = 0; key < draws; ++key) {
        share += chance.share(KeyedChance::Of::length, key);
        auto const drawn = chance.normal(KeyedChance::Of::walk, key);
        bell += drawn;
        squares += drawn * drawn;
    }

    EXPECT_NEAR(share / draws, 0.5, 0.01);
    EXPECT_NEAR(bell / draws, 0.0, 0.03);
    EXPECT_NEAR(squares / draws, 1.0, 0.03);
}

TEST(KeyedChanceTest, FindsTheWayBackFromAShareOfABell)
{
    for (double const place : {-3.0, -1.0, 0.0, 0.5, 2.5})
        EXPECT_NEAR(bell_place(bell_share(place)), place, 1e-6);
}

}  // namespace skranke
