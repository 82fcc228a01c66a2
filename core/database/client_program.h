#pragma once

#include <string>
#include <vector>

namespace skranke {

/// Runs one of PostgreSQL's programs (pg_dump, psql) to its end, with `input` and `output` as its standard files; what
/// it says on standard error is thrown away, for it repeats rows. It ends with us when we are killed. Yields its exit
/// code, -1 when it could not be run or was killed.
int run_client(std::vector<std::string> const& command, int input, int output);

}  // namespace skranke
