#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/queue/ticket.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

/// The rule of order: who comes next at a counter. Written a second time in core/database/api/10_dispatch.sql, where it
/// decides and whence the screens read it. This one is what estimates run ahead with (core/staffing/replay), and the
/// second opinion: a test holds the two equal on thousands of queues. Pure, for any thread.

namespace skranke {

/// A waiting citizen as the rule sees one. A number issued so long ago that it counts as confirmed is one, too.
struct DispatchTicket {
    TicketId id;
    std::string errand_type;
    std::string area;
    std::chrono::minutes expected{};  ///< how long such a service usually takes
    Instant arrived;
    Instant start;  ///< where progress is counted from, see `waiting_from`
    std::chrono::seconds target{1};
    std::optional<Instant> booked;
    std::optional<CounterId> only_counter;  ///< sent on to this one and no other
};

/// Which errands a counter takes, and its rules. Both rules come before progress.
struct DispatchProfile {
    std::set<std::string> errand_types;
    std::optional<int> max_in_row;                         ///< after so many from one area, another area first
    std::optional<std::chrono::microseconds> first_after;  ///< who has waited longer goes first
};

struct DispatchCounter {
    CounterId id;
    std::string kind{"counter"};  ///< counter, citizen_pc, till, information
    bool open{false};
    DispatchProfile profile;
    std::optional<std::string> last_area;
    int streak{0};  ///< so many in a row were called from there
};

/// What the office has decided.
struct DispatchRules {
    std::chrono::microseconds call_ahead{std::chrono::minutes{10}};
    std::chrono::microseconds promise{std::chrono::minutes{5}};  ///< no booked citizen is called later than this
};

struct DispatchPlace {
    TicketId ticket;
    Hold hold{Hold::none};

    bool operator==(DispatchPlace const&) const = default;
};

/// How far a citizen has come on the way from `start` to the target; 1 is the target.
double progress(Instant start, std::chrono::seconds target, Instant at);

/// The target of a priority; `errand_target` is that of the errand type.
std::chrono::seconds target_of(Priority priority, std::chrono::minutes errand_target);

/// Where progress starts and how long it takes.
struct Waiting {
    Instant start;
    std::chrono::seconds target{};

    bool operator==(Waiting const&) const = default;
};

/// Of a booked citizen who came in time: full at the booked time.
Waiting waiting_from(Instant booked, DispatchRules const& rules);
/// Of one who joins the queue again at `at`.
Waiting waiting_from(Place place, Instant arrived, Priority priority, std::chrono::minutes errand_target, Instant at);

/// The moment by which `counter` must be free for a booked citizen whom no other open one of kind counter can
/// take.
std::optional<Instant> free_by(DispatchCounter const& counter, std::vector<DispatchCounter> const& all,
                               std::vector<DispatchTicket> const& waiting, DispatchRules const& rules);

/// Whether `counter` may serve `ticket` at all.
bool takes(DispatchCounter const& counter, DispatchTicket const& ticket);

/// What decides between two whom a counter takes: the smaller comes first. One that is held is not called.
struct DispatchRank {
    Hold hold{Hold::none};
    std::tuple<bool, bool, bool, double, Instant, TicketId> rank;

    bool operator<(DispatchRank const& other) const { return rank < other.rank; }
};

/// `must_be_free`: what `free_by` says of the counter.
DispatchRank rank_of(DispatchCounter const& counter, DispatchTicket const& ticket, std::optional<Instant> must_be_free,
                     Instant at);

/// All whom `counter` may serve, in the order in which it would be given them; last those who are held back.
/// `all`: the office's counters, with or without this one.
std::vector<DispatchPlace> dispatch_order(DispatchCounter const& counter, std::vector<DispatchCounter> const& all,
                                          std::vector<DispatchTicket> const& waiting, DispatchRules const& rules,
                                          Instant at);

/// The counter after it has called `ticket`: the memory of "n in a row".
DispatchCounter after_calling(DispatchCounter counter, DispatchTicket const& ticket);

}  // namespace skranke
