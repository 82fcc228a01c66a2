// The race test can fail: with each of these mistakes in the SQL it does, small as the race may be.

#include "tests/support/race/race.h"
#include "tests/support/race/race_mutations.h"

#include <gtest/gtest.h>

#include <iostream>

namespace skranke::race {
namespace {

class QueueMutationTest : public testing::TestWithParam<Mutation> {};

TEST_P(QueueMutationTest, IsNoticed)
{
    auto plan = Plan::from_environment();
    plan.offices = 2;
    plan.operations = 1500;
    plan.days = 1;
    plan.kills = false;
    std::string noticed;

    // A race is a matter of chance, so a mistake gets a few.
    for (int round = 0; round < 6 && noticed.empty(); ++round) {
        TestDatabase database;
        plan.seed += 1;
        Race race{database, plan};
        apply(GetParam(), database);
        auto const met = race.run();
        auto broken = race.broken_invariants(met.told);
        broken.insert(broken.end(), met.wrong.begin(), met.wrong.end());
        if (!broken.empty())
            noticed = broken.front();
    }

    EXPECT_FALSE(noticed.empty()) << "seed " << plan.seed;
    std::cout << "  " << noticed << "\n";
}

INSTANTIATE_TEST_SUITE_P(Each, QueueMutationTest, testing::ValuesIn(mutations()),
                         [](auto const& mutation) { return mutation.param.name; });

}  // namespace
}  // namespace skranke::race
