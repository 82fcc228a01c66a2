#pragma once

#include "core/base/instant.h"
#include "core/queue/hall_desk.h"

#include <chrono>
#include <deque>
#include <map>
#include <vector>

namespace skranke {

/// Which calls the hall sees big, which wait for their turn, and which were called lately.
/// A call stays big for at least 15 seconds. Two may stand together; further ones queue and none is overwritten. A
/// queued call is dropped only when its citizen has been met or has gone: then nobody is left to be told.
/// `now` is the machine's time as it passes (Clock), never the database's.
class CallBoard {
public:
    struct Announced {
        HallCall call;
        Instant since;  ///< when it was last announced

        bool operator==(Announced const&) const = default;
    };

    static constexpr std::chrono::seconds stays{15};
    static constexpr std::chrono::seconds between{4};  ///< two chimes or sentences must not run into each other
    static constexpr std::size_t together{2};
    static constexpr std::size_t remembered{12};

    /// The calls of a fresh picture, read at `read_at` by the database's clock. Those of the first picture that are
    /// older than a minute were announced before this screen was on, so they are only remembered.
    void see(std::vector<HallCall> calls, Instant read_at);

    /// Lets time pass; returns the calls that must be announced now, with chime and speech.
    std::vector<HallCall> advance(Instant now);

    std::vector<Announced> const& announced() const { return m_announced; }  ///< the oldest first
    std::deque<HallCall> const& queued() const { return m_queued; }          ///< the next first
    std::vector<HallCall> const& lately() const { return m_lately; }         ///< the latest first

private:
    void take_in(HallCall const& call, bool quietly);
    void retire(std::size_t index);
    void remember(HallCall const& call);
    HallCall const* current(TicketId ticket) const;

    std::vector<HallCall> m_calls;  ///< of the latest picture
    std::map<TicketId, Instant> m_seen;
    std::vector<Announced> m_announced;
    std::deque<HallCall> m_queued;
    std::vector<HallCall> m_lately;
    Instant m_last_announced{};
    bool m_first{true};
};

}  // namespace skranke
