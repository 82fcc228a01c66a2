#include "core/staffing/estimate.h"

#include "core/staffing/wait_tally.h"

#include <algorithm>

namespace skranke {
namespace {

constexpr double wanted_share{0.8};
/// What eight of ten took on simulated days (tests/benchmarks/estimate), with no outcomes known.
constexpr double believed_share{0.84};
/// The outcomes of one morning hang together: so many weigh as much as what is believed without any.
constexpr double outcomes_before{60};

}  // namespace

double bound_share(std::vector<EstimateOutcome> const& recent)
{
    auto const kept = std::ranges::count_if(recent, [](EstimateOutcome const& one) { return one.truth <= one.bound; });
    auto const count = static_cast<double>(recent.size());
    double const missed = (wanted_share * count - static_cast<double>(kept)) / (count + outcomes_before);
    return std::clamp(believed_share + missed, wanted_share - 0.1, wanted_share + 0.14);
}

Estimate estimate(EstimateInputs const& inputs, EstimateEffort effort)
{
    Replay replay{inputs, {.seed = effort.seed}};
    WaitTally tally{inputs, replay};
    ReplayTold told;
    for (unsigned run = 0; run < effort.runs; ++run) {
        replay.run(run, told);
        tally.add(told);
    }
    return tally.estimate();
}

}  // namespace skranke
