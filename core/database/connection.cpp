#include "core/database/connection.h"

#include "core/base/failure.h"

#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <vector>

namespace skranke {
namespace {

using Clock = std::chrono::steady_clock;
using Words = std::map<std::string, std::string>;

/// A SQLSTATE ends the message of a failed login, for hush() asked for nothing else. libpq offers no other way to it.
std::string sqlstate_of_login(PGconn* connection)
{
    if (PQconnectionNeedsPassword(connection) != 0)
        return "28P01";
    std::string message{PQerrorMessage(connection)};
    while (!message.empty() && std::isspace(static_cast<unsigned char>(message.back())) != 0)
        message.pop_back();
    if (message.size() < 7)
        return {};
    auto const code = message.substr(message.size() - 5);
    auto const before = message[message.size() - 6];
    auto const is_code = std::all_of(code.begin(), code.end(), [](unsigned char letter) {
        return std::isdigit(letter) != 0 || (letter >= 'A' && letter <= 'Z');
    });
    return is_code && before == ' ' ? code : std::string{};
}

std::vector<std::string> split(std::string const& list)
{
    std::vector<std::string> parts{{}};
    for (char const letter : list) {
        if (letter == ',')
            parts.emplace_back();
        else
            parts.back() += letter;
    }
    return parts;
}

/// The same words once per host. Taken apart here, because the asynchronous way into libpq has no time-out of its own
/// that would move on to the next host.
std::vector<Words> per_host(std::string const& whole)
{
    Words words;
    auto* const options = PQconninfoParse(whole.c_str(), nullptr);
    for (auto const* option = options; option != nullptr && option->keyword != nullptr; ++option)
        if (option->val != nullptr)
            words[option->keyword] = option->val;
    PQconninfoFree(options);

    auto const hosts = split(words["host"]);
    auto const addresses = split(words["hostaddr"]);
    auto const ports = split(words["port"]);
    std::vector<Words> each;
    for (std::size_t i = 0; i < std::max(hosts.size(), addresses.size()); ++i) {
        auto one = words;
        one["host"] = i < hosts.size() ? hosts[i] : "";
        one["hostaddr"] = i < addresses.size() ? addresses[i] : "";
        one["port"] = ports.size() == 1 ? ports[0] : i < ports.size() ? ports[i] : "";
        each.push_back(std::move(one));
    }
    return each;
}

enum class Wait { ready, timed_out, stopped };

Wait wait_for(PGconn* connection, short events, int stop, Clock::time_point until)
{
    auto const left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
    if (left <= 0)
        return Wait::timed_out;
    pollfd watched[2] = {{PQsocket(connection), events, 0}, {stop, POLLIN, 0}};
    auto const ready = ::poll(watched, stop < 0 ? 1 : 2, static_cast<int>(left));
    if (stop >= 0 && watched[1].revents != 0)
        return Wait::stopped;
    return ready == 0 ? Wait::timed_out : Wait::ready;
}

/// True when connected; otherwise the connection's message tells why, or nothing when nobody answered in time.
bool finish_login(PGconn* connection, int stop, Clock::time_point until)
{
    for (auto next = PGRES_POLLING_WRITING;; next = PQconnectPoll(connection)) {
        if (next == PGRES_POLLING_OK)
            return true;
        if (next == PGRES_POLLING_FAILED)
            return false;
        auto const outcome = wait_for(connection, next == PGRES_POLLING_READING ? POLLIN : POLLOUT, stop, until);
        if (outcome == Wait::stopped)
            throw DatabaseLost{""};
        if (outcome == Wait::timed_out)
            return false;
    }
}

Connection start(Words const& words)
{
    std::vector<char const*> keys;
    std::vector<char const*> values;
    for (auto const& [key, value] : words) {
        keys.push_back(key.c_str());
        values.push_back(value.c_str());
    }
    keys.push_back(nullptr);
    values.push_back(nullptr);
    return Connection{PQconnectStartParams(keys.data(), values.data(), 0)};
}

}  // namespace

void CloseConnection::operator()(PGconn* connection) const
{
    PQfinish(connection);
}

void ClearRows::operator()(PGresult* rows) const
{
    PQclear(rows);
}

void hush(PGconn* connection)
{
    PQsetErrorVerbosity(connection, PQERRORS_SQLSTATE);
    PQsetErrorContextVisibility(connection, PQSHOW_CONTEXT_NEVER);
    PQsetNoticeReceiver(
        connection, [](void*, PGresult const*) {}, nullptr);
}

Connection open_connection(ConnectionSettings const& settings, int stop)
{
    std::string sqlstate;
    for (auto const& words : per_host(connection_string(settings))) {
        auto connection = start(words);
        if (!connection)
            throw std::bad_alloc{};
        auto const seconds = std::max(2, std::atoi(words.at("connect_timeout").c_str()));
        if (PQstatus(connection.get()) != CONNECTION_BAD) {
            hush(connection.get());
            if (finish_login(connection.get(), stop, Clock::now() + std::chrono::seconds{seconds})) {
                if (!settings.warm_up.empty())
                    Rows{PQexec(connection.get(), settings.warm_up.c_str())};
                if (PQstatus(connection.get()) == CONNECTION_OK)
                    return connection;
            }
        }
        // A host that spoke tells more than one that did not.
        if (auto const told = sqlstate_of_login(connection.get()); !told.empty())
            sqlstate = told;
    }
    throw_database_error(sqlstate);
}

Rows execute(PGconn* connection, std::string const& sql)
{
    Rows rows{PQexec(connection, sql.c_str())};
    auto const status = PQresultStatus(rows.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
        return rows;
    auto const* const sqlstate = PQresultErrorField(rows.get(), PG_DIAG_SQLSTATE);
    throw_database_error(sqlstate == nullptr ? "" : sqlstate);
}

void throw_database_error(std::string const& sqlstate)
{
    auto const begins = [&](char const* with) { return sqlstate.starts_with(with); };
    // No answer: connection gone (08), server going or coming (57P0), out of room or connections (53), time out
    // (57014, 55P03), or a server that has become a standby (25006).
    if (sqlstate.empty() || begins("08") || begins("57P0") || begins("53") || begins("57014") || begins("55P03") ||
        begins("25006"))
        throw DatabaseLost{sqlstate};
    throw DatabaseFault{sqlstate};
}

}  // namespace skranke
