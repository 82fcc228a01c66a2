#pragma once

#include "core/database/connection.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace skranke {

/// What PostgreSQL answered one person.
struct SqlSaid {
    std::string sqlstate;  ///< empty: done
    std::string words;     ///< the server's, when it refused
    std::vector<std::string> columns;
    std::vector<std::vector<std::optional<std::string>>> rows;

    bool done() const { return sqlstate.empty(); }
    /// The role lacks a grant; a row that a policy keeps out has the same SQLSTATE and other words.
    bool may_not() const { return sqlstate == "42501" && words.starts_with("permission denied"); }
    /// Of the first row; nothing when there is none, or it is null.
    std::optional<std::string> value(std::string const& column) const;
};

/// One session in which any login may speak: the operator lets each in turn be the session's login, which is what
/// policies and functions go by. For questions of who may do what, by the hundred.
class SqlPeople {
public:
    explicit SqlPeople(ConnectionSettings const& settings);

    /// Runs one statement as `login`, or as "operator". A refusal leaves an open transaction as it was before.
    SqlSaid as(std::string const& login, std::string const& sql);

    void begin(std::string const& isolation = "read committed");
    void rollback();

    /// Of every row of every table. Equal before and after means that nothing happened.
    std::string fingerprint();

    std::vector<std::string> list(std::string const& sql);

private:
    SqlSaid run(std::string const& sql);

    Connection m_connection;
};

}  // namespace skranke
