#pragma once

#include "core/database/connection.h"
#include "core/database/session_pool.h"

#include <soci/soci.h>

#include <string>

/// What the operator's acts on logins, people's and stations', have in common.

namespace skranke {

/// Makes the database login, or gives it another password and these roles, blanks between. Only the verifier leaves
/// this program, never the password. As the tables' owner. Throws soci::soci_error.
void set_login(soci::session& sql, std::string const& login, std::string const& password, std::string const& roles);

/// Whatever belongs to one act, as the tables' owner. Commits when the answer is not a refusal (or not empty).
template <class Work>
auto as_owner(ConnectionSettings const& settings, Work work)
{
    SessionPool pool{settings, 1};
    return pool.with([&](soci::session& sql) {
        soci::transaction whole{sql};
        sql << "set local role skranke_migrator";
        auto answer = work(sql);
        if (answer)
            whole.commit();
        return answer;
    });
}

}  // namespace skranke
