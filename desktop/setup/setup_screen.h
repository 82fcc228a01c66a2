#pragma once

#include "core/base/instant.h"
#include "core/setup/setup_desk.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// A line of the table. What differs in a cell says both: "15 → 20".
struct SetupRow {
    enum class Mark { same, changed, added, gone, wrong };

    std::string title;
    std::vector<std::string> cells;
    Mark mark{Mark::same};

    bool operator==(SetupRow const&) const = default;
};

/// One field: what holds now beside what it is to become.
struct SetupFieldShown {
    enum class Look { line, lines, one_of, some_of };

    std::string label;
    std::string now;
    std::string value;
    Look look{Look::line};
    std::vector<std::string> options{};  ///< of one_of and some_of
    std::vector<std::size_t> chosen{};   ///< which of them
    bool changed{false};
    std::string trouble{};  ///< what is wrong with it

    bool operator==(SetupFieldShown const&) const = default;
};

struct SetupEntry {
    std::string key;
    std::string label;
    bool draft{false};

    bool operator==(SetupEntry const&) const = default;
};

struct SetupEffect {
    SetupConsequence::Weight weight{};
    std::string sentence;

    bool operator==(SetupEffect const&) const = default;
};

struct SetupHistoryRow {
    SetupVersion::State state{};
    std::string period;
    std::string reason;
    std::string author;

    bool operator==(SetupHistoryRow const&) const = default;
};

struct SetupNotice {
    bool good{true};
    std::string text;

    bool operator==(SetupNotice const&) const = default;
};

/// Asked in place of the page, answered by SetupPresenter::answer.
struct SetupQuestion {
    std::string title;
    std::vector<std::string> lines;
    std::string yes;
    std::string no;

    bool operator==(SetupQuestion const&) const = default;
};

/// All that the window of Opsætning shows.
struct SetupScreen {
    bool ready{false};
    bool stale{false};
    bool busy{false};
    std::optional<Instant> now;
    std::vector<SetupEntry> sections;
    std::size_t section{0};
    std::string title;
    bool draft{false};         ///< something is changed and not saved
    std::string draft_author;  ///< of a draft that a colleague began
    std::vector<std::string> lists;
    std::size_t list{0};
    bool table{false};  ///< the list has lines to choose from; else its fields are all there is
    std::vector<std::string> columns;
    std::vector<SetupRow> rows;
    std::size_t row{0};
    bool row_gone{false};  ///< the chosen line goes: it can be kept after all
    bool can_move{false};  ///< the order of the lines says something
    std::string becomes;   ///< from when the fields hold: "From 4 January 2027"
    std::vector<SetupFieldShown> fields;
    std::string from;
    std::string from_trouble;
    std::string to;
    std::string to_trouble;
    std::string reason;
    std::string save_caption;
    std::vector<SetupEffect> effects;
    std::vector<SetupHistoryRow> history;
    std::size_t version{0};
    std::vector<std::string> beside;      ///< what the chosen version can be compared with; the first is what is edited
    std::size_t compared{0};              ///< which of them
    std::vector<std::string> comparison;  ///< the chosen version beside that, in words
    bool can_save{false};
    bool can_discard{false};
    SetupNotice notice;
    std::optional<SetupQuestion> question;

    bool operator==(SetupScreen const&) const = default;
};

}  // namespace skranke
