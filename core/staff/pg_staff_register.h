#pragma once

#include "core/base/result.h"
#include "core/database/connection.h"

#include <string>
#include <vector>

namespace skranke {

struct Colleague {
    std::string login;
    std::string name;
    std::string initials;
    std::vector<int> offices;
    std::vector<std::string> roles;  ///< desk, floor, lead …
    bool expired{false};
};

enum class StaffRefusal {
    unknown_person,
    login_taken,
    bad_login,           ///< small letters, digits, `.`, `_`, `-`; beginning with a letter
    unknown_role,        ///< or none
    not_a_persons_role,  ///< a display's, a ticket stand's, a program's
    unknown_office,
};

/// Who works here and with which login: the operator's book.
/// Calls wait for the database. Throws DatabaseLost, and DatabaseFault when the login may not.
class PgStaffRegister {
public:
    /// `settings` are the operator's.
    explicit PgStaffRegister(ConnectionSettings settings) : m_settings{std::move(settings)} {}

    std::vector<Colleague> list();

    /// Yields the first password, which is shown once, kept nowhere and must be changed at the first sign-in.
    Result<std::string, StaffRefusal> add(Colleague const& colleague);
    /// A new first password, for whoever has forgotten the old one.
    Result<std::string, StaffRefusal> renew_password(std::string const& login);
    /// From now on the login is refused; or, with `again`, let in again.
    Result<Done, StaffRefusal> expire(std::string const& login, bool again);

private:
    ConnectionSettings m_settings;
};

}  // namespace skranke
