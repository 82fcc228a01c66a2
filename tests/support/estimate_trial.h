#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// Estimates held against simulated days (office_days.h), beside the customary estimate.

namespace skranke {

/// What estimates came to, over all walk-ins who were told one and were called.
struct TrialFigures {
    int days{};
    int citizens{};
    int untold{};                ///< were called, and nothing had been estimated
    double error_s{};            ///< mean absolute error
    double customary_error_s{};  ///< of the better of two customary estimates
    double within{};             ///< share of citizens who were called within the bound
    double mean_wait_s{};
    double bias_s{};  ///< mean of estimate less truth

    double ratio() const { return error_s / customary_error_s; }
};

/// Each seed is an office of its own, which first works `past_days` days to learn from, and then the day that counts.
TrialFigures try_estimates(std::vector<std::uint64_t> const& seeds, int past_days, unsigned runs);

/// Seeds by which the estimator was tuned, and such as were never used for that: they tell how good it is.
std::vector<std::uint64_t> tuning_seeds(int count);
std::vector<std::uint64_t> unseen_seeds(int count);

std::string told(TrialFigures const& figures);

}  // namespace skranke
