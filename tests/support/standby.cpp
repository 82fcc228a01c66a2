#include "tests/support/standby.h"

#include "core/database/connection.h"
#include "tests/support/shell.h"
#include "tests/support/wait_for.h"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace skranke {
namespace {

namespace fs = std::filesystem;

ConnectionSettings as_operator(std::string const& address)
{
    return {.address = address + " user=skranke_operator", .program = "test", .warm_up = {}};
}

std::string value(std::string const& address, std::string const& sql)
{
    auto const rows = execute(open_connection(as_operator(address)).get(), sql);
    return PQntuples(rows.get()) == 0 ? "" : PQgetvalue(rows.get(), 0, 0);
}

void must_become(std::string const& address, std::string const& question)
{
    if (!wait_for([&] { return value(address, question) == "t"; }))
        throw std::runtime_error{"never came: " + question};
}

/// Whoever owns the data runs the server.
ServerUser owner_of(fs::path const& data)
{
    struct stat owner {};
    if (::stat(data.c_str(), &owner) != 0)
        throw std::runtime_error{"no data folder"};
    return ServerUser::of(owner.st_uid).value();
}

}  // namespace

StandbyPair::StandbyPair()
    : m_first{m_folder.path() / "first", {.demonstration = true, .durable = false}},
      m_programs{ServerPrograms::find().value().folder},
      m_second_socket{m_folder.path() / "second"},
      m_second_data{m_second_socket / "data"}
{
    fs::permissions(m_folder.path(), fs::perms{0755});
    m_first.init();
    auto const data = m_folder.path() / "first" / "postgres";
    m_user = owner_of(data);
    std::ofstream{data / "pg_hba.conf", std::ios::app} << "local replication all peer map=operator\n";
    if (m_user.is_other())
        std::ofstream{data / "pg_ident.conf", std::ios::app} << "operator " << m_user.name << " skranke_operator\n";
    auto const address = m_first.start();
    auto const host = address.find("host=") + 5;
    m_first_socket = address.substr(host, address.find(' ', host) - host);
    copy();
    start_the_second();
}

StandbyPair::~StandbyPair()
{
    m_first.stop();
    run_as(m_user, {(m_programs / "pg_ctl").string(), "stop", "-m", "immediate", "-D", m_second_data.string()},
           m_second_socket / "log");
}

std::string StandbyPair::place(fs::path const& socket) const
{
    return fmt::format("host={} port=5432 dbname=skranke", socket.string());
}

std::string StandbyPair::both() const
{
    return fmt::format("host={},{} port=5432,5432 dbname=skranke", m_first_socket.string(), m_second_socket.string());
}

void StandbyPair::as_server_user(std::vector<std::string> const& command) const
{
    if (run_as(m_user, command, m_second_socket / "log") != 0)
        throw std::runtime_error{command.front() + " failed"};
}

void StandbyPair::copy() const
{
    fs::create_directory(m_second_socket);
    std::ofstream{m_second_socket / "log"};
    for (auto const& mine : {m_second_socket, m_second_socket / "log"})
        if (m_user.is_other() && ::chown(mine.c_str(), m_user.uid, m_user.gid) != 0)
            throw std::runtime_error{"cannot give away a folder"};
    as_server_user({(m_programs / "pg_basebackup").string(), "--pgdata=" + m_second_data.string(),
                    "--host=" + m_first_socket.string(), "--port=5432", "--username=skranke_operator",
                    "--checkpoint=fast", "--write-recovery-conf", "--no-sync"});
}

void StandbyPair::start_the_second()
{
    as_server_user({(m_programs / "pg_ctl").string(), "start", "--wait", "-D", m_second_data.string(), "-l",
                    (m_second_socket / "log").string(), "-o",
                    fmt::format("-c unix_socket_directories={}", m_second_socket.string())});
    must_become(first(), "select exists (select from pg_stat_replication where state = 'streaming')");
}

void StandbyPair::wait_for_the_second()
{
    value(first(), "alter system set synchronous_standby_names = '*'");
    value(first(), "select pg_reload_conf()");
    must_become(first(), "select exists (select from pg_stat_replication where sync_state = 'sync')");
}

void StandbyPair::deafen_the_second()
{
    value(second(), "alter system set primary_conninfo = ''");
    value(second(), "select pg_reload_conf()");
    must_become(second(), "select not exists (select from pg_stat_wal_receiver)");
}

void StandbyPair::kill_the_first()
{
    auto const pid = m_first.status().pid;
    // Stopped first, so that it cannot tell its children to end in good order.
    shell(fmt::format("kill -STOP {0}; pkill -KILL -P {0}; kill -KILL {0}", pid));
}

void StandbyPair::promote_the_second()
{
    value(second(), "select pg_promote()");
    must_become(second(), "select not pg_is_in_recovery()");
}

}  // namespace skranke
