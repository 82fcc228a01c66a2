#pragma once

#include <string>

namespace skranke {

/// A shared server, in the parts a person is asked for. Holds no login and no password.
struct ServerAddress {
    std::string host;
    std::string port{"5432"};
    std::string database{"skranke"};
    std::string ssl_mode{"verify-full"};
    std::string root_certificate;

    /// What of it stands in libpq's words; an address that cannot be read yields the usual.
    static ServerAddress of(std::string const& address);
    /// libpq's words.
    std::string text() const;
};

/// Whether a server answers there. Waits for connect_timeout.
enum class ServerReply {
    answers,
    silent,   ///< nobody there, or not with this encryption
    refuses,  ///< it answers, and turns away more than an unknown login: no such database, no such host allowed
};
ServerReply try_server(ServerAddress const& address);

}  // namespace skranke
