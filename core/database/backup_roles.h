#pragma once

#include <string>

typedef struct pg_conn PGconn;

namespace skranke {

/// What stands round a dump in a backup, as SQL. It runs in one transaction with the dump, as whoever restores: a
/// superuser, or the owner of the database who may make roles.
struct RolesScript {
    std::string before;  ///< makes our roles and the logins, with their SCRAM verifiers, and opens the database to them
    std::string after;   ///< takes back what only the restoring needed
};

/// Holds the logins' verifiers, so it is for files of mode 0600 only. Throws DatabaseLost, and DatabaseFault 42501 when
/// this login may not read verifiers.
RolesScript roles_script(PGconn* connection);

}  // namespace skranke
