#pragma once

#include "core/base/answer.h"
#include "core/base/ids.h"
#include "core/database/connection.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

class SessionPool;

/// One office's day, and what asking to close it came to.
struct DayClosed {
    enum class How {
        closed,
        already_closed,
        being_closed,  ///< another session is at it just now
    };

    OfficeId office;
    std::string day;  ///< "2026-11-20"
    How how{How::closed};
    int tickets{0};
    bool agrees{true};  ///< the day's statistics are those recomputed from its events
};

/// Moves days that are over to the past: their visits with all that belongs to them, each day in one transaction.
/// However many ask at once, a day is closed once; killed in the middle, it is as before.
/// Any thread; calls wait for the database. Throws DatabaseLost, and DatabaseFault 42501 for a login that may not.
class DayClosing {
public:
    explicit DayClosing(SessionPool& pool) : m_pool{pool} {}

    /// Refuses a day that is not over, and an office that is not the login's.
    Answer<DayClosed> close(OfficeId office, std::string const& day);

    /// Every day that is due, oldest first; of the login's offices, or of one.
    std::vector<DayClosed> close_due(std::optional<OfficeId> office = std::nullopt);

    /// The offices of the login.
    std::vector<OfficeId> offices();

private:
    SessionPool& m_pool;
};

/// What a desktop does when somebody has signed in, beside everything else: closes what is due, over a line of its own,
/// and tells the log only. Does not throw. What cannot be done in a desk's ten seconds is left to skranke-admin.
void close_due_days_quietly(ConnectionSettings settings);

}  // namespace skranke
