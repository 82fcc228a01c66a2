#include "core/demonstration/dice.h"

#include <cmath>
#include <numbers>
#include <numeric>

namespace skranke {

double Dice::share()
{
    constexpr double steps = 9007199254740992.0;  // 2^53: what a double holds exactly
    return static_cast<double>(m_engine() >> 11) / steps;
}

double Dice::between(double low, double high)
{
    return low + (high - low) * share();
}

double Dice::normal()
{
    auto const distance = std::sqrt(-2.0 * std::log(1.0 - share()));
    return distance * std::cos(2.0 * std::numbers::pi * share());
}

double Dice::stretch(double spread)
{
    // Log-normal with mean 1: most services are a little shorter than usual, a few much longer.
    return std::exp(spread * normal() - spread * spread / 2);
}

std::size_t Dice::pick(std::vector<double> const& weights)
{
    auto left = share() * std::accumulate(weights.begin(), weights.end(), 0.0);
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        if (left < weights[i])
            return i;
        left -= weights[i];
    }
    return weights.size() - 1;
}

Dice Dice::apart()
{
    return Dice{m_engine()};
}

}  // namespace skranke
