#pragma once

#include "core/base/failure.h"
#include "core/staffing/estimate_desk.h"

#include <optional>

namespace skranke {

/// What a team lead may ask of waiting times, kept in memory. The reckoning is the real one.
class FakeEstimateDesk : public EstimateDesk {
public:
    EstimateInputs now;
    bool away{false};
    int asked{0};

    EstimateInputs inputs() override
    {
        ++asked;
        if (away)
            throw DatabaseLost{"08006"};
        return now;
    }
    std::optional<EstimateError> error(int) override { return std::nullopt; }
};

}  // namespace skranke
