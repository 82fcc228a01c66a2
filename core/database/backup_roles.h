#pragma once

#include <string>

typedef struct pg_conn PGconn;

namespace skranke {

/// SQL that makes our roles and every login in them, where they are missing, and gives them their rights in the
/// database where it is run. Holds the logins' verifiers, so it is for files of mode 0600 only. Throws DatabaseLost,
/// and DatabaseFault 42501 when this login may not read verifiers.
std::string roles_script(PGconn* connection);

}  // namespace skranke
