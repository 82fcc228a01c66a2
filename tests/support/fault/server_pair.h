#pragma once

#include "core/database/connection.h"
#include "core/database/server_programs.h"
#include "core/demonstration/office_loader.h"
#include "tests/support/cable.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <filesystem>
#include <string>

namespace skranke::fault {

/// Two servers of the demonstration office behind one cable. One serves; the other follows it, and no answer is given
/// before it has it, too. Everything here can break again and again. One thread.
class ServerPair {
public:
    ServerPair();
    ~ServerPair();

    ServerPair(ServerPair const&) = delete;
    ServerPair& operator=(ServerPair const&) = delete;

    /// What every desk is given: both servers, without a login.
    std::string address() const;
    /// The operator's way to the one that serves, past the cable.
    ConnectionSettings as_operator() const;
    LoadedOffice const& office() const { return m_office; }

    /// kill -9 of the one that serves and all its children.
    void kill_server();
    /// The same server again.
    void start_server();
    /// The other takes over. The killed one is thrown away.
    void fail_over();
    /// A new follower, and from now on answers wait for it.
    void follow();
    /// From now on nothing waits for the follower, and the follower hears nothing.
    void forget_the_follower();
    /// A session in the middle of whatever it does.
    void end_a_session();

    void pull_cable() { m_cable.pull(); }
    void plug_in() { m_cable.plug_in(); }

    /// The first value, as the operator.
    std::string value(std::string const& sql) const;

private:
    struct Server {
        std::filesystem::path data;
        std::filesystem::path socket;
        int port{};
    };

    Server const& serving() const { return m_servers[m_serving]; }
    Server const& other() const { return m_servers[1 - m_serving]; }
    static ConnectionSettings operator_of(Server const& server);
    static void must_become(Server const& server, std::string const& question);
    std::string as_server_user(std::string const& command) const;
    void start(Server const& server) const;
    void load();

    TemporaryFolder m_folder;
    Cable m_cable{"skranke-day", 78};
    std::filesystem::path m_programs;
    ServerUser m_user;
    std::array<Server, 2> m_servers;
    std::size_t m_serving{0};
    LoadedOffice m_office;
};

}  // namespace skranke::fault
