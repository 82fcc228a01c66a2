#pragma once

#include "core/queue/desk_picture.h"
#include "core/queue/queue_desk.h"
#include "desktop/desk/desk_question.h"
#include "desktop/keys/act.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace skranke {

/// Where a waiting citizen stands against the target: the pill of the list.
struct TargetMark {
    enum class Kind {
        on_time,       ///< booked, and the time has not come or is kept
        until_target,  ///< `minutes` left
        over_target,   ///< `minutes` past
        urgent,
        companion,    ///< accompanied: goes first
        called_from,  ///< booked; not called before `from`
        promise,      ///< waits, because a booked citizen would otherwise be called too late
    };

    Kind kind{Kind::until_target};
    std::chrono::minutes minutes{0};
    std::optional<Instant> from;

    bool operator==(TargetMark const&) const = default;
};

struct WaitingRow {
    TicketId ticket;
    std::string number;  ///< as shown: "A 12"
    std::string errand;
    Instant arrived;
    std::optional<Instant> booked;
    std::chrono::minutes waited{0};
    int persons{1};
    TargetMark mark;
    bool next{false};  ///< the one F2 would call

    bool operator==(WaitingRow const&) const = default;
};

struct ParkedRow {
    TicketId ticket;
    std::string number;
    std::string errand;
    std::string reason;
    std::string counter;
    std::chrono::minutes since{0};

    bool operator==(ParkedRow const&) const = default;
};

/// The citizen at this desk.
struct ServingCard {
    TicketId ticket;
    std::string number;
    std::string errand;
    std::vector<std::string> more_errands;
    TicketState state{TicketState::called};
    Instant arrived;
    Instant called;
    std::optional<Instant> booked;
    std::optional<Instant> met;
    bool on_time{true};
    Priority priority{Priority::ordinary};
    std::string language;
    int persons{1};
    std::chrono::seconds elapsed{0};  ///< since the citizen was met, or since the call while not yet met
    std::chrono::minutes usual{0};
    std::vector<Step> steps;
    int current_step{-1};  ///< index into steps of the first that is not done; -1: none, or not met yet
    int missing{0};        ///< steps not done
    std::string note;

    bool operator==(ServingCard const&) const = default;
};

/// Something the desk says in one line above the work.
struct DeskNotice {
    enum class Kind {
        none,
        refused,         ///< `refusal`
        database_away,   ///< the calm bar; `as_of` says how old the lists are
        asking,          ///< a press got no answer; what became of it is being found out
        press_happened,  ///< it did happen; `number` is what it answered, if anything
        press_lost,      ///< it did not; press again
        nobody_waits,    ///< nobody to call now
        finished,        ///< and the others: can be undone, `number` says whom
        no_show,
        parked,
        sent_on,
        undone,
        undone_without_note,  ///< and the note, once wiped, stays gone
        number_given,
        not_revealed,  ///< covered details stay covered, for it could not be written down that they were shown
        cpr_refused,   ///< a CPR number was typed or pasted into the note
        returned,
        fault,           ///< something is wrong that no key press mends; `code` for the technician
        moved_away,      ///< somebody has taken the counter over
        occupied,        ///< somebody sits at the counter, and did so before
        left,            ///< the person sits at another counter now, named in `number`
        new_errands,     ///< the team lead has changed the profile; `number` is its name
        errand_stopped,  ///< the team lead has stopped the errand in `number` at the stands
        help_wanted,     ///< at `number`, a place, since `as_of`
        printer_down,    ///< of the stand named in `number`
    };

    Kind kind{Kind::none};
    Act about{Act::call_next_ticket};
    std::string number;
    std::string code;
    std::optional<Refusal> refusal;
    std::optional<Instant> as_of;
    bool undoable{false};

    bool operator==(DeskNotice const&) const = default;
};

/// All that the desk's window shows, as one value.
struct DeskScreen {
    bool ready{false};    ///< something has been read
    bool stale{false};    ///< the database is away: what is shown is the last known state
    bool busy{false};     ///< a press is under way
    bool frozen{false};   ///< the lists stand still until it is answered
    bool covered{false};  ///< citizen details are covered
    std::optional<Instant> now;
    Counter counter;
    std::optional<Seat> elsewhere;  ///< where the person sits, when not here; the number as shown
    std::vector<WaitingRow> for_me;
    std::vector<WaitingRow> others;
    std::optional<ServingCard> serving;
    std::vector<ParkedRow> parked;
    CounterToday today;
    std::optional<Instant> next_booked;  ///< the next booked citizen who is here for this desk
    std::vector<Choice> outcomes;
    Ending ending;
    DeskNotice notice;
    DeskNotice alarm;  ///< the calm bar about the database; stands apart from what a press said
    std::optional<DeskQuestion> question;
    std::set<Act> possible;  ///< what a key or button would do something about now
    bool practice{false};

    bool operator==(DeskScreen const&) const = default;
};

}  // namespace skranke
