#include "core/staffing/service_times.h"

#include "core/staffing/keyed_chance.h"

#include <algorithm>
#include <cmath>

namespace skranke {
namespace {

/// So many observations weigh as much as what is believed without them.
constexpr double errand_weight{6};
constexpr double hour_weight{25};
constexpr double deviation_weight{12};
constexpr double today_weight{12};

constexpr double usual_deviation{0.6};
/// From one day to another, everybody's services together are longer or shorter by about this much.
constexpr double day_deviation{0.15};
/// A tail nobody has seen the end of: beyond this share, what is left is drawn as if it stood here.
constexpr double longest_share{0.985};

std::chrono::microseconds in_micros(double count)
{
    return std::chrono::microseconds{static_cast<std::int64_t>(std::clamp(count, 1.0, 86400.0) * 1e6)};
}

double mean(Observed const& seen, double believed, double weight)
{
    return (seen.sum + weight * believed) / (seen.count + weight);
}

}  // namespace

std::chrono::microseconds Length::at(double place) const
{
    return in_micros(std::exp(middle + deviation * place));
}

std::chrono::microseconds Length::left(std::chrono::microseconds elapsed, double share) const
{
    auto const passed = static_cast<double>(elapsed.count()) / 1e6;
    if (passed < 1.0)
        return at(bell_place(share));
    // Who has stayed far over the usual is believed to stay on in proportion: nobody knows the end of that tail.
    double const below = std::min(bell_share((std::log(passed) - middle) / deviation), longest_share);
    double const from = std::exp(middle + deviation * bell_place(std::max(below, 1e-9)));
    double const until = std::exp(middle + deviation * bell_place(below + (1.0 - below) * share));
    return in_micros(passed * (until / from) - passed);
}

Length length_of(double median_s, double deviation)
{
    return {std::log(std::max(1.0, median_s)), deviation};
}

Length learned_length(Observed const& seen, Length believed)
{
    double const own = seen.count > 0 ? seen.sum / seen.count : believed.middle;
    double const spread = std::max(0.0, seen.squares - seen.count * own * own);
    return {mean(seen, believed.middle, errand_weight),
            std::sqrt((spread + deviation_weight * believed.deviation * believed.deviation) /
                      (seen.count + deviation_weight))};
}

Observed& Observed::operator+=(Observed const& other)
{
    count += other.count;
    sum += other.sum;
    squares += other.squares;
    return *this;
}

ServiceTimes::ServiceTimes(std::vector<ErrandTimes> const& errands)
{
    double unusual = 0;
    double seen_today = 0;
    for (auto const& errand : errands) {
        Observed all;
        for (auto const& [hour, seen] : errand.past)
            all += seen;
        // The set-up tells a mean; the median of such a bell lies below it.
        double const believed =
            std::log(60.0 * static_cast<double>(errand.usual.count())) - usual_deviation * usual_deviation / 2;
        auto const length = learned_length(all, {believed, usual_deviation});
        auto& lengths = m_lengths.emplace_back();
        lengths.fill(length);
        for (auto const& [hour, seen] : errand.past)
            if (hour >= 0 && hour < 24)
                lengths[static_cast<std::size_t>(hour)].middle = mean(seen, length.middle, hour_weight);
        for (auto const& [hour, seen] : errand.today) {
            if (hour < 0 || hour >= 24)
                continue;
            // In units of the errand's own deviation, so that an erratic one does not speak for all.
            auto const& usual = lengths[static_cast<std::size_t>(hour)];
            double const weight = usual_deviation * usual_deviation / (usual.deviation * usual.deviation);
            unusual += weight * (seen.sum - seen.count * usual.middle);
            seen_today += weight * seen.count;
        }
    }
    m_drift = std::clamp(unusual / (seen_today + today_weight), -0.7, 0.7);
    m_drift_deviation = day_deviation * std::sqrt(today_weight / (seen_today + today_weight));
}

}  // namespace skranke
