#include "core/staff/pg_login_making.h"

#include "core/database/scram.h"

#include <soci/postgresql/soci-postgresql.h>

namespace skranke {

void set_login(soci::session& sql, std::string const& login, std::string const& password, std::string const& roles)
{
    auto* const connection = static_cast<soci::postgresql_session_backend*>(sql.get_backend())->conn_;
    auto const verifier = scram_verifier(connection, login, password);
    sql << "select rules.set_login(:login, :verifier, string_to_array(:roles, ' '))::text", soci::use(login),
        soci::use(verifier), soci::use(roles);
}

}  // namespace skranke
