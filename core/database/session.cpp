#include "core/database/session.h"

#include "core/base/failure.h"

#include <libpq-fe.h>
#include <poll.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

namespace skranke {
namespace {

std::unique_ptr<soci::session> open(ConnectionSettings const& settings)
{
    try {
        return std::make_unique<soci::session>(soci::postgresql, connection_string(settings));
    } catch (soci::soci_error const&) {
        // SOCI keeps a failed login's SQLSTATE to itself; asked again our own way, the server tells it.
        open_connection(settings);
    }
    try {
        return std::make_unique<soci::session>(soci::postgresql, connection_string(settings));
    } catch (soci::soci_error const&) {
        throw DatabaseLost{""};
    }
}

}  // namespace

Session::Session(ConnectionSettings const& settings) : m_soci{open(settings)}
{
    hush(connection());
    if (!settings.warm_up.empty())
        Rows{PQexec(connection(), settings.warm_up.c_str())};
}

Session::~Session() = default;

PGconn* Session::connection() const
{
    return static_cast<soci::postgresql_session_backend*>(m_soci->get_backend())->conn_;
}

bool Session::fit_for_use() const
{
    auto* const line = connection();
    // A server that went away has said goodbye into a socket nobody was reading.
    for (pollfd watched{PQsocket(line), POLLIN, 0}; ::poll(&watched, 1, 0) > 0;)
        if (PQconsumeInput(line) == 0)
            return false;
    return PQstatus(line) == CONNECTION_OK && PQtransactionStatus(line) == PQTRANS_IDLE;
}

std::string sqlstate_of(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (soci::postgresql_soci_error const& error) {
        auto const code = error.sqlstate();
        return code.find_first_not_of(' ') == std::string::npos ? std::string{} : code;
    } catch (soci::soci_error const&) {
        return "HV000";  // SOCI itself objects: a null or a type we did not expect
    }
}

}  // namespace skranke
