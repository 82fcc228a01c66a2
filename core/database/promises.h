#pragma once

#include <string>
#include <vector>

typedef struct pg_conn PGconn;

namespace skranke {

// What keeps a rule although nobody calls it (constraint, index, trigger, policy, column, owner, right) can be lost
// while every function still works. The program carries a list of all there is in a fresh database of its version.

/// What there is of that in this database, a line each, in name order: "index data.ticket_number", a tab, its
/// definition without blanks and parentheses that come and go with a backup. Tables made for a month are left out.
/// Throws DatabaseLost and DatabaseFault.
std::vector<std::string> catalogue(PGconn* connection);

/// The names of what this version promises and this database, of the same version, lacks or has otherwise.
std::vector<std::string> broken_promises(PGconn* connection);

}  // namespace skranke
