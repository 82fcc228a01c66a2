#include "devices/transport/tcp_transport.h"

#include "devices/transport/wait.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <cerrno>
#include <memory>
#include <optional>

namespace skranke {
namespace {

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

Addresses addresses_of(std::string const& host, std::string const& port)
{
    addrinfo wanted{};
    wanted.ai_family = AF_UNSPEC;
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), port.c_str(), &wanted, &found) != 0)
        throw LineFailed{LineFailed::Why::unreachable};
    return {found, &freeaddrinfo};
}

void set(int socket, int level, int name, int value)
{
    // An older kernel may lack one of these; the line then works, only a cut cable is noticed later.
    setsockopt(socket, level, name, &value, sizeof value);
}

void notice_a_cut_cable(int socket)
{
    set(socket, SOL_SOCKET, SO_KEEPALIVE, 1);
    set(socket, IPPROTO_TCP, TCP_KEEPIDLE, 5);
    set(socket, IPPROTO_TCP, TCP_KEEPINTVL, 2);
    set(socket, IPPROTO_TCP, TCP_KEEPCNT, 3);
    set(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, 8000);
    set(socket, IPPROTO_TCP, TCP_NODELAY, 1);
}

/// One address tried; nothing when it refuses or stays silent.
std::optional<Descriptor> reach(addrinfo const& address, std::chrono::milliseconds patience,
                                std::stop_token const& stop)
{
    Descriptor socket{
        ::socket(address.ai_family, address.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, address.ai_protocol)};
    if (!socket)
        return std::nullopt;
    notice_a_cut_cable(socket.get());
    if (::connect(socket.get(), address.ai_addr, address.ai_addrlen) == 0)
        return socket;
    if (errno != EINPROGRESS)
        return std::nullopt;
    if (wait_for(socket.get(), POLLOUT, patience, stop) != Ready::yes)
        return std::nullopt;
    int error = 0;
    socklen_t size = sizeof error;
    if (getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &error, &size) != 0 || error != 0)
        return std::nullopt;
    return socket;
}

}  // namespace

TcpTransport::TcpTransport(std::string host, std::string port, Patience patience)
    : m_host{std::move(host)}, m_port{std::move(port)}, m_patience{patience}
{
}

void TcpTransport::open(std::stop_token stop)
{
    close();
    m_taken = 0;
    auto const addresses = addresses_of(m_host, m_port);
    for (addrinfo const* each = addresses.get(); each != nullptr; each = each->ai_next) {
        if (auto reached = reach(*each, m_patience.open, stop)) {
            m_socket = std::move(*reached);
            return;
        }
        if (stop.stop_requested())
            throw LineFailed{LineFailed::Why::cancelled};
    }
    throw LineFailed{LineFailed::Why::unreachable};
}

void TcpTransport::write(ByteView bytes, std::stop_token stop)
{
    write_all(m_socket, bytes, m_patience.write, stop, m_taken);
}

Bytes TcpTransport::read(std::chrono::milliseconds patience, std::stop_token stop)
{
    return read_some(m_socket, patience, stop);
}

void TcpTransport::close() noexcept
{
    m_socket.close();
}

}  // namespace skranke
