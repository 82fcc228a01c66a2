#pragma once

#include "core/floor/floor_picture.h"

#include <map>
#include <string>
#include <vector>

namespace skranke {

/// What Medbetjening wants to know before it acts: a list to choose from, and what belongs to the choice beside it.
struct FloorQuestion {
    enum class Kind {
        outcome,    ///< how the help ended
        hand_over,  ///< with which errand, to which counter
        correct,    ///< what a registration of today is to say instead
        count_back  ///< which tally was one too many
    };
    enum class Field { topic, reason, referred_to, counter };
    struct Beside {
        Field field{Field::reason};
        std::vector<Choice> choices;  ///< a code may be empty: nothing of the kind
        std::string chosen;           ///< code

        bool operator==(Beside const&) const = default;
    };

    Kind kind{Kind::outcome};
    TicketId ticket{};
    std::string number;  ///< as shown
    std::vector<Choice> choices;
    std::string chosen;  ///< code
    std::vector<Beside> beside;

    bool operator==(FloorQuestion const&) const = default;
};

struct FloorReply {
    std::string choice;                                  ///< a code of the list
    std::map<FloorQuestion::Field, std::string> beside;  ///< a code for each field
};

}  // namespace skranke
