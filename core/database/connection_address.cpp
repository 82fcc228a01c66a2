#include "core/database/connection.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <cctype>
#include <map>
#include <stdexcept>

namespace skranke {
namespace {

using Words = std::map<std::string, std::string>;

struct FreeOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

/// What the address says itself; none when libpq cannot read it.
std::optional<Words> words_of(std::string const& address)
{
    char* complaint = nullptr;
    std::unique_ptr<PQconninfoOption, FreeOptions> const options{PQconninfoParse(address.c_str(), &complaint)};
    PQfreemem(complaint);  // repeats parts of the address
    if (!options)
        return std::nullopt;
    Words words;
    for (auto const* option = options.get(); option->keyword != nullptr; ++option)
        if (option->val != nullptr)
            words[option->keyword] = option->val;
    return words;
}

Words readable_words_of(ConnectionSettings const& settings)
{
    auto words = words_of(settings.address);
    if (!words)
        throw std::invalid_argument{"unreadable database address"};
    if (!settings.login.empty())
        (*words)["user"] = settings.login;
    return *words;
}

std::string quoted(std::string const& value)
{
    if (!value.empty() && value.find_first_of(" '\\") == std::string::npos)
        return value;
    std::string text{"'"};
    for (char const letter : value) {
        if (letter == '\'' || letter == '\\')
            text += '\\';
        text += letter;
    }
    return text + "'";
}

std::string percent_encoded(std::string const& value)
{
    std::string text;
    for (char const letter : value) {
        auto const byte = static_cast<unsigned char>(letter);
        if (byte < 0x80 && std::isalnum(byte) != 0)
            text += letter;
        else
            text += fmt::format("%{:02X}", byte);
    }
    return text;
}

/// As a URI, in which no value holds a blank: SOCI takes key=value strings apart at blanks, quoted or not.
std::string uri(Words const& words)
{
    std::string text{"postgresql:///"};
    for (auto const& [key, value] : words)
        text += (text.back() == '/' ? "?" : "&") + key + "=" + percent_encoded(value);
    return text;
}

}  // namespace

std::optional<AddressFault> fault_in(std::string const& address)
{
    auto const words = words_of(address);
    if (!words)
        return AddressFault::unreadable;
    if (words->contains("password") || words->contains("sslpassword"))
        return AddressFault::has_password;
    return std::nullopt;
}

std::string connection_string(ConnectionSettings const& settings)
{
    auto words = readable_words_of(settings);
    if (!settings.password.empty())
        words["password"] = settings.password;

    // emplace: the address's own word holds.
    words.emplace("connect_timeout", "3");
    words.emplace("keepalives", "1");
    words.emplace("keepalives_idle", "5");
    words.emplace("keepalives_interval", "2");
    words.emplace("keepalives_count", "3");
    words.emplace("tcp_user_timeout", "8000");
    words.emplace("application_name", settings.program);
    words.emplace("client_encoding", "UTF8");
    if (words["host"].find(',') != std::string::npos)
        words.emplace("target_session_attrs", "read-write");
    if (words["host"].empty())
        words.erase("host");

    // Later options win, so the address's own come last.
    words["options"] = "-c lock_timeout=" + std::to_string(settings.lock_timeout.count()) +
                       " -c statement_timeout=" + std::to_string(settings.statement_timeout.count()) + " " +
                       words["options"];
    return uri(words);
}

std::string shown_address(ConnectionSettings const& settings)
{
    auto words = readable_words_of(settings);
    words.erase("password");
    words.erase("sslpassword");
    std::string text;
    for (auto const& [key, value] : words)
        text += (text.empty() ? "" : " ") + key + "=" + quoted(value);
    return text;
}

}  // namespace skranke
