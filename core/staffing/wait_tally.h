#pragma once

#include "core/staffing/estimate.h"
#include "core/staffing/replay.h"

#include <optional>
#include <utility>
#include <vector>

namespace skranke {

/// Waits drawn by chance, each with its weight.
class DrawnWaits {
public:
    void add(double seconds, double weight = 1) { m_drawn.emplace_back(seconds, weight); }
    void add(DrawnWaits const& others, double weight);

    /// The bound holds that share of them. None when it may be never, or when nothing was drawn.
    std::optional<WaitEstimate> estimate(double bound_at);

private:
    std::optional<double> at(double share) const;

    std::vector<std::pair<double, double>> m_drawn;
};

/// What many runs of one office say of its waits.
class WaitTally {
public:
    WaitTally(EstimateInputs const& inputs, Replay const& replay) : m_inputs{inputs}, m_replay{replay} {}

    void add(ReplayTold const& told);
    Estimate estimate();

private:
    EstimateInputs const& m_inputs;
    Replay const& m_replay;
    std::vector<DrawnWaits> m_newcomers;
    std::vector<DrawnWaits> m_waiting;
};

}  // namespace skranke
