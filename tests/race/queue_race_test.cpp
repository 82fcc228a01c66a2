// Many sessions at one queue: what must hold, holds. Seed and size: SKRANKE_RACE_SEED, SKRANKE_RACE_OPERATIONS.

#include "tests/support/race/race.h"

#include <gtest/gtest.h>

#include <iostream>

namespace skranke::race {
namespace {

TEST(QueueRaceTest, NothingIsCalledTwiceOrLostWhateverSixtyFourSessionsDo)
{
    auto const plan = Plan::from_environment();
    std::cout << "seed " << plan.seed << ", " << plan.operations << " operations\n";
    TestDatabase database;
    Race race{database, plan};

    auto const met = race.run();

    for (auto const& [name, count] : met.answers)
        std::cout << "  " << name << ": " << count << "\n";
    for (auto const& line : met.wrong)
        ADD_FAILURE() << "seed " << plan.seed << ": " << line;
    for (auto const& line : race.broken_invariants(met.told))
        ADD_FAILURE() << "seed " << plan.seed << ": " << line;
    // The race was one: numbers ran out, presses were lost and found again, others' ids were refused.
    auto const count = [&](char const* name) { return met.answers.contains(name) ? met.answers.at(name) : 0; };
    EXPECT_GT(count("SQ008"), 0);
    EXPECT_GT(count("lost"), 0);
    EXPECT_GT(count("another's SQ009"), 0);
    EXPECT_EQ(database.value("select count(distinct day) from data.ticket"), std::to_string(plan.days));
    EXPECT_NE(database.value("select count(*) from data.number_series s join data.area a on a.id = s.area_id"
                             " where s.last = a.last_number"),
              "0");
}

}  // namespace
}  // namespace skranke::race
