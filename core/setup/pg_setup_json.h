#pragma once

#include "core/setup/setup_desk.h"

namespace soci {
class session;
}

/// Set-up documents on the way to the database and back, in the transaction they stand in.

namespace skranke::pg {

/// Of the database's own JSON, which is always well formed and of the form's shape: a test says so.
SetupDocument stored_document(std::string const& section, std::string const& json);
std::string json_of(std::string const& section, SetupDocument const& document);

/// `office`: none for staff, who work on their own.
OfficeDocument read_office_document(soci::session& sql, std::optional<int> office);
std::vector<SetupConsequence> check_office_document(soci::session& sql, OfficeDocument const& document,
                                                    std::optional<int> office);
int import_office_document(soci::session& sql, OfficeDocument const& document, std::string const& reason,
                           std::optional<int> office);

}  // namespace skranke::pg
