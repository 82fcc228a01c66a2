#pragma once

#include "core/setup/setup_document.h"

#include <string>
#include <vector>

namespace skranke {

/// One thing in which two documents of a section differ.
struct SetupDifference {
    enum class Kind { added, removed, changed };

    Kind kind{};
    std::string list;   ///< its label
    std::string line;   ///< which, as staff call it
    std::string field;  ///< its label; only of a change
    std::string was;
    std::string becomes;

    bool operator==(SetupDifference const&) const = default;
};

/// Lines are the same line when the fields that name them are the same. Order alone is a change of the list where
/// nothing else differs.
std::vector<SetupDifference> differences(SetupSection const& form, SetupDocument const& before,
                                         SetupDocument const& after);

/// In words: "Nyt pas – voksen: Minutter 15 → 20".
std::string sentence(SetupDifference const& difference);

/// What a line is called: its name, or what tells it from the others.
std::string line_title(SetupList const& form, SetupLine const& line);

/// The same line in the other document; nothing when there is none.
SetupLine const* same_line(SetupList const& form, SetupLine const& line, std::vector<SetupLine> const& others);

}  // namespace skranke
