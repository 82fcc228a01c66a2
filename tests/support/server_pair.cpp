#include "tests/support/server_pair.h"

#include "core/database/private_cluster.h"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace skranke {
namespace {

namespace fs = std::filesystem;

void set_on(KillableServer const& server, std::string const& name, std::string const& value)
{
    server.value(fmt::format("alter system set {} = '{}'", name, value));
    server.value("select pg_reload_conf()");
    server.must_become(fmt::format("select current_setting('{}') = '{}'", name, value));
}

}  // namespace

ServerPair::ServerPair(Cable* cable) : m_cable{cable}
{
    fs::permissions(m_folder.path(), fs::perms{0755});
    PrivateCluster{m_folder.path() / "made", {.demonstration = true, .durable = false}}.init();
    auto const data = fs::canonical(m_folder.path() / "made" / "postgres");
    m_user = owner_of(data);
    m_servers[0] = std::make_unique<KillableServer>(data, m_folder.path() / "one", 5501, m_user, m_cable);
    m_servers[1] = std::make_unique<KillableServer>(fs::canonical(m_folder.path()) / "two" / "data",
                                                    m_folder.path() / "two", 5502, m_user, m_cable);
    open_to_the_follower();
    serving().start();
    load();
    follow();
}

void ServerPair::open_to_the_follower() const
{
    auto const& data = serving().data();
    std::ofstream hba{data / "pg_hba.conf", std::ios::app};
    hba << "local replication all peer map=operator\n";
    if (m_cable)
        hba << fmt::format("host all all {} scram-sha-256\n", m_cable->whole());
    if (m_user.is_other())
        std::ofstream{data / "pg_ident.conf", std::ios::app} << "operator " << m_user.name << " skranke_operator\n";
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

std::string ServerPair::address() const
{
    auto const host = [this](KillableServer const& server) {
        return m_cable ? m_cable->far_end() : server.socket_folder().string();
    };
    return fmt::format("host={},{} port={},{} dbname=skranke", host(*m_servers[0]), host(*m_servers[1]),
                       m_servers[0]->port(), m_servers[1]->port());
}

void ServerPair::set(std::string const& name, std::string const& value) const
{
    set_on(serving(), name, value);
}

void ServerPair::take_over()
{
    set_on(other(), "synchronous_standby_names", "");
    other().value("select pg_promote()");
    other().must_become("select not pg_is_in_recovery()");
    m_serving = 1 - m_serving;
}

void ServerPair::follow()
{
    auto const& data = other().data();
    fs::remove_all(data);
    fs::create_directory(data);
    fs::permissions(data, fs::perms::owner_all);
    if (m_user.is_other() && ::chown(data.c_str(), m_user.uid, m_user.gid) != 0)
        throw std::runtime_error{"cannot give away a folder"};
    other().run(
        fmt::format("pg_basebackup --pgdata={} --host={} --port={} --username=skranke_operator "
                    "--checkpoint=fast --write-recovery-conf --no-sync",
                    data.string(), serving().socket_folder().string(), serving().port()));
    other().start();
    set("synchronous_standby_names", "*");
    serving().must_become("select exists (select from pg_stat_replication where sync_state = 'sync')");
}

void ServerPair::forget_the_follower()
{
    set("synchronous_standby_names", "");
    set_on(other(), "primary_conninfo", "");
    other().must_become("select not exists (select from pg_stat_wal_receiver)");
}

void ServerPair::end_a_session() const
{
    value(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'skranke' and pid <> pg_backend_pid()"
        " and backend_type = 'client backend' and usename <> 'skranke_operator' order by state = 'active' desc, "
        "random() limit 1");
}

}  // namespace skranke
