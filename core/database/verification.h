#pragma once

#include "core/database/connection.h"

#include <string>
#include <vector>

namespace skranke {

/// What one check of a database found.
struct Finding {
    enum class Grade { fine, warning, wrong };

    std::string check;  ///< "roles", "row_security" …
    Grade grade{Grade::fine};
    std::vector<std::string> names;  ///< of what is not as it should be: roles, tables, functions, files
};

/// Checks that a database is as its migrations promise: roles, owners, row security, what is closed, the version of its
/// functions, constraints, indexes, triggers, policies and rights, whether its indexes are sound, and whether a
/// failover would keep every press. Changes nothing. `is_private`: on this computer only, where nothing fails over.
/// Throws DatabaseLost, and DatabaseFault when the login may not look.
std::vector<Finding> verify(ConnectionSettings const& settings, bool is_private);

/// The finding in words.
std::string sentence(Finding const& finding);

}  // namespace skranke
