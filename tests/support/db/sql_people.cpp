#include "tests/support/db/sql_people.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <algorithm>
#include <stdexcept>

namespace skranke {

std::optional<std::string> SqlSaid::value(std::string const& column) const
{
    auto const found = std::find(columns.begin(), columns.end(), column);
    if (rows.empty() || found == columns.end())
        return std::nullopt;
    return rows.front()[static_cast<std::size_t>(found - columns.begin())];
}

SqlPeople::SqlPeople(ConnectionSettings const& settings) : m_connection{open_connection(settings)} {}

SqlSaid SqlPeople::run(std::string const& sql)
{
    Rows const answer{PQexec(m_connection.get(), sql.c_str())};
    SqlSaid said;
    auto const status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        auto const* const sqlstate = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
        auto const* const words = PQresultErrorField(answer.get(), PG_DIAG_MESSAGE_PRIMARY);
        said.sqlstate = sqlstate == nullptr ? "08000" : sqlstate;
        said.words = words == nullptr ? "" : words;
        return said;
    }
    for (int column = 0; column < PQnfields(answer.get()); ++column)
        said.columns.emplace_back(PQfname(answer.get(), column));
    for (int row = 0; row < PQntuples(answer.get()); ++row) {
        auto& values = said.rows.emplace_back();
        for (int column = 0; column < PQnfields(answer.get()); ++column) {
            if (PQgetisnull(answer.get(), row, column) != 0)
                values.emplace_back(std::nullopt);
            else
                values.emplace_back(PQgetvalue(answer.get(), row, column));
        }
    }
    return said;
}

SqlSaid SqlPeople::as(std::string const& login, std::string const& sql)
{
    auto const inside = PQtransactionStatus(m_connection.get()) == PQTRANS_INTRANS;
    if (inside)
        run("savepoint before");
    if (login != "operator")
        run(fmt::format("set session authorization \"{}\"", login));
    auto const said = run(sql);
    if (inside && !said.done())
        run("rollback to savepoint before");
    run("reset session authorization");
    return said;
}

void SqlPeople::begin(std::string const& isolation)
{
    run("begin isolation level " + isolation);
}

void SqlPeople::rollback()
{
    run("rollback");
}

std::string SqlPeople::fingerprint()
{
    static std::string sum;
    if (sum.empty()) {
        for (auto const& table :
             list("select oid::regclass from pg_class where relkind in ('r', 'p') and not relispartition"
                  " and relnamespace in ('data'::regnamespace, 'audit'::regnamespace) order by 1"))
            sum +=
                (sum.empty() ? "select " : " || ' ' || ") +
                fmt::format("coalesce((select md5(string_agg(x::text, '|' order by x::text)) from {} x), '-')", table);
    }
    auto const said = run(sum);
    if (!said.done() || said.rows.empty())
        throw std::logic_error{"no fingerprint: " + said.words};
    return *said.rows.front().front();
}

std::vector<std::string> SqlPeople::list(std::string const& sql)
{
    auto const said = run(sql);
    if (!said.done())
        throw std::logic_error{"cannot ask: " + said.words};
    std::vector<std::string> values;
    for (auto const& row : said.rows)
        values.push_back(row.front().value_or(""));
    return values;
}

}  // namespace skranke
