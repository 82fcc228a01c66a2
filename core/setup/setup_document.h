#pragma once

#include "core/base/result.h"
#include "core/setup/json_text.h"
#include "core/setup/setup_form.h"

#include <string>
#include <vector>

namespace skranke {

/// The values of one line, in the order of the list's fields and as one would type them: "15", "true", "da, en".
struct SetupLine {
    std::vector<std::string> values;

    bool operator==(SetupLine const&) const = default;
};

/// A section's content: for each list of its form, the lines.
struct SetupDocument {
    std::vector<std::vector<SetupLine>> lists;

    bool operator==(SetupDocument const&) const = default;
};

/// What is wrong with a value or a line, before the database is asked.
enum class SetupFault {
    not_text,
    not_a_number,
    not_a_flag,
    not_a_list,
    not_a_time,
    not_a_day,
    not_a_weekday,
    not_an_object,
    missing,        ///< a field, list or section that must be there
    unknown,        ///< a field, list or section that means nothing
    one_line_only,  ///< the office itself stands once
    bad_word,       ///< a comma inside one of several words
    not_hours,      ///< of a day, as typed
};

struct SetupProblem {
    SetupFault fault{};
    std::string section;
    std::string list;
    std::string field;
    int line{0};  ///< of the file; 0: none
};

/// The value as it is kept, from what a person typed ("9.30", " da,en"): or what is wrong with it.
Result<std::string, SetupFault> typed_value(SetupField const& field, std::string const& typed);

/// As a person reads it: weekdays and days in words, 9.30.
std::string shown_value(SetupField const& field, std::string const& value);

Result<SetupDocument, SetupProblem> read_document(SetupSection const& form, JsonValue const& json);

/// As the database takes it, and as it stands in a file: one line for each line, fields in the form's order, each line
/// indented by `indent` blanks.
std::string written_document(SetupSection const& form, SetupDocument const& document, int indent = 0);

/// A line with every field as a new line begins.
SetupLine new_line(SetupList const& form);

}  // namespace skranke
