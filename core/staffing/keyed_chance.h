#pragma once

#include <cstdint>

namespace skranke {

/// Chance by name: the same seed, run and key always fall the same way, in whatever order they are asked for. So two
/// replays of the same office differ by what was changed between them and not by luck, and an estimate does not flicker
/// from one reading to the next. Ours rather than the standard's, whose distributions differ between machines.
class KeyedChance {
public:
    /// What a draw is for; two purposes of one key are independent.
    enum class Of : std::uint64_t { length, walk, between, absent, pause, pause_length, office, pace, arrival };

    explicit KeyedChance(std::uint64_t seed) : m_seed{mixed(seed + 0x9E3779B97F4A7C15ULL)} {}

    KeyedChance of_run(unsigned run) const { return KeyedChance{m_seed ^ mixed(run + 1ULL)}; }

    /// Evenly from (0, 1).
    double share(Of of, std::uint64_t key, std::uint64_t second = 0) const
    {
        auto const bits =
            mixed(m_seed ^ mixed(key * 16 + static_cast<std::uint64_t>(of)) ^ (second * 0xD1B54A32D192ED03ULL));
        constexpr double steps = 9007199254740992.0;  // 2^53: what a double holds exactly
        return (static_cast<double>(bits >> 11) + 0.5) / steps;
    }

    /// Bell-shaped, mean 0, deviation 1.
    double normal(Of of, std::uint64_t key, std::uint64_t second = 0) const;

private:
    /// The finishing step of splitmix64.
    static std::uint64_t mixed(std::uint64_t x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
        return x ^ (x >> 31);
    }

    std::uint64_t m_seed;
};

/// How far from the middle a bell's share lies: the inverse of its cumulated share. `share` strictly between 0 and 1.
double bell_place(double share);
/// The share of a bell below `place`.
double bell_share(double place);

}  // namespace skranke
