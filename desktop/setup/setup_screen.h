#pragma once

#include "core/base/instant.h"
#include "core/setup/setup_desk.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// What a line of the section is, beside what it was.
struct SetupRow {
    enum class Mark { same, changed, added, gone };

    std::string title;
    std::string now;
    std::string becomes;
    Mark mark{Mark::same};

    bool operator==(SetupRow const&) const = default;
};

/// One field of the chosen line.
struct SetupFieldShown {
    std::string label;
    std::string value;
    std::string now;      ///< where it differs
    std::string trouble;  ///< what is wrong with what was typed

    bool operator==(SetupFieldShown const&) const = default;
};

struct SetupEntry {
    std::string key;
    std::string label;

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

/// All that the window of Opsætning shows.
struct SetupScreen {
    bool ready{false};
    bool stale{false};
    bool busy{false};
    std::vector<SetupEntry> sections;
    std::size_t section{0};
    std::string title;
    bool draft{false};         ///< something is changed and not saved
    std::string draft_author;  ///< of a draft that a colleague began
    std::vector<std::string> lists;
    std::size_t list{0};
    std::vector<SetupRow> rows;
    std::size_t row{0};
    std::vector<SetupFieldShown> fields;
    bool fixed_lines{false};  ///< lines are neither added nor taken away
    std::string from;
    std::string from_trouble;
    std::string to;
    std::string to_trouble;
    std::string reason;
    std::string save_caption;
    std::vector<SetupEffect> effects;
    std::vector<SetupHistoryRow> history;
    std::size_t version{0};
    std::vector<std::string> comparison;  ///< the chosen version beside what is edited, in words
    bool can_save{false};
    bool can_discard{false};
    SetupNotice notice;
    std::optional<std::vector<std::string>> question;  ///< what a file would change, asked before it is brought in

    bool operator==(SetupScreen const&) const = default;
};

}  // namespace skranke
