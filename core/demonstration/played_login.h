#pragma once

#include "core/database/session_pool.h"
#include "core/queue/pg_hall_desk.h"
#include "core/queue/pg_queue_desk.h"

#include <optional>
#include <string>

namespace skranke {

/// One of the office's logins with a connection of its own, as the day's player uses it: the same functions with the
/// same rights as a person or a stand. The operator takes the login on (`set session authorization`), so that nobody's
/// password is touched and whoever is signed in stays so.
class PlayedLogin {
public:
    /// Throws DatabaseFault (42501) when the operator may not take on logins.
    PlayedLogin(ConnectionSettings operator_settings, std::string const& login);

    PlayedLogin(PlayedLogin const&) = delete;
    PlayedLogin& operator=(PlayedLogin const&) = delete;

    QueueDesk& queue() { return m_queue; }
    HallDesk& hall() { return m_hall; }
    /// Help in the hall that nobody has taken a number for.
    Answer<Ticket> start_help(std::string const& errand_type, PressId press);

private:
    SessionPool m_pool;
    PgQueueDesk m_queue{m_pool};
    PgHallDesk m_hall{m_pool};
};

}  // namespace skranke
