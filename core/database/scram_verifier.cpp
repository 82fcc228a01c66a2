#include "core/database/scram_verifier.h"

#include <libpq-fe.h>

#include <memory>
#include <new>

namespace skranke {

std::string scram_verifier(PGconn* connection, std::string const& login, std::string const& password)
{
    std::unique_ptr<char, decltype(&PQfreemem)> const verifier{
        PQencryptPasswordConn(connection, password.c_str(), login.c_str(), "scram-sha-256"), &PQfreemem};
    if (!verifier)
        throw std::bad_alloc{};  // the only reason left with the algorithm named
    return verifier.get();
}

}  // namespace skranke
