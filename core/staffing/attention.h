#pragma once

#include "core/staffing/lead_picture.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// Something a team lead should look at now.
struct Attention {
    enum class Kind {
        nobody_serves,   ///< citizens wait, some perhaps with an appointment, in an area for which no counter is open
        past_target,     ///< a citizen waits past the target
        stuck,           ///< called or served so long that nobody can be going on with it
        over_usual,      ///< a service far over its usual time
        printer,         ///< a stand's printer is about to stop, or has
        help_wanted,     ///< somebody asks for help
        one_serves,      ///< many wait in an area with one counter
        break_leaves,    ///< a planned break leaves an area with one counter, or none
        errand_stopped,  ///< no numbers are given for an errand
    };

    Kind kind{Kind::past_target};
    std::string area;  ///< code; empty: of no area
    std::string area_name;
    std::optional<TicketId> ticket;
    std::optional<CounterId> counter;
    std::optional<BreakId> planned;
    std::optional<HelpCallId> call;
    std::string number;  ///< as in the database
    std::string what;    ///< errand, counter, place or person
    std::string errand_type;
    std::chrono::seconds lasted{0};
    std::chrono::minutes over{0};   ///< past the target
    std::chrono::minutes usual{0};  ///< of the service
    std::optional<Instant> starts;  ///< of a break
    std::optional<Instant> ends;
    int counters{};  ///< that are left
    int booked{};    ///< citizens with an appointment among those who wait

    bool operator==(Attention const&) const = default;

    /// Names the matter from one reading to the next.
    std::string key() const;
    /// Grows as it gets worse: what was put off for later comes back then.
    int level() const;
    /// Whether it is so already, not only coming.
    bool pressing() const;
};

/// Everything that needs attention, the worst of each area first, then what is next in each.
std::vector<Attention> attention(LeadPicture const& picture, Instant now);

}  // namespace skranke
