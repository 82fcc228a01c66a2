#include "tests/support/fault/server_pair.h"

#include "core/database/private_cluster.h"
#include "tests/support/shell.h"
#include "tests/support/wait_for.h"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace skranke::fault {
namespace {

namespace fs = std::filesystem;

void must(std::string const& line)
{
    if (auto const said = shell(line); said.exit_code != 0)
        throw std::runtime_error{line + ": " + said.text};
}

std::string first_value(ConnectionSettings const& settings, std::string const& sql)
{
    auto const rows = execute(open_connection(settings).get(), sql);
    return PQntuples(rows.get()) == 0 ? "" : PQgetvalue(rows.get(), 0, 0);
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

ServerPair::ServerPair() : m_programs{ServerPrograms::find().value().folder}
{
    fs::permissions(m_folder.path(), fs::perms{0755});
    PrivateCluster{m_folder.path() / "made", {.demonstration = true, .durable = false}}.init();
    m_servers[0] = {m_folder.path() / "made" / "postgres", m_folder.path() / "one", 5501};
    m_servers[1] = {m_folder.path() / "two" / "data", m_folder.path() / "two", 5502};
    m_user = owner_of(m_servers[0].data);
    for (auto const& folder : {m_servers[0].socket, m_servers[1].socket, m_servers[1].data}) {
        fs::create_directory(folder);
        fs::permissions(folder, fs::perms::owner_all);
        if (::chown(folder.c_str(), m_user.uid, m_user.gid) != 0)
            throw std::runtime_error{"cannot give away a folder"};
    }
    std::ofstream{m_servers[0].data / "pg_hba.conf", std::ios::app}
        << "local replication all peer map=operator\n"
        << fmt::format("host all all {} scram-sha-256\n", m_cable.whole());
    if (m_user.is_other())
        std::ofstream{m_servers[0].data / "pg_ident.conf", std::ios::app} << "operator " << m_user.name
                                                                          << " skranke_operator\n";
    start(serving());
    load();
    follow();
}

ServerPair::~ServerPair()
{
    for (auto const& server : m_servers)
        shell(as_server_user(
            fmt::format("{}/pg_ctl stop -m immediate -D {}", m_programs.string(), server.data.string())));
}

/// In the network at the far end of the cable, and as the user who owns the data.
std::string ServerPair::as_server_user(std::string const& command) const
{
    return fmt::format("cd / && {} setpriv --reuid={} --regid={} --init-groups {} >/dev/null 2>&1", m_cable.inside(),
                       m_user.uid, m_user.gid, command);
}

void ServerPair::start(Server const& server) const
{
    must(as_server_user(fmt::format(
        "{}/pg_ctl start --wait -D {} -l {}/log -o '-c unix_socket_directories={} -c listen_addresses={} -c port={}'",
        m_programs.string(), server.data.string(), server.socket.string(), server.socket.string(), m_cable.far_end(),
        server.port)));
}

void ServerPair::load()
{
    auto office = load_office(as_operator());
    if (office.refused())
        throw std::runtime_error{"the office cannot be loaded"};
    m_office = *office;
    // Desks that press without a pause use up a day's numbers.
    value("alter table data.area drop constraint area_digits_check");
    value("update data.area set digits = 8, last_number = 99999999");
}

ConnectionSettings ServerPair::operator_of(Server const& server)
{
    return {.address = fmt::format("connect_timeout=60 host={} port={} dbname=skranke user=skranke_operator",
                                   server.socket.string(), server.port),
            .program = "test"};
}

ConnectionSettings ServerPair::as_operator() const
{
    return operator_of(serving());
}

std::string ServerPair::address() const
{
    return fmt::format("host={0},{0} port={1},{2} dbname=skranke", m_cable.far_end(), m_servers[0].port,
                       m_servers[1].port);
}

std::string ServerPair::value(std::string const& sql) const
{
    return first_value(as_operator(), sql);
}

void ServerPair::must_become(Server const& server, std::string const& question)
{
    auto const holds = [&] {
        try {
            return first_value(operator_of(server), question) == "t";
        } catch (std::exception const&) {
            return false;
        }
    };
    if (!wait_for(holds))
        throw std::runtime_error{"never came: " + question};
}

void ServerPair::kill_server()
{
    std::string pid;
    std::ifstream{serving().data / "postmaster.pid"} >> pid;
    // Stopped first, so that it cannot tell its children to end in good order.
    shell(fmt::format("kill -STOP {0}; pkill -KILL -P {0}; kill -KILL {0}", pid));
}

void ServerPair::start_server()
{
    start(serving());
}

void ServerPair::fail_over()
{
    first_value(operator_of(other()), "alter system set synchronous_standby_names = ''");
    first_value(operator_of(other()), "select pg_reload_conf()");
    first_value(operator_of(other()), "select pg_promote()");
    must_become(other(), "select not pg_is_in_recovery()");
    m_serving = 1 - m_serving;
}

void ServerPair::follow()
{
    auto const& follower = other();
    for (auto const& old : fs::directory_iterator{follower.data})
        fs::remove_all(old);
    must(as_server_user(
        fmt::format("{}/pg_basebackup --pgdata={} --host={} --port={} --username=skranke_operator "
                    "--checkpoint=fast --write-recovery-conf --no-sync",
                    m_programs.string(), follower.data.string(), serving().socket.string(), serving().port)));
    start(follower);
    value("alter system set synchronous_standby_names = '*'");
    value("select pg_reload_conf()");
    must_become(serving(), "select exists (select from pg_stat_replication where sync_state = 'sync')");
}

void ServerPair::forget_the_follower()
{
    value("alter system set synchronous_standby_names = ''");
    value("select pg_reload_conf()");
    first_value(operator_of(other()), "alter system set primary_conninfo = ''");
    first_value(operator_of(other()), "select pg_reload_conf()");
    must_become(other(), "select not exists (select from pg_stat_wal_receiver)");
}

void ServerPair::end_a_session()
{
    value(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'skranke' and pid <> pg_backend_pid()"
        " and backend_type = 'client backend' order by state = 'active' desc, random() limit 1");
}

}  // namespace skranke::fault
