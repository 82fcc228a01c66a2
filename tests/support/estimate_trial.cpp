#include "tests/support/estimate_trial.h"

#include "core/staffing/estimate.h"
#include "tests/support/office_days.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <deque>

namespace skranke {
namespace {

using namespace std::chrono_literals;

int hour_of(Instant at)
{
    return static_cast<int>((at.time_since_epoch() / 1h) % 24);
}

double seconds_of(Instant::duration length)
{
    return static_cast<double>(length.count()) / 1e6;
}

/// What the database would have kept of days gone by: lengths and arrivals by errand and hour, how many never came.
struct Learned {
    std::map<std::string, ErrandTimes> times;
    std::map<std::string, std::map<int, double>> arrivals;
    double length_s{};
    double services{};
    double calls{};
    double absent{};
    int days{};
    std::deque<EstimateOutcome> recent;

    void observe(PastService const& service, bool today)
    {
        auto& times_of = times[service.errand];
        double const length = std::log(std::max(1.0, seconds_of(service.ended - service.started)));
        (today ? times_of.today : times_of.past)[hour_of(service.started)] += {1, length, length * length};
        if (!today) {
            length_s += std::exp(length);
            services += 1;
        }
    }

    void learn(SimulatedDay const& day)
    {
        for (auto const& service : day.services())
            observe(service, false);
        for (auto const& [which, count] : day.arrivals())
            arrivals[which.first][which.second] += count;
        calls += day.calls();
        absent += day.absent();
        ++days;
    }
};

EstimateInputs inputs_of(SimulatedOffice const& office, HallNow const& hall, Learned const& learned,
                         std::vector<PastService> const& today)
{
    auto seen = learned;
    for (auto const& service : today)
        seen.observe(service, true);
    EstimateInputs inputs;
    inputs.at = hall.at;
    inputs.rules = office.rules;
    inputs.waiting = hall.waiting;
    inputs.absent_share = learned.absent / std::max(1.0, learned.calls);
    inputs.recent.assign(learned.recent.begin(), learned.recent.end());
    for (auto const& errand : office.errands) {
        EstimateErrand known;
        known.errand_type = errand.code;
        known.area = errand.area;
        known.target = errand.target;
        known.times = seen.times[errand.code];
        known.times.usual = errand.usual;
        for (auto const& [hour, count] :
             learned.arrivals.contains(errand.code) ? learned.arrivals.at(errand.code) : std::map<int, double>{})
            known.arrivals[hour] = count / std::max(1, learned.days);
        inputs.errands.push_back(std::move(known));
    }
    for (auto const& counter : hall.counters) {
        EstimateCounter known;
        known.place = counter.place;
        known.paused_since = counter.paused_since;
        if (counter.errand)
            known.citizen = Occupied{*counter.errand, counter.since, counter.met};
        inputs.counters.push_back(std::move(known));
    }
    return inputs;
}

/// People ahead × one mean ÷ counters: of the same area at the counters that take it, and of all at all counters.
std::pair<double, double> customary(HallNow const& hall, std::string const& errand, std::string const& area,
                                    double mean_s)
{
    double ahead = 0;
    for (auto const& waits : hall.waiting)
        ahead += waits.area == area ? 1 : 0;
    double taking = 0;
    double open = 0;
    for (auto const& counter : hall.counters) {
        open += counter.place.open ? 1 : 0;
        taking += counter.place.open && counter.place.profile.errand_types.contains(errand) ? 1 : 0;
    }
    return {ahead * mean_s / std::max(1.0, taking),
            static_cast<double>(hall.waiting.size()) * mean_s / std::max(1.0, open)};
}

struct Told {
    Instant at;
    std::optional<WaitEstimate> wait;
    std::pair<double, double> customary;
};

struct Sums {
    double error{};
    double by_area{};
    double by_all{};
    double within{};
    double wait{};
    double bias{};
};

void play_day(std::uint64_t seed, int past_days, unsigned runs, TrialFigures& figures, Sums& sums)
{
    SimulatedOffice const office{seed};
    Learned learned;
    for (int before = 1; before <= past_days; ++before) {
        SimulatedDay day{office, seed * 1000 + static_cast<std::uint64_t>(before)};
        day.play({});
        learned.learn(day);
    }
    double const mean_s = learned.services > 0 ? learned.length_s / learned.services : 600;
    std::map<TicketId, Told> told;
    SimulatedDay day{office, seed * 1000};
    day.play(
        [&](HallNow const& hall, TicketId ticket, std::string const& errand, std::vector<PastService> const& today) {
            auto const estimated = estimate(inputs_of(office, hall, learned, today), {.runs = runs});
            auto const found = estimated.errands.find(errand);
            auto const type = std::ranges::find(office.errands, errand, &SimulatedOffice::Errand::code);
            told[ticket] = {hall.at, found == estimated.errands.end() ? std::nullopt : std::optional{found->second},
                            customary(hall, errand, type->area, mean_s)};
        },
        [&](TicketId ticket, Instant called) {
            auto const was = told.find(ticket);
            if (was == told.end())
                return;
            double const truth = seconds_of(called - was->second.at);
            if (!was->second.wait) {
                ++figures.untold;
                return;
            }
            auto const median = static_cast<double>(was->second.wait->median.count());
            auto const bound = static_cast<double>(was->second.wait->bound.count());
            learned.recent.push_back({median, bound, truth});
            if (learned.recent.size() > 100)
                learned.recent.pop_front();
            ++figures.citizens;
            sums.error += std::abs(median - truth);
            sums.by_area += std::abs(was->second.customary.first - truth);
            sums.by_all += std::abs(was->second.customary.second - truth);
            sums.within += truth <= bound ? 1 : 0;
            sums.wait += truth;
            sums.bias += median - truth;
        });
    ++figures.days;
}

std::vector<std::uint64_t> seeds_from(std::uint64_t first, int count)
{
    std::vector<std::uint64_t> seeds;
    for (int i = 0; i < count; ++i)
        seeds.push_back(first + static_cast<std::uint64_t>(i));
    return seeds;
}

}  // namespace

TrialFigures try_estimates(std::vector<std::uint64_t> const& seeds, int past_days, unsigned runs)
{
    TrialFigures figures;
    Sums sums;
    for (auto const seed : seeds)
        play_day(seed, past_days, runs, figures, sums);
    double const all = std::max(1, figures.citizens);
    figures.error_s = sums.error / all;
    figures.customary_error_s = std::min(sums.by_area, sums.by_all) / all;
    figures.within = sums.within / all;
    figures.mean_wait_s = sums.wait / all;
    figures.bias_s = sums.bias / all;
    return figures;
}

std::vector<std::uint64_t> tuning_seeds(int count)
{
    return seeds_from(1, count);
}

std::vector<std::uint64_t> unseen_seeds(int count)
{
    return seeds_from(770001, count);
}

std::string told(TrialFigures const& figures)
{
    return fmt::format(
        "{} days, {} citizens (mean wait {:.1f} min; {} told nothing): mean absolute error {:.2f} min, customary "
        "{:.2f} min, "
        "ratio {:.3f}; within the bound {:.1f} %; bias {:+.2f} min",
        figures.days, figures.citizens, figures.mean_wait_s / 60, figures.untold, figures.error_s / 60,
        figures.customary_error_s / 60, figures.ratio(), 100 * figures.within, figures.bias_s / 60);
}

}  // namespace skranke
