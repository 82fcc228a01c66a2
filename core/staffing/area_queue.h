#pragma once

#include "core/staffing/lead_picture.h"

#include <chrono>
#include <string>
#include <vector>

namespace skranke {

/// How an area stands against its target, by whoever is furthest.
enum class Judgement {
    nobody,  ///< nobody waits
    within,
    close,  ///< less than a quarter of somebody's target is left
    over,
};

/// The queue of one area, as of one moment.
struct AreaQueue {
    std::string code;
    std::string name;
    int waiting{};
    std::chrono::minutes longest{0};  ///< a booked citizen waits from the booked time
    int counters{};                   ///< open ones that are meant for it
    Judgement judgement{Judgement::nobody};
    std::chrono::minutes over{0};        ///< past the target, whole minutes and at least one when over
    std::optional<WaitEstimate> wait{};  ///< of who takes a number now; none where nothing can be said

    bool operator==(AreaQueue const&) const = default;
};

/// Since when somebody waits, for lists and figures.
Instant waits_since(LeadWaiting const& waiting);

/// Whether a counter calls citizens of the area: open, and meant for it.
bool serves(LeadCounter const& counter, std::string const& area);

/// All areas in the office's order.
std::vector<AreaQueue> area_queues(LeadPicture const& picture, Instant now);

}  // namespace skranke
