#pragma once

#include "core/queue/dispatch_order.h"
#include "core/staffing/service_times.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// The citizen at a counter, as far as the clock of others depends on it.
struct Occupied {
    std::string errand_type;
    Instant since;    ///< the citizen came, or was called
    bool met{false};  ///< has come
};

/// A time when nobody is at the counter: lunch, a break. Begins when the citizen then being served has gone.
struct Absence {
    Instant from;
    Instant until;

    bool operator==(Absence const&) const = default;
};

struct EstimateCounter {
    DispatchCounter place;  ///< `open` whenever somebody is signed in there, paused or not
    std::optional<ProfileId> profile;
    std::optional<Instant> paused_since;  ///< open, and calling nobody just now
    std::optional<Occupied> citizen;
    std::vector<Absence> absences;
};

/// One errand type of the office.
struct EstimateErrand {
    std::string errand_type;
    std::string area;
    std::chrono::minutes target{20};
    ErrandTimes times;
    std::map<int, double> arrivals;  ///< walk-ins expected in that hour of the day
    bool offered{true};              ///< numbers are given: neither retired nor stopped just now
};

/// Somebody with an appointment who has not come yet.
struct ExpectedBooking {
    TicketId id;
    std::string errand_type;
    Instant booked;
};

/// One estimate and what became of it, in seconds.
struct EstimateOutcome {
    double median{};
    double bound{};
    double truth{};
};

/// All that an estimate is made from: an office at one moment, and what it has learned. No person is in it.
struct EstimateInputs {
    Instant at;
    std::chrono::seconds zone{};  ///< the office's time less UTC: what hour of the day it is
    DispatchRules rules;
    std::vector<EstimateErrand> errands;
    std::vector<EstimateCounter> counters;  ///< closed ones, too
    std::map<ProfileId, DispatchProfile> profiles;
    std::vector<DispatchTicket> waiting;
    std::vector<ExpectedBooking> expected;
    double absent_share{0.05};             ///< of those called, who do not come
    Length walk{length_of(35, 0.5)};       ///< from call to counter
    Length between{length_of(20, 0.9)};    ///< from a citizen's leaving to the next call, while somebody waits
    Length given_up{length_of(150, 0.4)};  ///< from a call to its being given up
    std::vector<EstimateOutcome> recent;   ///< the latest estimates whose truth is known
};

/// As api.estimate_inputs words it. Throws Poco::Exception at anything else.
EstimateInputs read_estimate_inputs(std::string const& json);

}  // namespace skranke
