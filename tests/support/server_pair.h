#pragma once

#include "core/database/connection.h"
#include "core/demonstration/office_loader.h"
#include "tests/support/cable.h"
#include "tests/support/killable_server.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <memory>
#include <string>

namespace skranke {

/// Two servers of the demonstration office. One serves; the other follows it over streaming replication, and no answer
/// is given before it has it, too. Everything here can break again and again. Both end with the object. One thread.
class ServerPair {
public:
    /// Without a cable desks reach them over sockets. The cable outlives the pair.
    explicit ServerPair(Cable* cable = nullptr);

    /// What every desk is given: both servers, without a login.
    std::string address() const;
    /// The operator's way to the one that serves, past the cable.
    ConnectionSettings as_operator() const { return serving().as_operator(); }
    LoadedOffice const& office() const { return m_office; }

    /// kill -9 of the one that serves and all its children.
    void kill_server() { serving().kill(); }
    /// The same server again.
    void start_server() { serving().start(); }
    /// The other takes over, and waits for nobody. The killed one is thrown away.
    void take_over();
    /// A new follower, and from now on answers wait for it.
    void follow();
    /// From now on nothing waits for the follower, and the follower hears nothing.
    void forget_the_follower();
    /// A session in the middle of whatever it does.
    void end_a_session() const;

    /// The first value, as the operator.
    std::string value(std::string const& sql) const { return serving().value(sql); }
    /// Of the one that serves: a setting, in force when this returns.
    void set(std::string const& name, std::string const& value) const;

private:
    KillableServer& serving() const { return *m_servers[m_serving]; }
    KillableServer& other() const { return *m_servers[1 - m_serving]; }
    void open_to_the_follower() const;
    void load();

    TemporaryFolder m_folder;
    Cable* m_cable;
    ServerUser m_user;
    std::array<std::unique_ptr<KillableServer>, 2> m_servers;
    std::size_t m_serving{0};
    LoadedOffice m_office;
};

}  // namespace skranke
