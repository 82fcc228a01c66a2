#include "core/database/cluster_configuration.h"

#include <unistd.h>

#include <fstream>
#include <system_error>

namespace skranke {
namespace {

namespace fs = std::filesystem;

constexpr auto settings = R"(
# Skranke's own settings.
listen_addresses = ''
port = 5432
max_connections = 250
shared_buffers = '128MB'
work_mem = '8MB'
max_wal_size = '256MB'
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
password_encryption = 'scram-sha-256'

# Errors and statements repeat the values of citizens, so neither is logged: only what the server says of itself.
log_min_messages = log
log_min_error_statement = panic
log_error_verbosity = terse
log_statement = 'none'
log_checkpoints = off
)";

void write(fs::path const& file, std::string const& text, std::ios::openmode mode, ServerUser const& user)
{
    std::ofstream out{file, mode};
    out << text;
    out.close();
    if (!out)
        throw fs::filesystem_error{"cannot write", file, std::make_error_code(std::errc::no_space_on_device)};
    if (user.is_other() && ::chown(file.c_str(), user.uid, user.gid) != 0)
        throw fs::filesystem_error{"cannot give away", file, {errno, std::generic_category()}};
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
}

}  // namespace

void configure_cluster(fs::path const& data, ServerUser const& user, bool demonstration, bool durable)
{
    auto const replaced = std::ios::out | std::ios::trunc;
    write(data / "pg_hba.conf",
          std::string{"local all "} + operator_login + " peer map=operator\nlocal all all scram-sha-256\n", replaced,
          user);
    auto const caller = ServerUser::of(::geteuid());
    std::string people{"operator root "};
    people += std::string{operator_login} + "\n";
    if (caller && caller->uid != 0)
        people += "operator \"" + caller->name + "\" " + operator_login + "\n";
    write(data / "pg_ident.conf", people, replaced, user);
    write(data / "postgresql.conf", std::string{settings} + (durable ? "" : "fsync = off\nfull_page_writes = off\n"),
          std::ios::out | std::ios::app, user);
    write(data / "skranke.kind", demonstration ? "demonstration\n" : "office\n", replaced, user);
}

}  // namespace skranke
