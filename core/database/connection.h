#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

typedef struct pg_conn PGconn;
typedef struct pg_result PGresult;

namespace skranke {

/// Where the database is and who asks.
struct ConnectionSettings {
    std::string address;             ///< as the user gave it: libpq's key=value or URI, several hosts allowed
    std::string login;               ///< empty: the one in the address
    std::string password;            ///< lives in memory only; empty: PGPASSFILE, or the operating system's word
    std::string program{"skranke"};  ///< what the operator sees in the list of connections
    std::chrono::milliseconds lock_timeout{2000};
    std::chrono::milliseconds statement_timeout{10000};
    std::string warm_up;  ///< a harmless statement run after each login, so that the first press is not the slow one
};

/// Why an address cannot be used, told before anything is tried.
enum class AddressFault {
    unreadable,
    has_password,  ///< a password in an address would stand in process lists and logs
};
std::optional<AddressFault> fault_in(std::string const& address);

/// The whole libpq connection string: the address, and around it the time-outs and keepalives that notice a cut
/// cable within seconds. What the address says itself holds. Carries the password, so it is never shown.
std::string connection_string(ConnectionSettings const& settings);

/// The same without password and time-outs, fit to be shown and handed on; `login` is written in.
std::string shown_address(ConnectionSettings const& settings);

struct CloseConnection {
    void operator()(PGconn* connection) const;
};
using Connection = std::unique_ptr<PGconn, CloseConnection>;

struct ClearRows {
    void operator()(PGresult* rows) const;
};
using Rows = std::unique_ptr<PGresult, ClearRows>;

/// Opens a connection, trying the address's hosts in turn. Waits at most connect_timeout for each; gives up at once
/// when `stop` (a file descriptor) becomes readable.
/// Throws DatabaseLost when nobody answers, DatabaseFault with the SQLSTATE when the server says no (28P01 …).
Connection open_connection(ConnectionSettings const& settings, int stop = -1);

/// What every connection of ours is told first: errors carry their SQLSTATE and nothing more, for a server's
/// sentences repeat the values of citizens; notices are not printed.
void hush(PGconn* connection);

/// Runs one or several statements without values. Throws DatabaseLost or DatabaseFault.
Rows execute(PGconn* connection, std::string const& sql);

/// Throws DatabaseLost or DatabaseFault for a SQLSTATE: no answer came, or it was not the one we can use.
/// An empty SQLSTATE means that nobody spoke.
[[noreturn]] void throw_database_error(std::string const& sqlstate);

}  // namespace skranke
