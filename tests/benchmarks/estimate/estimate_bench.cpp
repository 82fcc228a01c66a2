// How good estimates of waiting are, and what one costs: 30 simulated days by whose seeds the estimator was tuned, and
// 30 by whose it never was. The second thirty are what counts.

#include "core/staffing/what_if.h"
#include "tests/support/estimate_trial.h"
#include "tests/support/large_office.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <vector>

namespace skranke {
namespace {

constexpr int days = 30;
constexpr int learned_days = 12;

TEST(EstimateBenchmark, IsWithinItsAimsOnSeedsItNeverSaw)
{
    auto const tuned = try_estimates(tuning_seeds(days), learned_days, EstimateEffort{}.runs);
    auto const unseen = try_estimates(unseen_seeds(days), learned_days, EstimateEffort{}.runs);
    fmt::print("tuned by: {}\nunseen:   {}\n", told(tuned), told(unseen));

    EXPECT_LE(unseen.ratio(), 2.0 / 3.0);
    EXPECT_GE(unseen.within, 0.75);
    EXPECT_LE(unseen.within, 0.85);
}

TEST(EstimateBenchmark, IsReadyBeforeAnybodyNotices)
{
    auto const inputs = large_office(12, 40);
    std::vector<double> took;
    for (int repeat = 0; repeat < 9; ++repeat) {
        auto const began = std::chrono::steady_clock::now();
        auto const made = estimate(inputs);
        took.push_back(std::chrono::duration<double, std::milli>{std::chrono::steady_clock::now() - began}.count());
        EXPECT_FALSE(made.areas.empty());
    }
    std::ranges::nth_element(took, took.begin() + 4);
    fmt::print("12 counters, 40 waiting: {:.1f} ms\n", took[4]);
    EXPECT_LE(took[4], 20.0);
}

TEST(EstimateBenchmark, ShowsATrialWhileTheLeadStillLooks)
{
    auto inputs = large_office(12, 40);
    inputs.counters.back().place.open = false;
    std::vector<double> took;
    for (int repeat = 0; repeat < 9; ++repeat) {
        auto const began = std::chrono::steady_clock::now();
        auto const shown = what_if(inputs, {{CounterId{12}, true, std::nullopt, true}});
        took.push_back(std::chrono::duration<double, std::milli>{std::chrono::steady_clock::now() - began}.count());
        EXPECT_NE(shown.before, shown.after);
    }
    std::ranges::nth_element(took, took.begin() + 4);
    fmt::print("a trial, before and after: {:.1f} ms\n", took[4]);
    EXPECT_LE(took[4], 200.0);
}

}  // namespace
}  // namespace skranke
