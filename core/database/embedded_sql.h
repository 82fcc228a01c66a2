#pragma once

#include <string_view>
#include <vector>

namespace skranke {

/// A file of core/database/migrations or core/database/api, as it was when the program was built.
struct SqlFile {
    std::string_view name;  ///< "0001_roles_and_schemas.sql"
    std::string_view text;
};

/// In name order. Both live as long as the program.
std::vector<SqlFile> const& embedded_migrations();
std::vector<SqlFile> const& embedded_api();

/// What they make together, as core/database/promises.h words it: a line each.
std::string_view embedded_catalogue();

}  // namespace skranke
