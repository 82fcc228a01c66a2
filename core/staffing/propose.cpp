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
    double waited = 0;
    for (double const waiting : forecast.queue)
        waited += waiting * 15;
    if (forecast.booked_late)
        waited += worth_of_late_booking * static_cast<double>(forecast.booked_late->bound.count()) / 60;
    return waited;
}

double price(Trial const& trial)
{
    double all = 0;
    for (auto const& change : trial)
        all += minutes_worth_a_change + (change.back_office ? minutes_worth_a_person : 0);
    return all;
}

bool touches(Trial const& trial, CounterId counter)
{
    return std::ranges::any_of(trial, [&](CounterTrial const& change) { return change.counter == counter; });
}

/// Any closed counter is as good as another, and of those who would be the same there the first is asked.
void open_one_more(EstimateInputs const& inputs, std::vector<PersonAtHand> const& free, Trial const& so_far,
                   std::vector<Trial>& steps)
{
    auto const closed = std::ranges::find_if(inputs.counters, [&](EstimateCounter const& counter) {
        return !counter.place.open && counter.place.kind == "counter" && !touches(so_far, counter.place.id);
    });
    if (closed == inputs.counters.end())
        return;
    std::vector<CounterTrial> tried;
    for (auto const& person : free) {
        if (std::ranges::count(so_far, std::optional{person.staff}, &CounterTrial::staff))
            continue;
        for (auto const& profile : person.profiles) {
            CounterTrial change{closed->place.id, true, profile, person.from_back_office, {}, person.away};
            if (std::ranges::count(tried, change))
                continue;
            tried.push_back(change);
            change.staff = person.staff;
            steps.push_back(so_far);
            steps.back().push_back(std::move(change));
        }
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
