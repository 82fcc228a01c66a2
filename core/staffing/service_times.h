#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

/// How long services take, learned from those that were. Pure, for any thread.

namespace skranke {

/// How long something takes: bell-shaped over its logarithm. Most are a little shorter than the mean, a few much
/// longer.
struct Length {
    double middle{};     ///< logarithm of the median in seconds
    double deviation{};  ///< of the logarithm

    /// The length that lies `place` deviations from the middle.
    std::chrono::microseconds at(double place) const;
    /// What is left of one that has lasted `elapsed` and is not over, by a `share` of those that last longer.
    std::chrono::microseconds left(std::chrono::microseconds elapsed, double share) const;
};

/// With a median of so many seconds.
Length length_of(double median_s, double deviation);

struct Observed;
/// What was seen, leaning on what is believed while that is little.
Length learned_length(Observed const& seen, Length believed);

/// What is kept of lengths that were observed: sums of the logarithms of their seconds.
struct Observed {
    double count{};
    double sum{};
    double squares{};

    Observed& operator+=(Observed const& other);
    bool operator==(Observed const&) const = default;
};

/// One errand type's past and present.
struct ErrandTimes {
    std::chrono::minutes usual{10};  ///< as set up: what is believed while little has been seen
    std::map<int, Observed> past;    ///< closed days, by hour of the day
    std::map<int, Observed> today;   ///< by hour of the day
};

/// Lengths by errand and hour. Few observations weigh little: an hour leans on its errand, an errand on what is set up.
class ServiceTimes {
public:
    explicit ServiceTimes(std::vector<ErrandTimes> const& errands);

    /// Of the errand at that place of the list, begun in that hour of the day (0–23).
    Length const& of(std::size_t errand, int hour) const { return m_lengths[errand][static_cast<std::size_t>(hour)]; }

    /// How much longer than learned the services of today have taken so far, as a logarithm: 0 is as usual.
    double drift() const { return m_drift; }
    /// How sure the drift is not: the deviation of its logarithm.
    double drift_deviation() const { return m_drift_deviation; }

private:
    std::vector<std::array<Length, 24>> m_lengths;
    double m_drift{};
    double m_drift_deviation{};
};

}  // namespace skranke
