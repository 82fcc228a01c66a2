#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace skranke {

/// What may be entered in a field, and how it stands in a file.
enum class SetupKind {
    text,
    number,   ///< 0 and up
    flag,     ///< true or false
    words,    ///< several, in the order given
    set,      ///< several, in the order of the alphabet
    clock,    ///< "09:00"
    day,      ///< "2027-01-04"
    weekday,  ///< 1 is Monday
};

struct SetupField {
    std::string key;  ///< as in the file and the database
    std::string label{};
    SetupKind kind{SetupKind::text};
    bool names{false};       ///< tells which line it is, so that a change of another field is a change of the same line
    std::string standard{};  ///< what a new line begins with
    std::string choice{};    ///< what it is chosen from (setup_options.h); empty: anything may be typed
};

/// Lines of one shape within a section.
struct SetupList {
    std::string key;
    std::string label;
    std::vector<SetupField> fields{};
    bool one_line{false};  ///< always exactly one: the office itself
    bool ordered{false};   ///< the order is shown to somebody, so it can be changed
};

/// What is edited, saved and kept in the history as one document.
struct SetupSection {
    std::string key;
    std::string label;
    std::vector<SetupList> lists;
};

/// Every section in the order of the screen and of the file, in the language spoken. api/30_setup_documents.sql is
/// the same shape in SQL, and a test holds the two together.
std::vector<SetupSection> setup_sections();

/// One of them; nothing for a key that is none.
std::optional<SetupSection> setup_section(std::string_view key);

}  // namespace skranke
