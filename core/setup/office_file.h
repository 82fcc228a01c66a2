#pragma once

#include "core/setup/setup_document.h"

#include <map>
#include <string>
#include <string_view>

namespace skranke {

/// A whole office, as `skranke-admin office export` writes it and `office import` reads it (README.md here).
struct OfficeDocument {
    std::string municipality;
    std::map<std::string, SetupDocument> sections;  ///< by key; all of them

    bool operator==(OfficeDocument const&) const = default;
};

/// Why a file is not one: what, and where.
struct OfficeFileProblem {
    enum class Kind { json, not_an_office, newer, too_large, form };

    Kind kind{};
    JsonFault json{};
    SetupProblem form{};
};

/// Strict: every section, list and field must be there, and nothing else.
Result<OfficeDocument, OfficeFileProblem> read_office(std::string_view text);

/// Always the same bytes for the same office.
std::string written_office(OfficeDocument const& office);

/// One sentence: what is wrong, and on which line of the file.
std::string sentence(OfficeFileProblem const& problem);
std::string sentence(SetupFault fault);

}  // namespace skranke
