#pragma once

#include <string>
#include <vector>

namespace skranke {

/// Runs one of PostgreSQL's programs (pg_dump, psql) to its end, with `input`, `output` and `errors` as its standard
/// files. Without `errors` what it says there is thrown away, for it may repeat rows. It ends with us when we are
/// killed. Yields its exit code, -1 when it could not be run or was killed.
int run_client(std::vector<std::string> const& command, int input, int output, int errors = -1);

}  // namespace skranke
