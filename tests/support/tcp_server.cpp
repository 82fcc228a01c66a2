#include "tests/support/tcp_server.h"

#include "tests/support/child.h"
#include "tests/support/shell.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <sched.h>
#include <sys/socket.h>

namespace skranke {
namespace {

namespace fs = std::filesystem;

int free_port()
{
    auto const probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    static_cast<void>(!::bind(probe, reinterpret_cast<sockaddr*>(&address), size));
    static_cast<void>(!::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size));
    ::close(probe);
    return ntohs(address.sin_port);
}

void must(std::string const& line)
{
    if (auto const said = shell(line); said.exit_code != 0)
        throw std::runtime_error{line + ": " + said.text};
}

/// Enters the namespace in a child, so that the server is born there and this process stays where it is.
void start_in(std::string const& network, PrivateCluster cluster)
{
    Child starter{[&] {
        auto const there = ::open(network.c_str(), O_RDONLY | O_CLOEXEC);
        if (there < 0 || ::setns(there, CLONE_NEWNET) != 0)
            ::_exit(1);
        return cluster.start();
    }};
    if (!starter.is_ready())
        throw std::runtime_error{"no server in the network namespace"};
}

}  // namespace

TcpServer::TcpServer(std::string address, std::string network) : m_host{std::move(address)}, m_port{free_port()}
{
    fs::permissions(m_folder.path(), fs::perms{0755});
    PrivateCluster cluster{m_folder.path() / "cluster", {.durable = false}};
    cluster.init();
    make_certificates();
    open_to_the_net();
    if (network.empty())
        cluster.start();
    else
        start_in(network, cluster);
}

TcpServer::~TcpServer()
{
    PrivateCluster{m_folder.path() / "cluster"}.stop();
}

void TcpServer::make_certificates() const
{
    auto const is_address = m_host.find_first_not_of("0123456789.") == std::string::npos;
    must(fmt::format(
        "mkdir -p {0} && cd {0} && openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt "
        "-days 2 -subj '/CN=Skranke test authority' && "
        "openssl req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN={1} && "
        "echo 'subjectAltName={2}:{1}' > names && "
        "openssl x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out server.crt -days 2 "
        "-extfile names && "
        "openssl req -x509 -newkey rsa:2048 -nodes -keyout other.key -out other.crt -days 2 -subj /CN=other && "
        "cp server.crt server.key {3}/ && chown --reference={3}/PG_VERSION {3}/server.* && "
        "chmod 600 {3}/server.key",
        certificates().string(), m_host, is_address ? "IP" : "DNS",
        (m_folder.path() / "cluster" / "postgres").string()));
}

void TcpServer::open_to_the_net() const
{
    auto const data = m_folder.path() / "cluster" / "postgres";
    std::ofstream{data / "postgresql.conf", std::ios::app}
        << fmt::format("listen_addresses = '{}'\nport = {}\nssl = on\n", m_host, m_port);
    std::ofstream{data / "pg_hba.conf", std::ios::app} << "hostssl all all all scram-sha-256\n";
}

std::string TcpServer::socket_place(std::string const& database) const
{
    auto const address = PrivateCluster{m_folder.path() / "cluster"}.status().address;
    auto const named = address.find(" dbname=skranke");
    return address.substr(0, named) + " dbname=" + database + " user=skranke_operator";
}

std::string TcpServer::run(std::string const& sql, std::string const& database) const
{
    auto const rows = execute(open_connection({.address = socket_place(database)}).get(), sql);
    return PQntuples(rows.get()) == 0 ? "" : PQgetvalue(rows.get(), 0, 0);
}

void TcpServer::make_database(std::string const& name, std::string const& owner, std::string const& rights)
{
    auto const secret = password(owner);
    auto in_sql = secret;
    for (auto quote = in_sql.find('\''); quote != std::string::npos; quote = in_sql.find('\'', quote + 2))
        in_sql.insert(quote, "'");
    run(fmt::format("create role \"{}\" login {} password '{}'", owner, rights, in_sql));
    run(fmt::format("create database {} owner \"{}\" template template0", name, owner));
    std::ofstream{password_file(), std::ios::app} << fmt::format("*:*:*:{}:{}\n", owner, secret);
    fs::permissions(password_file(), fs::perms{0600});
}

std::string TcpServer::address() const
{
    return fmt::format("host={} port={} sslmode=verify-full sslrootcert={} channel_binding=require", m_host, m_port,
                       (certificates() / "ca.crt").string());
}

}  // namespace skranke
