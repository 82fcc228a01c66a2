#pragma once

#include "core/database/connection.h"
#include "core/staff/staff_desk.h"

namespace skranke {

class SessionPool;

/// What a person may ask about their own login, answered by PostgreSQL. Any thread may ask.
class PgStaffDesk : public StaffDesk {
public:
    /// `settings` are those of the pool; they are used to prove that the old password is known.
    PgStaffDesk(SessionPool& pool, ConnectionSettings settings) : m_pool{pool}, m_settings{std::move(settings)} {}

    Answer<Me> me() override;
    Answer<Done> change_password(std::string const& old_password, std::string const& new_password) override;

private:
    SessionPool& m_pool;
    ConnectionSettings m_settings;
};

/// What the sign-in window shows, answered with the PC's own login.
class PgSignInDesk : public SignInDesk {
public:
    explicit PgSignInDesk(SessionPool& pool) : m_pool{pool} {}

    SignInPicture picture() override;

private:
    SessionPool& m_pool;
};

}  // namespace skranke
