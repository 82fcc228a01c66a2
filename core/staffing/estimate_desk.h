#pragma once

#include "core/staffing/estimate_inputs.h"

#include <optional>

namespace skranke {

/// How far the latest estimates were from what became of them.
struct EstimateError {
    int estimates{};
    std::chrono::seconds mean_error{};  ///< how far off, without sign
    double within{};                    ///< share of citizens who were called within the bound

    bool operator==(EstimateError const&) const = default;
};

/// What a team lead may ask of waiting times. Calls wait for the database. Throws DatabaseLost when no answer comes.
class EstimateDesk {
public:
    virtual ~EstimateDesk() = default;

    /// The office as it stands, and what has been learned of it: for `estimate`, `forecast` and `what_if`.
    virtual EstimateInputs inputs() = 0;
    /// Of the latest so many; none where none has come true yet.
    virtual std::optional<EstimateError> error(int latest = 20) = 0;
};

}  // namespace skranke
