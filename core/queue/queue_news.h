#pragma once

#include "core/base/ids.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// What has changed in the office's queue. A hint, never the truth: who hears it reads again.
struct QueueNews {
    enum class Kind {
        changed,    ///< the ids below have changed
        set_up,     ///< errands, profiles, opening hours or the like have changed: read everything again
        helper,     ///< somebody asks for a helper, at `counter` or in the hall
        line_lost,  ///< news cannot be heard for now
        line_back,  ///< it can again, and something may have been missed
    };

    Kind kind{Kind::changed};
    std::vector<TicketId> tickets;
    std::vector<CounterId> counters;
    std::vector<std::string> areas;
    std::optional<CounterId> counter;

    bool operator==(QueueNews const&) const = default;
};

/// Where a screen hears that something has changed. The listener of core/database stands behind it in the programs.
class QueueNewsSource {
public:
    /// Hears nothing more once it is gone.
    class Subscription {
    public:
        virtual ~Subscription() = default;
    };

    virtual ~QueueNewsSource() = default;

    /// `hear` is called on the UI thread. Subscribe and let go on the UI thread, too.
    [[nodiscard]] virtual std::unique_ptr<Subscription> subscribe(std::function<void(QueueNews const&)> hear) = 0;
};

}  // namespace skranke
