#include "core/database/scram.h"

#include "core/base/failure.h"

#include <libpq-fe.h>

#include <memory>

namespace skranke {

std::string scram_verifier(PGconn* connection, std::string const& login, std::string const& password)
{
    std::unique_ptr<char, decltype(&PQfreemem)> const verifier{
        PQencryptPasswordConn(connection, password.c_str(), login.c_str(), "scram-sha-256"), &PQfreemem};
    if (!verifier)
        throw DatabaseFault{"28000"};
    return verifier.get();
}

}  // namespace skranke
