#include "core/database/sql_script.h"

#include "core/database/connection.h"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <openssl/evp.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace skranke {
namespace {

std::string field(PGresult const* rows, int code)
{
    auto const* const text = PQresultErrorField(rows, code);
    return text == nullptr ? std::string{} : text;
}

/// The server counts letters, not bytes.
int line_of(std::string_view script, int letter)
{
    int line = 1;
    int seen = 0;
    for (char const byte : script) {
        if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U && ++seen >= letter)
            break;
        line += byte == '\n' ? 1 : 0;
    }
    return line;
}

/// Syntax and names (42), what cannot be done at all (0A), what something else still hangs on (2B).
bool speaks_of_names_only(std::string const& sqlstate)
{
    return sqlstate.starts_with("42") || sqlstate.starts_with("0A") || sqlstate.starts_with("2B");
}

}  // namespace

std::optional<ScriptError> run_script(PGconn* connection, std::string_view script)
{
    Rows const rows{PQexec(connection, std::string{script}.c_str())};
    auto const status = PQresultStatus(rows.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) {
        if (PQtransactionStatus(connection) != PQTRANS_INTRANS)
            throw std::logic_error{"a migration ended its own transaction"};
        return std::nullopt;
    }
    auto const sqlstate = field(rows.get(), PG_DIAG_SQLSTATE);
    if (sqlstate.empty() || PQstatus(connection) != CONNECTION_OK)
        throw_database_error(sqlstate.empty() ? "08000" : sqlstate);
    ScriptError error{sqlstate, 0, {}};
    if (auto const letter = std::atoi(field(rows.get(), PG_DIAG_STATEMENT_POSITION).c_str()); letter > 0)
        error.line = line_of(script, letter);
    if (speaks_of_names_only(sqlstate))
        error.words = field(rows.get(), PG_DIAG_MESSAGE_PRIMARY);
    return error;
}

std::string checksum(std::string_view text)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
    std::string hex;
    for (unsigned int i = 0; i < size; ++i)
        hex += fmt::format("{:02x}", digest[i]);
    return hex;
}

}  // namespace skranke
