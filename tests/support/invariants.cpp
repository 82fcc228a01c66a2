#include "tests/support/invariants.h"

#include "core/database/connection.h"
#include "tests/support/places.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace skranke {
namespace {

std::string rules()
{
    std::ifstream file{source_dir() + "/tests/support/invariants.sql"};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

std::vector<std::string> broken_rules(PGconn* connection)
{
    // Rules are parted by blank lines and begin with their title; the file begins with words of its own.
    std::vector<std::string> broken;
    auto const file = rules();
    for (auto from = file.find("\n\n-- "); from != std::string::npos;) {
        auto const to = file.find("\n\n-- ", from + 1);
        auto const rule = file.substr(from + 5, to == std::string::npos ? to : to - from - 5);
        auto const title = rule.substr(0, rule.find('\n'));
        auto const rows = execute(connection, rule.substr(title.size()));
        if (auto const count = PQntuples(rows.get()); count > 0) {
            auto line = fmt::format("{}: {} rows", title, count);
            for (int row = 0; row < std::min(count, 3); ++row)
                for (int column = 0; column < PQnfields(rows.get()); ++column)
                    line += fmt::format("{}{}", column == 0 ? "\n    " : " | ", PQgetvalue(rows.get(), row, column));
            broken.push_back(line);
        }
        from = to;
    }
    return broken;
}

}  // namespace skranke
