#pragma once

#include <string>
#include <vector>

typedef struct pg_conn PGconn;

namespace skranke {

/// What of tests/support/invariants.sql does not hold, a line for each rule: its title and the first rows. Empty is
/// good. The connection has a table `answers (press uuid, id bigint, number text, state text)` of what was told.
std::vector<std::string> broken_rules(PGconn* connection);

}  // namespace skranke
