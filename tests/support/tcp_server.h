#pragma once

#include "core/database/private_cluster.h"
#include "tests/support/temporary_folder.h"

#include <string>

namespace skranke {

/// A server as a municipality would run it: on TCP, with certificates of a throwaway authority, passwords only.
/// Its operator may do everything over the socket; over TCP nobody gets in without TLS and SCRAM.
class TcpServer {
public:
    /// Listens on `address`, inside the network namespace of the file `network` when one is named.
    explicit TcpServer(std::string address = "localhost", std::string network = {});
    ~TcpServer();

    /// A login with these rights ("createrole") and a database of its own.
    void make_database(std::string const& name, std::string const& owner, std::string const& rights);

    /// As the superuser, over the socket.
    std::string run(std::string const& sql, std::string const& database = "postgres") const;

    /// host=… port=… sslmode=verify-full … of the server, without login and database.
    std::string address() const;
    /// The file with the passwords of all logins made here, for PGPASSFILE.
    std::string password_file() const { return (m_folder.path() / "passwords").string(); }
    std::string password(std::string const& login) const { return "hemmelig nøgle '" + login; }

    std::filesystem::path certificates() const { return m_folder.path() / "tls"; }
    int port() const { return m_port; }

private:
    void make_certificates() const;
    void open_to_the_net() const;
    std::string socket_place(std::string const& database) const;

    TemporaryFolder m_folder;
    std::string m_host;
    int m_port;
};

}  // namespace skranke
