#pragma once

#include "core/base/ids.h"
#include "core/database/connection.h"
#include "core/queue/desk_picture.h"

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace skranke::bench {

using Moment = std::chrono::steady_clock::time_point;

/// When a screen had each ticket in its list for the first time. Any thread.
class Seen {
public:
    void note(TicketId ticket);
    std::optional<Moment> when(TicketId ticket) const;

private:
    mutable std::mutex m_lock;
    std::map<TicketId, Moment> m_first;
};

/// A client that shows who waits, on threads of its own, until it goes.
class Screen {
public:
    virtual ~Screen() = default;
    /// It listens, and has read once.
    virtual bool ready() const = 0;
    Seen const& seen() const { return m_seen; }

protected:
    Seen m_seen;
};

/// As the program has it: listener, pool, presenter, and a view that takes the finished screen.
std::unique_ptr<Screen> product_screen(ConnectionSettings const& settings, CounterId counter);
/// One connection that listens, and on each notification runs the same select on it.
std::unique_ptr<Screen> raw_screen(ConnectionSettings const& settings, CounterId counter);

}  // namespace skranke::bench
