#include "core/staffing/what_if.h"

#include "core/staffing/wait_tally.h"

#include <algorithm>

namespace skranke {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t quarters_told{9};
/// Until somebody who is fetched sits there and has signed in.
constexpr auto settling_in = 3min;

}  // namespace

Forecast forecast(EstimateInputs const& inputs, EstimateEffort effort)
{
    // Longer than is told, so that a long wait of somebody who comes now is seen to its end.
    Replay replay{inputs, {.seed = effort.seed, .ahead = 180min, .to_the_end = true}};
    WaitTally tally{inputs, replay};
    DrawnWaits late;
    Forecast all;
    all.queue.resize(quarters_told);
    ReplayTold told;
    for (unsigned run = 0; run < effort.runs; ++run) {
        replay.run(run, told);
        tally.add(told);
        for (std::size_t quarter = 0; quarter < quarters_told; ++quarter)
            all.queue[quarter] += told.queue[quarter];
        if (!told.late.empty())
            late.add(*std::ranges::max_element(told.late));
    }
    for (auto& waiting : all.queue)
        waiting /= static_cast<double>(effort.runs);
    all.areas = tally.estimate().areas;
    all.booked_late = late.estimate(bound_share(inputs.recent));
    return all;
}

EstimateInputs tried(EstimateInputs inputs, Trial const& trial)
{
    for (auto const& change : trial) {
        auto const counter = std::ranges::find_if(
            inputs.counters, [&](EstimateCounter const& one) { return one.place.id == change.counter; });
        if (counter == inputs.counters.end())
            continue;
        if (change.profile)
            if (auto const profile = inputs.profiles.find(*change.profile); profile != inputs.profiles.end()) {
                counter->profile = change.profile;
                counter->place.profile = profile->second;
            }
        if (change.staff)
            counter->absences = change.away;  // the breaks of whoever sat there are not this person's
        if (change.open && (!counter->place.open || (change.staff && counter->paused_since))) {
            counter->paused_since.reset();
            counter->absences.push_back({inputs.at, inputs.at + settling_in});
        }
        counter->place.open = change.open;
    }
    return inputs;
}

WhatIf what_if(EstimateInputs const& inputs, Trial const& trial, EstimateEffort effort)
{
    int fetched = 0;
    for (auto const& change : trial)
        fetched += !change.back_office ? 0 : change.open ? 1 : -1;
    return {forecast(inputs, effort), forecast(tried(inputs, trial), effort), -fetched};
}

}  // namespace skranke
