#pragma once

#include "core/database/connection.h"
#include "core/setup/setup_desk.h"

#include <optional>
#include <string>
#include <vector>

namespace skranke {

struct OfficeImport {
    int office{};
    bool is_new{false};
    std::vector<std::string> differences;  ///< in words, each with its section
    std::vector<std::string> refused;      ///< in words, what stands in the way; then nothing was done
};

enum class OfficeUnknown { no_such_office, which_office };

/// Whole offices out of the database and into it, by the operator.
/// Calls wait for the database. Throws DatabaseLost, and DatabaseFault when the login may not.
class PgOfficeImport {
public:
    explicit PgOfficeImport(ConnectionSettings settings) : m_settings{std::move(settings)} {}

    /// `office`: its number; without one the only office there is.
    Result<OfficeDocument, OfficeUnknown> read(std::optional<int> office);

    /// Into the office of that number, else into the one of that name, else into a new one. All of it or nothing;
    /// with `dry_run` nothing, and only told what it would be.
    Result<OfficeImport, OfficeUnknown> bring_in(OfficeDocument const& document, std::optional<int> office,
                                                 bool dry_run);

private:
    ConnectionSettings m_settings;
};

}  // namespace skranke
