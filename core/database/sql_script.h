#pragma once

#include <optional>
#include <string>
#include <string_view>

typedef struct pg_conn PGconn;

namespace skranke {

struct ScriptError {
    std::string sqlstate;
    int line{0};        ///< 1 is the first; 0 when the server does not tell
    std::string words;  ///< empty unless the error can only speak of names in the script
};

/// Runs a script of our own, all its statements, inside the transaction that is open; none when all went well.
/// Throws DatabaseLost when no answer comes, and std::logic_error when the script ended the transaction by itself.
std::optional<ScriptError> run_script(PGconn* connection, std::string_view script);

/// SHA-256, in hexadecimal.
std::string checksum(std::string_view text);

}  // namespace skranke
