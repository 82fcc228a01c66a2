#pragma once

#include "core/base/refusal.h"
#include "desktop/history/visit_window.h"
#include "desktop/keys/act.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace skranke {

/// What stands in the fields, as typed and chosen.
struct HistoryFields {
    std::string number;
    std::string from_day;
    std::string to_day;
    std::string from_time;
    std::string to_time;
    std::string errand_type;  ///< code; empty: any
    std::string area;         ///< code
    std::string counter;      ///< id
    std::string outcome;      ///< code

    bool operator==(HistoryFields const&) const = default;
};

struct HistoryNotice {
    enum class Kind {
        none,
        refused,
        database_away,
        fault,
        not_a_day,   ///< `what` was typed
        not_a_time,  ///< `what` was typed
        copied,
    };

    Kind kind{Kind::none};
    std::string what;
    std::optional<Refusal> refusal;
    std::string code;

    bool operator==(HistoryNotice const&) const = default;
};

struct StoryRow {
    std::string at;     ///< "10.31"
    std::string since;  ///< how long after the row before
    std::string what;

    bool operator==(StoryRow const&) const = default;
};

/// One visit as a time line, in words.
struct VisitStory {
    TicketId ticket;
    std::string title;
    std::string summary;
    std::vector<StoryRow> rows;

    bool operator==(VisitStory const&) const = default;
};

/// Everything that Historik shows.
struct HistoryScreen {
    bool ready{false};
    bool stale{false};      ///< the database is away
    bool searching{false};  ///< an answer is on its way
    bool covered{false};
    bool practice{false};
    std::optional<Instant> now;
    std::shared_ptr<HistoryChoices const> choices;
    VisitWindow visits;
    std::uint64_t search{0};  ///< another number: another search, which begins where it is read from
    long first_row{0};        ///< of the rows this search has held, which is the first held now; negative: newer ones
    bool older_left{false};
    bool newer_left{false};
    std::optional<std::size_t> chosen;  ///< row
    std::optional<VisitStory> story;    ///< of the chosen visit
    HistoryNotice notice;
    HistoryNotice alarm;
    std::set<Act> possible;

    bool operator==(HistoryScreen const&) const = default;
};

}  // namespace skranke
