#pragma once

#include "core/demonstration/day_model.h"
#include "core/queue/ticket.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// One citizen of the day and everything about the visit that is the citizen's own doing. Who serves, and so when it
/// ends, is for the queue to say.
struct PlannedCitizen {
    struct Parking {
        std::string reason{};         ///< code
        std::chrono::seconds away{};  ///< until the citizen is back

        bool operator==(Parking const&) const = default;
    };

    TimeOfDay arrives{};
    Story story{Story::ordinary};
    std::string errand{};
    Priority priority{Priority::ordinary};
    int persons{1};
    std::string language{"da"};
    std::string reason{};
    std::vector<std::string> more_errands{};
    bool at_the_stand{false};  ///< takes the number alone; otherwise at Informationen
    bool unconfirmed{false};   ///< nobody hears whether the slip was printed
    std::string truly{};       ///< another errand than the number says; empty: the same

    bool absent{false};                              ///< does not come when called
    std::optional<std::chrono::seconds> late{};      ///< absent, but back so long after the call was given up
    std::optional<std::chrono::seconds> patience{};  ///< leaves when still waiting after so long
    std::chrono::seconds walk{};                     ///< from the seat to the counter
    std::chrono::seconds service{};                  ///< with a clerk who takes the usual time
    std::optional<Parking> parking{};
    std::string send_on{};       ///< a second errand type elsewhere; empty: none
    bool to_payment{false};      ///< pays at the payment counter in the end
    bool not_ready{false};       ///< asks to wait a little longer when called
    bool hasty_finish{false};    ///< the clerk finishes too soon and takes it back
    std::string added_errand{};  ///< one more errand at the counter; empty: none
    bool noted{false};           ///< the clerk writes a note
    std::string outcome{"solved"};

    bool operator==(PlannedCitizen const&) const = default;
};

/// Help given in the hall without a number.
struct PlannedHelp {
    TimeOfDay at{};
    std::string errand{};
    std::chrono::seconds lasts{};

    bool operator==(PlannedHelp const&) const = default;
};

/// A whole day drawn from the model: the same for the same seed, on every machine.
struct DayPlan {
    std::vector<PlannedCitizen> citizens{};  ///< in the order in which they come
    std::vector<PlannedHelp> helps{};        ///< likewise
};

DayPlan draw_day(DayModel const& model, Errands const& errands, std::uint64_t seed);

/// A citizen whom somebody else gave a number, so that the player can serve them too.
PlannedCitizen draw_stranger(DayModel const& model, Errands const& errands, std::string const& errand,
                             std::uint64_t seed);

}  // namespace skranke
