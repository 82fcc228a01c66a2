#pragma once

#include "core/queue/queue_desk.h"
#include "core/queue/ticket.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// What the desk wants to know before it acts. Asked inside the window, never in a loop of its own: the lists go on
/// living beside it.
struct DeskQuestion {
    enum class Kind {
        steps_missing,  ///< finish although steps are missing? `missing` names them; the focus is on staying
        no_show_early,  ///< the call is less than a minute old
        park,           ///< for what reason
        send_on,        ///< to which errand, counter, place
        new_number,     ///< for which errand, with which priority
        add_errand,
        refer,      ///< to which authority
        outcome,    ///< how did the visit end
        pause,      ///< for what reason
        take_over,  ///< somebody else sits at the counter
        move_here,  ///< a citizen is still at the counter where the person sits
    };

    Kind kind{Kind::steps_missing};
    std::vector<std::string> missing;  ///< names of the steps that are not done
    std::vector<Choice> choices;       ///< what can be chosen; the code goes back in the reply
    std::string chosen;                ///< the code chosen beforehand
    std::vector<Choice> counters;      ///< send_on: to a particular counter; the code is its id
    std::vector<Choice> reasons;       ///< new_number: why it is urgent
    bool may_give_priority{false};     ///< new_number

    bool operator==(DeskQuestion const&) const = default;
};

/// The person's answer to a DeskQuestion. Of the fields only those count that the question's kind asks for.
struct DeskReply {
    std::string choice;  ///< a code of `choices`
    std::optional<CounterId> counter;
    Place place{Place::arrival};
    Priority priority{Priority::ordinary};
    int persons{1};
    std::string reason;

    bool operator==(DeskReply const&) const = default;
};

}  // namespace skranke
