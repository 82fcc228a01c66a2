// The search for a trial worth proposing: every single change is played ahead, the best is kept, and once more.

#include "core/staffing/what_if.h"

#include <algorithm>

namespace skranke {
namespace {

/// In minutes that citizens wait, all of them together, over two hours.
constexpr double minutes_worth_a_change{20};
constexpr double minutes_worth_a_person{60};  ///< what the back office would have done meanwhile
constexpr double worth_of_late_booking{6};    ///< a promised minute weighs so many others
constexpr int most_changes{2};

double burden(Forecast const& forecast)
{
    double minutes = 0;
    for (double const waiting : forecast.queue)
        minutes += waiting * 15;
    if (forecast.booked_late)
        minutes += worth_of_late_booking * static_cast<double>(forecast.booked_late->bound.count()) / 60;
    return minutes;
}

double price(Trial const& trial)
{
    double all = 0;
    for (auto const& change : trial)
        all += minutes_worth_a_change + (change.from_back_office ? minutes_worth_a_person : 0);
    return all;
}

bool touches(Trial const& trial, CounterId counter)
{
    return std::ranges::any_of(trial, [&](CounterTrial const& change) { return change.counter == counter; });
}

/// Any closed counter is as good as another; who is free first is asked first.
void open_one_more(EstimateInputs const& inputs, std::vector<PersonAtHand> const& free, Trial const& so_far,
                   std::vector<Trial>& steps)
{
    auto const closed = std::ranges::find_if(inputs.counters, [&](EstimateCounter const& counter) {
        return !counter.place.open && counter.place.kind == "counter" && !touches(so_far, counter.place.id);
    });
    auto const busy = static_cast<std::size_t>(std::ranges::count_if(so_far, [&](CounterTrial const& change) {
        auto const now = std::ranges::find_if(
            inputs.counters, [&](EstimateCounter const& one) { return one.place.id == change.counter; });
        return now != inputs.counters.end() && !now->place.open;
    }));
    if (closed == inputs.counters.end() || busy >= free.size())
        return;
    for (auto const& profile : free[busy].profiles) {
        steps.push_back(so_far);
        steps.back().push_back({closed->place.id, true, profile, free[busy].from_back_office});
    }
}

void change_a_profile(EstimateInputs const& inputs, Trial const& so_far, std::vector<Trial>& steps)
{
    for (auto const& counter : inputs.counters) {
        if (!counter.place.open || counter.paused_since || counter.place.kind != "counter" ||
            touches(so_far, counter.place.id))
            continue;
        for (auto const& [id, profile] : inputs.profiles) {
            if (id == counter.profile || profile.errand_types.empty())
                continue;
            steps.push_back(so_far);
            steps.back().push_back({counter.place.id, true, id, false});
        }
    }
}

}  // namespace

Trial propose(EstimateInputs const& inputs, std::vector<PersonAtHand> const& free, EstimateEffort effort)
{
    auto const covered = forecast(inputs, effort).areas.size();
    Trial best;
    double lightest = burden(forecast(inputs, effort));
    for (int change = 0; change < most_changes; ++change) {
        std::vector<Trial> steps;
        open_one_more(inputs, free, best, steps);
        change_a_profile(inputs, best, steps);
        auto next = best;
        for (auto const& step : steps) {
            auto const ahead = forecast(tried(inputs, step), effort);
            // No area is left without a counter for the others' sake.
            if (double const weight = burden(ahead) + price(step); weight < lightest && ahead.areas.size() >= covered) {
                lightest = weight;
                next = step;
            }
        }
        if (next == best)
            break;
        best = next;
    }
    return best;
}

}  // namespace skranke
