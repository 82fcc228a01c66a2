// The benchmark of tests/benchmarks/estimate, small: fewer days, fewer runs, the same aims with more room for chance.

#include "tests/support/estimate_trial.h"

#include <gtest/gtest.h>

namespace skranke {

TEST(EstimateOnSimulatedDays, BeatsTheCustomaryOneByAThirdAndKeepsItsBound)
{
    auto const figures = try_estimates(unseen_seeds(3), 4, 15);

    EXPECT_GT(figures.citizens, 250);
    EXPECT_LT(figures.ratio(), 2.0 / 3.0) << told(figures);
    EXPECT_GT(figures.within, 0.70) << told(figures);
    EXPECT_LT(figures.within, 0.90) << told(figures);
}

}  // namespace skranke
