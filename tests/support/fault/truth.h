#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

typedef struct pg_conn PGconn;

namespace skranke::fault {

/// A number and where to go with it, both as the hall reads them.
using ShownCall = std::pair<std::string, std::string>;

/// What is so in office 1, as of one moment, from raw tables.
struct Truth {
    std::map<int, std::string> at_counter;   ///< the number as shown; only counters that have a citizen
    std::set<std::int64_t> waiting;          ///< tickets
    std::set<std::int64_t> perhaps_waiting;  ///< given and not confirmed: after thirty seconds they wait, too
    std::set<ShownCall> called;              ///< everyone who was ever at a counter, and at which
    std::vector<ShownCall> newest_calls;     ///< of the latest three those who are still to come
    std::map<std::string, int> waiting_in;   ///< by the area's letter
    std::string notice;                      ///< for the hall
    std::set<std::string> stopped;           ///< errands for which no numbers are given
};

/// Throws DatabaseLost when nobody answers.
Truth truth_of(PGconn* connection);

}  // namespace skranke::fault
