#include "core/staffing/wait_tally.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace skranke {
namespace {

/// How often an errand is asked for, beside others of its area.
double weight_of(EstimateErrand const& errand)
{
    double all = 0.01;  // one never asked for counts where no other is
    for (auto const& [hour, expected] : errand.arrivals)
        all += expected;
    return all;
}

}  // namespace

void DrawnWaits::add(DrawnWaits const& others, double weight)
{
    for (auto const& [seconds, own] : others.m_drawn)
        add(seconds, own * weight);
}

std::optional<WaitEstimate> DrawnWaits::estimate(double bound_at)
{
    std::ranges::sort(m_drawn);
    auto const median = at(0.5);
    auto const bound = at(bound_at);
    if (!median || !bound)
        return std::nullopt;
    return WaitEstimate{std::chrono::seconds{std::lround(*median)}, std::chrono::seconds{std::lround(*bound)}};
}

std::optional<double> DrawnWaits::at(double share) const
{
    double all = 0;
    for (auto const& [seconds, weight] : m_drawn)
        all += weight;
    double below = 0;
    for (auto const& [seconds, weight] : m_drawn) {
        below += weight;
        if (below >= share * all)
            return seconds == ReplayTold::never ? std::nullopt : std::optional{seconds};
    }
    return std::nullopt;
}

void WaitTally::add(ReplayTold const& told)
{
    m_newcomers.resize(told.newcomers.size());
    for (std::size_t kind = 0; kind < told.newcomers.size(); ++kind)
        m_newcomers[kind].add(told.newcomers[kind]);
    m_waiting.resize(told.waiting.size());
    for (std::size_t place = 0; place < told.waiting.size(); ++place)
        m_waiting[place].add(told.waiting[place]);
}

Estimate WaitTally::estimate()
{
    auto const bound_at = bound_share(m_inputs.recent);
    Estimate all;
    std::map<std::string, DrawnWaits> areas;
    for (std::size_t errand = 0; errand < m_inputs.errands.size(); ++errand) {
        auto const kind = m_replay.newcomer_of(errand);
        if (!kind || *kind >= m_newcomers.size())
            continue;
        auto const& type = m_inputs.errands[errand];
        if (auto const wait = m_newcomers[*kind].estimate(bound_at))
            all.errands.emplace(type.errand_type, *wait);
        areas[type.area].add(m_newcomers[*kind], weight_of(type));
    }
    for (auto& [area, drawn] : areas)
        if (auto const wait = drawn.estimate(bound_at))
            all.areas.emplace(area, *wait);
    for (std::size_t place = 0; place < m_waiting.size(); ++place)
        if (auto const wait = m_waiting[place].estimate(bound_at))
            all.tickets.emplace(m_inputs.waiting[place].id, *wait);
    return all;
}

}  // namespace skranke
