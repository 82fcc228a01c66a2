#pragma once

#include <string>

typedef struct pg_conn PGconn;

namespace skranke {

/// What the server keeps instead of a password: computed here, so that the password itself stands in no statement and
/// in no log of the server. No round trip.
std::string scram_verifier(PGconn* connection, std::string const& login, std::string const& password);

}  // namespace skranke
