#pragma once

#include "core/staffing/estimate_desk.h"

namespace skranke {

class SessionPool;

/// Answered by PostgreSQL with the lead's own login. Any thread may ask.
class PgEstimateDesk : public EstimateDesk {
public:
    explicit PgEstimateDesk(SessionPool& pool) : m_pool{pool} {}

    EstimateInputs inputs() override;
    std::optional<EstimateError> error(int latest) override;

private:
    SessionPool& m_pool;
};

}  // namespace skranke
