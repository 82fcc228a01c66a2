#pragma once

#include "core/setup/setup_document.h"

#include <map>
#include <string>
#include <vector>

namespace skranke {

/// What may be chosen in a field: as it is kept, and as staff call it.
struct SetupOption {
    std::string code;
    std::string name;

    bool operator==(SetupOption const&) const = default;
};

/// None where anything may be typed. `office` holds sections by key: there the codes are found that a field names.
std::vector<SetupOption> setup_options(SetupField const& field, std::map<std::string, SetupDocument> const& office);

/// Those that a person is shown for this value: nothing at all where that is possible or stands there already, and a
/// code that nothing is called by any more.
std::vector<SetupOption> choices_of(SetupField const& field, std::string const& value,
                                    std::vector<SetupOption> const& options);

/// Whether nothing at all may be chosen, too.
bool may_be_blank(SetupField const& field);

/// As staff read it, with names for codes.
std::string named_value(SetupField const& field, std::string const& value, std::vector<SetupOption> const& options);

/// The words of a value of several: "da, en".
std::vector<std::string> words_in(std::string const& value);

}  // namespace skranke
