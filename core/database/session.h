#pragma once

#include "core/database/connection.h"

#include <exception>
#include <memory>
#include <string>

namespace soci {
class session;
}

namespace skranke {

/// One connection as SOCI sees it. Used by one thread at a time.
/// Its connection string, password and all, lives in this object only and reaches libpq as it stands.
class Session {
public:
    /// Throws DatabaseLost, or DatabaseFault when the server says no.
    explicit Session(ConnectionSettings const& settings);
    ~Session();

    soci::session& soci() { return *m_soci; }
    PGconn* connection() const;

    /// False when the line is known to be dead, or a transaction was left open. Costs a system call, no round trip,
    /// and so does not prove that the server still answers.
    bool fit_for_use() const;

private:
    std::unique_ptr<soci::session> m_soci;
};

/// The SQLSTATE of a SOCI exception; empty when the line broke. Rethrows what is not SOCI's.
/// SOCI's own text repeats bound values and goes no further than this.
std::string sqlstate_of(std::exception_ptr thrown);

}  // namespace skranke
