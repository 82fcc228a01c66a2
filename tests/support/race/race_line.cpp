#include "tests/support/race/race_line.h"

#include "core/base/failure.h"

#include <libpq-fe.h>

namespace skranke::race {
namespace {

std::string field(PGresult const* rows, int column)
{
    return PQnfields(rows) > column ? PQgetvalue(rows, 0, column) : "";
}

std::string diagnosis(PGresult const* rows, int which)
{
    auto const* const text = PQresultErrorField(rows, which);
    return text == nullptr ? "" : text;
}

/// The operator's word (57P0x) and a vanished line are the race's own doing.
bool is_loss(PGconn const* connection, std::string const& sqlstate)
{
    return sqlstate.empty() || sqlstate.starts_with("57P") || sqlstate.starts_with("08") ||
           PQstatus(connection) != CONNECTION_OK;
}

}  // namespace

Line::Line(ConnectionSettings settings) : m_settings{std::move(settings)}
{
    connect();
}

void Line::connect()
{
    // A session may be killed while it logs in; then it logs in again.
    for (int attempt = 1; m_connection == nullptr; ++attempt) {
        try {
            m_connection = open_connection(m_settings);
        } catch (DatabaseLost const&) {
            if (attempt == 20)
                throw;
        } catch (DatabaseFault const& fault) {
            if (attempt == 20 || !fault.sqlstate().starts_with("57P"))
                throw;
        }
    }
}

Answer Line::ask(std::string const& sql)
{
    say(sql);
    return hear();
}

void Line::say(std::string const& sql)
{
    if (m_connection == nullptr || PQstatus(m_connection.get()) != CONNECTION_OK) {
        m_connection.reset();
        connect();
    }
    PQsendQuery(m_connection.get(), sql.c_str());
}

Answer Line::hear()
{
    Answer answer;
    bool heard = false;
    while (auto const rows = Rows{PQgetResult(m_connection.get())}) {
        if (heard && answer.kind != Answer::Kind::row)
            continue;
        heard = true;
        auto const status = PQresultStatus(rows.get());
        answer.sqlstate = diagnosis(rows.get(), PG_DIAG_SQLSTATE);
        answer.constraint = diagnosis(rows.get(), PG_DIAG_CONSTRAINT_NAME);
        if (status == PGRES_TUPLES_OK && PQntuples(rows.get()) > 0)
            answer = {Answer::Kind::row, field(rows.get(), 0), field(rows.get(), 1), field(rows.get(), 2), {}, {}};
        else if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
            answer.kind = Answer::Kind::none;
        else if (is_loss(m_connection.get(), answer.sqlstate))
            answer.kind = Answer::Kind::lost;
        else
            answer.kind = answer.sqlstate[0] == 'S' ? Answer::Kind::refused : Answer::Kind::broken;
    }
    if (PQstatus(m_connection.get()) != CONNECTION_OK) {
        if (answer.kind != Answer::Kind::row)
            answer.kind = Answer::Kind::lost;
        m_connection.reset();
    }
    return answer;
}

}  // namespace skranke::race
