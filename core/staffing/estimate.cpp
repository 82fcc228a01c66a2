#include "core/staffing/estimate.h"

#include "core/staffing/replay.h"

#include <algorithm>
#include <cmath>

namespace skranke {
namespace {

constexpr double within{0.8};
/// The outcomes of one morning hang together: these many weigh as much as what is believed without any.
constexpr double outcomes_before{60};
/// What eight of ten took on simulated days (tests/benchmarks/estimate), with no outcomes known.
constexpr double believed_share{0.84};

/// Lengths drawn, each with its weight.
class Drawn {
public:
    void add(double seconds, double weight) { m_drawn.emplace_back(seconds, weight); }

    void weigh_in(Drawn& other, double weight) const
    {
        for (auto const& [seconds, own] : m_drawn)
            other.add(seconds, own * weight);
    }

    /// None when it may be never, or when nothing was drawn.
    std::optional<WaitEstimate> estimate(double bound_at)
    {
        std::ranges::sort(m_drawn);
        auto const median = at(0.5);
        auto const bound = at(bound_at);
        if (!median || !bound)
            return std::nullopt;
        return WaitEstimate{std::chrono::seconds{std::lround(*median)}, std::chrono::seconds{std::lround(*bound)}};
    }

private:
    std::optional<double> at(double share) const
    {
        double all = 0;
        for (auto const& [seconds, weight] : m_drawn)
            all += weight;
        double below = 0;
        for (auto const& [seconds, weight] : m_drawn) {
            below += weight;
            if (below >= share * all && all > 0)
                return seconds == ReplayTold::never ? std::nullopt : std::optional{seconds};
        }
        return std::nullopt;
    }

    std::vector<std::pair<double, double>> m_drawn;
};

/// How often an errand is asked for about now, beside others of its area.
double weight_of(EstimateErrand const& errand)
{
    double all = 0.01;  // one never asked for counts where no other is
    for (auto const& [hour, expected] : errand.arrivals)
        all += expected;
    return all;
}

}  // namespace

double bound_share(std::vector<EstimateOutcome> const& recent)
{
    auto const kept = std::ranges::count_if(recent, [](EstimateOutcome const& one) { return one.truth <= one.bound; });
    auto const count = static_cast<double>(recent.size());
    double const missed = (within * count - static_cast<double>(kept)) / (count + outcomes_before);
    return std::clamp(believed_share + missed, within - 0.1, within + 0.14);
}

Estimate estimate(EstimateInputs const& inputs, EstimateEffort effort)
{
    Replay replay{inputs, {.seed = effort.seed}};
    std::vector<Drawn> kinds;
    std::vector<Drawn> tickets(inputs.waiting.size());
    ReplayTold told;
    for (unsigned run = 0; run < effort.runs; ++run) {
        replay.run(run, told);
        kinds.resize(told.newcomers.size());
        for (std::size_t kind = 0; kind < kinds.size(); ++kind)
            kinds[kind].add(told.newcomers[kind], 1);
        for (std::size_t place = 0; place < tickets.size(); ++place)
            tickets[place].add(told.waiting[place], 1);
    }

    auto const bound_at = bound_share(inputs.recent);
    Estimate all;
    std::map<std::string, Drawn> areas;
    for (std::size_t errand = 0; errand < inputs.errands.size(); ++errand) {
        auto const kind = replay.newcomer_of(errand);
        if (!kind || *kind >= kinds.size())
            continue;
        if (auto const wait = kinds[*kind].estimate(bound_at))
            all.errands.emplace(inputs.errands[errand].errand_type, *wait);
        kinds[*kind].weigh_in(areas[inputs.errands[errand].area], weight_of(inputs.errands[errand]));
    }
    for (auto& [area, drawn] : areas)
        if (auto const wait = drawn.estimate(bound_at))
            all.areas.emplace(area, *wait);
    for (std::size_t place = 0; place < tickets.size(); ++place)
        if (auto const wait = tickets[place].estimate(bound_at))
            all.tickets.emplace(inputs.waiting[place].id, *wait);
    return all;
}

}  // namespace skranke
