#pragma once

#include "core/staffing/lead_picture.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// What the team lead's board wants to know before it acts: a list to choose from, and what belongs to the choice.
struct LeadQuestion {
    enum class Kind {
        assign,        ///< who sits at the counter, with which profile
        seat_person,   ///< at which counter the person sits
        move_up,       ///< whether the citizen is to come first
        release,       ///< why the citizen is taken from the counter
        breaks,        ///< which break to look at, or a new one
        plan_break,    ///< whose
        move_break,    ///< to when
        stop_errand,   ///< which errand's numbers to stop, or to give again
        try_counter,   ///< as `assign`, and nothing is changed by it
        give_profile,  ///< which counter takes the profile
    };
    enum class Field { profile, kind, starts, minutes };
    struct Beside {
        Field field{Field::profile};
        std::vector<Choice> choices;
        std::string chosen;  ///< code

        bool operator==(Beside const&) const = default;
    };

    Kind kind{Kind::assign};
    std::optional<CounterId> counter;
    std::optional<StaffId> staff;
    std::optional<TicketId> ticket;
    std::optional<BreakId> planned;
    std::optional<ProfileId> profile;
    std::string about;   ///< a counter, a person, a number as shown
    std::string number;  ///< of the citizen who stays at the counter; empty: nobody
    std::vector<Choice> choices;
    std::string chosen;  ///< code
    std::vector<Beside> beside;

    bool operator==(LeadQuestion const&) const = default;
};

struct LeadReply {
    std::string choice;                                 ///< a code of the list
    std::map<LeadQuestion::Field, std::string> beside;  ///< a code for each field
};

}  // namespace skranke
