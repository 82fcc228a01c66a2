#pragma once

#include "tests/support/db/sql_people.h"
#include "tests/support/db/transition_table.h"

#include <string>

namespace skranke {

/// core/database/README.md, from the template, the transition table and the views' columns as the database has them.
std::string readme_page(std::string page, TransitionTable const& table, SqlPeople& people);

}  // namespace skranke
