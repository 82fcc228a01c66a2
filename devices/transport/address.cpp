#include "devices/transport/address.h"

#include "devices/transport/cups_transport.h"
#include "devices/transport/file_transport.h"
#include "devices/transport/tcp_transport.h"

#include <algorithm>
#include <string_view>

namespace skranke {
namespace {

std::optional<std::string> after(std::string const& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return std::nullopt;
    return text.substr(prefix.size());
}

bool is_port(std::string const& text)
{
    return !text.empty() && text.size() <= 5 &&
           std::all_of(text.begin(), text.end(), [](char each) { return each >= '0' && each <= '9'; }) &&
           std::stoi(text) >= 1 && std::stoi(text) <= 65535;
}

/// `host`, `host:port`, `[::1]` or `[::1]:port`.
std::optional<Address> tcp_address(std::string rest, std::string const& default_port)
{
    if (rest.ends_with('/'))
        rest.pop_back();
    auto const bracket = rest.rfind(']');
    auto const colon = rest.rfind(':');
    bool const has_port = colon != std::string::npos && (bracket == std::string::npos || colon > bracket);
    std::string host = has_port ? rest.substr(0, colon) : rest;
    std::string const port = has_port ? rest.substr(colon + 1) : default_port;
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    else if (host.find(':') != std::string::npos)
        return std::nullopt;
    if (host.empty() || !is_port(port))
        return std::nullopt;
    return Address{Address::Kind::tcp, host, port};
}

}  // namespace

std::optional<Address> Address::read(std::string const& text, std::string const& default_port)
{
    if (auto rest = after(text, "tcp://"))
        return tcp_address(*rest, default_port);
    if (auto path = after(text, "file://"); path && path->starts_with('/'))
        return Address{Kind::file, *path, {}};
    if (auto queue = after(text, "cups://"); queue && !queue->empty() && queue->find('/') == std::string::npos)
        return Address{Kind::cups, *queue, {}};
    return std::nullopt;
}

std::string Address::text() const
{
    switch (kind) {
        case Kind::file:
            return "file://" + place;
        case Kind::cups:
            return "cups://" + place;
        case Kind::tcp:
            break;
    }
    bool const numeric = place.find(':') != std::string::npos;
    return "tcp://" + (numeric ? "[" + place + "]" : place) + ":" + port;
}

std::unique_ptr<Transport> transport_to(Address const& address, Patience patience)
{
    switch (address.kind) {
        case Address::Kind::file:
            return std::make_unique<FileTransport>(address.place, patience);
        case Address::Kind::cups:
            return std::make_unique<CupsTransport>(address.place, patience);
        case Address::Kind::tcp:
            break;
    }
    return std::make_unique<TcpTransport>(address.place, address.port, patience);
}

}  // namespace skranke
