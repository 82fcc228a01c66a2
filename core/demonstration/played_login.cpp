#include "core/demonstration/played_login.h"

#include "core/queue/pg_press.h"

namespace skranke {

namespace {

ConnectionSettings taking_on(ConnectionSettings settings, std::string const& login)
{
    settings.program = "skranke-admin demo day";
    settings.warm_up = "set session authorization \"" + login + "\"";
    return settings;
}

}  // namespace

PlayedLogin::PlayedLogin(ConnectionSettings operator_settings, std::string const& login)
    : m_pool{taking_on(std::move(operator_settings), login), 1}
{
    auto const taken_on = m_pool.read([](soci::session& sql) {
        std::string user;
        sql << "select session_user::text", soci::into(user);
        return user;
    });
    if (taken_on != login)
        throw DatabaseFault{"42501"};
}

Answer<Ticket> PlayedLogin::start_help(std::string const& errand_type, PressId press)
{
    return pg::ticket(m_pool, "start_help(errand_type => :e, press_id => :p::uuid)", errand_type, press);
}

}  // namespace skranke
