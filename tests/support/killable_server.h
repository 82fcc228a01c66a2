#pragma once

#include "core/database/connection.h"
#include "core/database/server_programs.h"
#include "tests/support/cable.h"

#include <filesystem>
#include <string>

namespace skranke {

/// Whoever owns a data folder runs its server.
ServerUser owner_of(std::filesystem::path const& data);

/// One PostgreSQL server over a data folder that is there or will be, with its socket in a folder of its own. It can be
/// killed and started again as often as a test likes. One thread.
class KillableServer {
public:
    /// With a `cable` the server is at its far end, too; the socket leads past it. Makes the socket's folder.
    KillableServer(std::filesystem::path data, std::filesystem::path socket_folder, int port, ServerUser user,
                   Cable const* cable);
    /// Ends it in a hurry, if it runs.
    ~KillableServer();

    KillableServer(KillableServer const&) = delete;
    KillableServer& operator=(KillableServer const&) = delete;

    /// Waits until it answers, recovery included. A server that will not start at once is asked again, for it may be
    /// the machine that is slow. Throws what it said last when it never came.
    void start();
    /// kill -9 of it and all its children; comes back when none of them is left and nothing of theirs is in the way.
    void kill();

    /// A program of PostgreSQL, run as the server's user where the server is. Throws what it said when it fails.
    void run(std::string const& command) const;

    std::filesystem::path const& data() const { return m_data; }
    std::filesystem::path const& socket_folder() const { return m_socket_folder; }
    int port() const { return m_port; }

    /// The operator's way to it, past the cable, with patience for a crowded machine.
    ConnectionSettings as_operator() const;
    /// The first value of what a statement yields there, as the operator.
    std::string value(std::string const& sql) const;
    /// Waits until a yes-or-no question is answered yes. Throws when it never is.
    void must_become(std::string const& question) const;

private:
    bool running() const;
    void forget_the_dead() const;

    std::filesystem::path m_programs;
    std::filesystem::path m_data;
    std::filesystem::path m_socket_folder;
    int m_port;
    ServerUser m_user;
    Cable const* m_cable;
};

}  // namespace skranke
