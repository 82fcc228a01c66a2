#pragma once

#include "core/base/refusal.h"
#include "core/staffing/area_queue.h"
#include "core/staffing/attention.h"
#include "desktop/keys/act.h"
#include "desktop/lead/lead_question.h"
#include "desktop/lead/lead_trial.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace skranke {

/// One counter of the board, or all citizen PCs together.
struct CounterCard {
    enum class State { closed, free, called, serving, over, paused, helping };

    CounterId id;
    std::string name;
    bool pcs{false};  ///< all citizen PCs; `id` is the first one's, and nobody is seated there
    bool chosen{false};
    State state{State::closed};
    std::optional<StaffId> staff;
    std::string person;  ///< whole name
    std::string profile;
    std::string pause;
    std::string number;  ///< as shown
    std::chrono::seconds elapsed{0};
    std::optional<Instant> booked;
    std::chrono::minutes usual{0};
    std::chrono::minutes over{0};  ///< past the usual
    int in_use{};                  ///< PCs
    int places{};
    int waiting{};                        ///< for help at a PC
    std::optional<PlannedBreak> planned;  ///< the person's break that is on, or the next within two hours
    std::optional<TriedCounter> tried;

    bool operator==(CounterCard const&) const = default;
};

/// Somebody who could sit at a counter and does not.
struct FreePerson {
    StaffId id;
    std::string name;
    std::string profile;
    std::optional<PlannedBreak> planned;

    bool operator==(FreePerson const&) const = default;
};

/// Something the board says in one line.
struct LeadNotice {
    enum class Kind {
        none,
        refused,
        database_away,
        asking,
        press_happened,
        press_lost,
        fault,
        assigned,       ///< `number` is the counter; `what` the person, empty: only the profile
        closed,         ///< `number` is the counter
        moved_up,       ///< `number`
        released,       ///< `number`
        stopped,        ///< `what`, an errand
        started,        ///< `what`, an errand
        break_planned,  ///< `what`, a person
        break_moved,    ///< `what`, a person
        break_removed,  ///< `what`, a person
        going,          ///< to `what`, a place
        undone,
        citizen_stays,  ///< `what`, a person, still has a citizen
        trial_done,     ///< `number`, so many counters
        trial_dropped,
        nothing_to_propose,
        not_shown,  ///< it could not be written down that covered details are shown
    };

    Kind kind{Kind::none};
    Act about{Act::next_step};
    std::string number;
    std::string what;
    std::string code;
    std::optional<Refusal> refusal;
    std::optional<Instant> as_of;
    bool undoable{false};

    bool operator==(LeadNotice const&) const = default;
};

/// All that the team lead's window shows, as one value.
struct LeadScreen {
    bool ready{false};
    bool stale{false};  ///< the database is away: what is shown is the last known state
    bool busy{false};
    bool covered{false};
    std::optional<Instant> now;
    std::vector<CounterCard> cards;
    std::vector<AreaQueue> areas;
    std::vector<Attention> attention;
    int put_off{};  ///< how many matters are put off for later
    std::vector<FreePerson> free;
    LeadDay day;
    std::vector<Quarter> quarters;
    std::vector<double> ahead;  ///< how many will wait, now and after each quarter; empty: nobody knows
    std::optional<EstimateError> estimates;
    bool proposing{false};  ///< a proposal is being looked for
    std::optional<LeadTrial> trial;
    std::vector<Profile> profiles;
    LeadNotice notice;
    LeadNotice alarm;
    std::optional<LeadQuestion> question;
    std::set<Act> possible;
    bool practice{false};

    bool operator==(LeadScreen const&) const = default;
};

}  // namespace skranke
