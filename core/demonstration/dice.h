#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace skranke {

/// Chance that falls the same way for the same seed on every machine: the standard's engine is fixed to the bit, its
/// distributions are not, so these are our own.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_engine{seed} {}

    /// Evenly from [0, 1).
    double share();
    /// Evenly from [low, high).
    double between(double low, double high);
    bool happens(double probability) { return share() < probability; }
    /// Bell-shaped, mean 0, deviation 1.
    double normal();
    /// 1 in the middle of the field, `spread` wide, never below 0: how much longer one service takes than another.
    double stretch(double spread);
    /// Which of the weights came up. At least one is positive.
    std::size_t pick(std::vector<double> const& weights);
    /// Dice of their own for one citizen or clerk, so that a change to one does not move all others.
    Dice apart();

private:
    std::mt19937_64 m_engine;
};

}  // namespace skranke
