#pragma once

#include "tests/support/fault/told.h"

#include <map>
#include <string>
#include <vector>

typedef struct pg_conn PGconn;

namespace skranke::fault {

/// What the people of a day were told.
struct ToldOfDay {
    std::map<std::string, Told> desks;       ///< presses, and what a clerk knows of each
    std::vector<std::string> logins;         ///< of these desks; nobody else presses as they
    std::vector<std::string> in_programs;    ///< presses that were answered in programs of their own
    std::vector<std::string> given_numbers;  ///< as shown to citizens
};

/// What of it is not so, a line each, from raw tables. A press has happened when it was written down or has left a line
/// in some citizen's story: neither is believed alone.
std::vector<std::string> not_so(ToldOfDay const& told, PGconn* connection);

/// What of the race's rules (tests/support/invariants.sql) does not hold.
std::vector<std::string> rules_broken(PGconn* connection);

}  // namespace skranke::fault
