#include "core/database/server_address.h"

#include "core/base/failure.h"
#include "core/database/connection.h"

#include <libpq-fe.h>

#include <memory>
#include <string_view>

namespace skranke {

namespace {

std::string quoted_value(std::string const& value)
{
    std::string made = "'";
    for (char const c : value) {
        if (c == '\'' || c == '\\')
            made += '\\';
        made += c;
    }
    return made + "'";
}

}  // namespace

ServerAddress ServerAddress::of(std::string const& address)
{
    ServerAddress parts;
    std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> const read{PQconninfoParse(address.c_str(), nullptr),
                                                                            PQconninfoFree};
    for (auto const* option = read.get(); option && option->keyword; ++option) {
        if (!option->val)
            continue;
        std::string_view const keyword{option->keyword};
        if (keyword == "host")
            parts.host = option->val;
        else if (keyword == "port")
            parts.port = option->val;
        else if (keyword == "dbname")
            parts.database = option->val;
        else if (keyword == "sslmode")
            parts.ssl_mode = option->val;
        else if (keyword == "sslrootcert")
            parts.root_certificate = option->val;
    }
    return parts;
}

std::string ServerAddress::text() const
{
    auto made = "host=" + quoted_value(host) + " port=" + quoted_value(port) + " dbname=" + quoted_value(database) +
                " sslmode=" + quoted_value(ssl_mode);
    if (!root_certificate.empty())
        made += " sslrootcert=" + quoted_value(root_certificate);
    return made;
}

ServerReply try_server(ServerAddress const& address)
{
    try {
        // The login is nobody's: to be turned away for it is the proof that somebody is at home.
        open_connection({.address = address.text(), .login = "skranke_nobody"});
        return ServerReply::answers;
    } catch (DatabaseFault const& fault) {
        return fault.sqlstate() == "28P01" ? ServerReply::answers : ServerReply::refuses;
    } catch (DatabaseLost const&) {
        return ServerReply::silent;
    }
}

}  // namespace skranke
