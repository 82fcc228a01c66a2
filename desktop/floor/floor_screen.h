#pragma once

#include "core/base/refusal.h"
#include "desktop/floor/floor_question.h"
#include "desktop/keys/act.h"

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace skranke {

/// Where somebody is or can be helped: a citizen PC, somebody who stands, or the place for the next one who stands.
struct HelpSpot {
    CounterId counter{};  ///< 0: no PC
    TicketId standing{};  ///< 0 with no PC: nobody yet

    bool operator==(HelpSpot const&) const = default;
};

struct SpotCard {
    HelpSpot spot;
    std::string name;  ///< empty: no PC
    bool chosen{false};
    std::optional<TicketId> ticket;
    std::string number;
    std::string topic;
    bool called{false};               ///< on the way; the clock has not started
    std::chrono::seconds elapsed{0};  ///< of the help, or since the call
    std::chrono::minutes usual{0};
    bool over{false};  ///< longer than usual

    bool operator==(SpotCard const&) const = default;
};

struct WaitingHelpRow {
    TicketId ticket;
    std::string number;
    std::string topic;
    std::string language;
    std::chrono::minutes waited{0};

    bool operator==(WaitingHelpRow const&) const = default;
};

struct HelpCallRow {
    HelpCallId call;
    std::string place;
    std::chrono::seconds since{0};
    bool printer{false};

    bool operator==(HelpCallRow const&) const = default;
};

struct HelpDoneRow {
    TicketId ticket;
    Instant ended;
    std::string topic;
    std::string place;
    std::chrono::minutes took{0};
    std::string how;  ///< outcome, reason, to whom: in words
    bool corrected{false};
    bool correctable{true};

    bool operator==(HelpDoneRow const&) const = default;
};

/// Something Medbetjening says in one line above the work.
struct FloorNotice {
    enum class Kind {
        none,
        refused,
        database_away,
        asking,
        press_happened,
        press_lost,
        fault,
        nobody_waits,
        no_free_pc,
        started,   ///< `number` with `what`, a topic
        called,    ///< `number` to `what`, a place
        finished,  ///< `number`
        no_show,
        sent_on,
        undone,
        corrected,
        counted,          ///< `what`
        counted_back,     ///< `what`
        going,            ///< to `what`, a place
        going_already,    ///< a colleague goes there
        nothing_counted,  ///< nothing of one's own to count back
        not_shown,        ///< it could not be written down that covered details are shown
    };

    Kind kind{Kind::none};
    Act about{Act::next_step};
    std::string number;
    std::string what;
    std::string code;
    std::optional<Refusal> refusal;
    std::optional<Instant> as_of;
    bool undoable{false};

    bool operator==(FloorNotice const&) const = default;
};

/// All that Medbetjening's window shows, as one value.
struct FloorScreen {
    bool ready{false};
    bool stale{false};  ///< the database is away: what is shown is the last known state
    bool busy{false};
    bool covered{false};
    std::optional<Instant> now;
    std::vector<HelpTopic> topics;
    std::vector<SpotCard> spots;
    std::vector<WaitingHelpRow> waiting;
    std::vector<HelpCallRow> calls;
    std::vector<HelpDoneRow> done;
    std::vector<Tally> tallies;
    std::vector<Choice> outcomes;
    FloorNotice notice;
    FloorNotice alarm;
    std::optional<FloorQuestion> question;
    std::set<Act> possible;
    bool practice{false};

    bool operator==(FloorScreen const&) const = default;
};

}  // namespace skranke
