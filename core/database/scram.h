#pragma once

#include <string>

typedef struct pg_conn PGconn;

namespace skranke {

/// What the server keeps in place of a password (RFC 5802 with SHA-256, as PostgreSQL stores it). Computed here, so
/// that the password itself stands in no statement. Sends nothing over the connection.
std::string scram_verifier(PGconn* connection, std::string const& login, std::string const& password);

}  // namespace skranke
