#include "core/database/private_cluster.h"

#include "core/base/failure.h"
#include "core/database/backup_trouble.h"
#include "core/database/cluster_configuration.h"
#include "core/database/cluster_server.h"

#include <libpq-fe.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <vector>

namespace skranke {

namespace fs = std::filesystem;
using Kind = ClusterTrouble::Kind;

namespace {

std::string with_operator(std::string const& place)
{
    return place + " user=" + operator_login;
}

/// PostgreSQL's own databases come open to every login. Ours have no business there, nor in what is copied from them.
constexpr auto close_other_databases = R"(
do $$ declare open record; begin
    for open in select datname from pg_database where datname in ('postgres', 'template1')
                   and (has_database_privilege('public', oid, 'connect') or has_database_privilege('public', oid, 'temporary'))
    loop
        execute format('revoke all on database %I from public', open.datname);
    end loop;
end $$)";

/// The database inside, and its migrations. Whatever an earlier attempt left undone is done now.
void make_database(ClusterFolder const& folder, ClusterServer const& server)
{
    auto const there = open_connection({.address = with_operator(server.place("postgres"))});
    execute(there.get(), close_other_databases);
    auto const sql = std::string{"select 1 from pg_database where datname = '"} + database_name + "'";
    if (PQntuples(execute(there.get(), sql).get()) == 0)
        execute(there.get(), std::string{"create database "} + database_name);
    auto const done =
        migrate({.address = with_operator(server.place(database_name))}, embedded_files(), folder.demonstration());
    if (done.refused())
        throw ClusterTrouble{done.refusal()};
}

/// The server is another user than root, and has to come in whatever root's umask. What lies inside has modes of its
/// own.
void make_root(ClusterFolder const& folder)
{
    std::error_code failed;
    std::vector<fs::path> missing;
    for (auto path = folder.root; !path.empty() && !fs::exists(path, failed); path = path.parent_path())
        missing.push_back(path);
    fs::create_directories(folder.root, failed);
    if (!failed && ::geteuid() == 0)
        for (auto const& made : missing)
            fs::permissions(made, fs::perms{0755}, failed);
    if (failed)
        throw ClusterTrouble{failed == std::errc::no_space_on_device ? Kind::disk_full : Kind::no_folder};
}

bool another_users(ClusterFolder const& folder)
{
    return ::access(folder.root.c_str(), W_OK) != 0 && errno != ENOENT && errno != ENOTDIR;
}

/// What is in another user's folder is his to create, start and stop. We may not even read whether it runs, so nothing
/// seen there counts.
void must_be_ours(ClusterFolder const& folder)
{
    if (another_users(folder))
        throw ClusterTrouble{Kind::another_users};
}

bool answers(ClusterServer const& server)
{
    return PQping(server.place("postgres").c_str()) == PQPING_OK;
}

/// Whether `start` has left that very server running; it may be dead by now.
bool kept(ClusterFolder const& folder)
{
    std::ifstream in{folder.kept()};
    std::string identity;
    std::getline(in, identity);
    return !identity.empty() && identity == folder.noted_identity();
}

bool no_room(ClusterFolder const& folder)
{
    return folder.room() < (20U << 20U);
}

void keep(ClusterFolder const& folder)
{
    std::ofstream out{folder.kept(), std::ios::trunc};
    out << folder.noted_identity() << "\n";
    out.close();
    if (!out)
        throw ClusterTrouble{no_room(folder) ? Kind::disk_full : Kind::not_ours};
}

/// A server that was to stay until `stop` and was killed is followed by one that stays.
void start_server(ClusterFolder const& folder)
{
    auto const stays = kept(folder);
    ClusterServer{folder}.start();
    if (stays && !kept(folder))
        keep(folder);
}

/// Creates, starts and migrates, as far as each is needed.
void bring_up(ClusterFolder const& folder, ClusterOptions const& options)
{
    ClusterServer server{folder};
    if (fs::exists(folder.restoring()))
        throw ClusterTrouble{Kind::half_restored};
    if (!folder.created())
        server.create(options.demonstration, options.durable);
    if (!folder.version())
        throw ClusterTrouble{Kind::not_a_database};
    if (options.demonstration && !folder.demonstration())
        throw ClusterTrouble{Kind::other_kind};
    start_server(folder);
    try {
        make_database(folder, server);
    } catch (DatabaseLost const& lost) {
        if (lost.sqlstate() == "53100" || no_room(folder))
            throw ClusterTrouble{Kind::disk_full};
        throw;
    } catch (DatabaseFault const&) {
        // A server that cannot write its own notes takes no connection, and says XX000 of it.
        if (no_room(folder))
            throw ClusterTrouble{Kind::disk_full};
        throw;
    }
}

}  // namespace

struct PrivateCluster::Use::Impl {
    ClusterFolder folder;
    ClusterOptions options;
    bool guest{false};  ///< the folder is another user's: we may use the server, not start or stop it
    std::optional<FileLock> hold;
    std::string place;

    ~Impl()
    {
        if (guest)
            return;
        try {
            FileLock const turn{folder.turn(), FileLock::Mode::exclusive};
            hold.reset();
            if (FileLock::try_exclusive(folder.users()) && !kept(folder))
                ClusterServer{folder}.stop();
        } catch (std::exception const&) {
            // A server left running is found and used by the next program.
        }
    }
};

PrivateCluster::PrivateCluster(fs::path const& folder, ClusterOptions options)
    : m_folder{fs::absolute(folder)}, m_options{options}
{
}

PrivateCluster::Status PrivateCluster::status() const
{
    Status status;
    status.another_users = another_users(m_folder);
    status.created = m_folder.created();
    status.version = m_folder.version().value_or(0);
    status.demonstration = m_folder.demonstration();
    if (auto const running = m_folder.running()) {
        status.running = true;
        status.pid = running->pid;
        status.kept = kept(m_folder);
        status.address = with_operator(ClusterServer{m_folder}.place(database_name));
    } else if (status.another_users) {
        status.running = answers(ClusterServer{m_folder});
    }
    return status;
}

void PrivateCluster::init()
{
    must_be_ours(m_folder);
    use();
}

std::string PrivateCluster::start()
{
    must_be_ours(m_folder);
    auto const held = use();
    keep(m_folder);
    return held.address();
}

void PrivateCluster::stop()
{
    must_be_ours(m_folder);
    if (!m_folder.created())
        throw ClusterTrouble{Kind::not_created};
    FileLock const turn{m_folder.turn(), FileLock::Mode::exclusive};
    ClusterServer{m_folder}.stop();
    std::error_code gone;
    fs::remove(m_folder.kept(), gone);
}

void PrivateCluster::restore(std::function<void(std::string const& address)> const& fill)
{
    make_root(m_folder);
    must_be_ours(m_folder);
    FileLock const turn{m_folder.turn(), FileLock::Mode::exclusive};
    ClusterServer server{m_folder};
    auto const undo = [&] {
        server.stop();
        fs::remove_all(m_folder.data());
        fs::remove(m_folder.restoring());
    };
    if (fs::exists(m_folder.restoring()))
        undo();  // somebody was killed at it, for it is our turn now
    if (m_folder.created())
        throw BackupTrouble{BackupTrouble::Kind::database_exists};
    if (!std::ofstream{m_folder.restoring()})
        throw ClusterTrouble{no_room(m_folder) ? Kind::disk_full : Kind::not_ours};
    try {
        server.create(m_options.demonstration, m_options.durable);
        server.start();
        {
            auto const line = open_connection({.address = with_operator(server.place("postgres"))});
            execute(line.get(), std::string{"create database "} + database_name);
        }
        fill(with_operator(server.place(database_name)));
        make_database(m_folder, server);
        server.stop();
        fs::remove(m_folder.restoring());
    } catch (...) {
        undo();
        throw;
    }
}

PrivateCluster::Use PrivateCluster::use()
{
    make_root(m_folder);
    auto impl = std::make_unique<Use::Impl>();
    impl->folder = m_folder;
    impl->options = m_options;
    ClusterServer const server{m_folder};
    if (another_users(m_folder)) {
        impl->guest = true;
        if (!answers(server))
            throw ClusterTrouble{Kind::not_ours};
        impl->hold.emplace(m_folder.users(), FileLock::Mode::shared);
    } else {
        // Let go before `impl`, which takes it again to stop a server that came up for nothing.
        FileLock const turn{m_folder.turn(), FileLock::Mode::exclusive};
        bring_up(m_folder, m_options);
        impl->hold.emplace(m_folder.users(), FileLock::Mode::shared);
    }
    impl->place = server.place(database_name);
    return Use{std::move(impl)};
}

PrivateCluster::Use::Use(std::unique_ptr<Impl> impl) : m_impl{std::move(impl)} {}
PrivateCluster::Use::Use(Use&&) noexcept = default;
PrivateCluster::Use& PrivateCluster::Use::operator=(Use&&) noexcept = default;
PrivateCluster::Use::~Use() = default;

std::string const& PrivateCluster::Use::place() const
{
    return m_impl->place;
}

std::string PrivateCluster::Use::address() const
{
    return with_operator(m_impl->place);
}

void PrivateCluster::Use::revive()
{
    if (m_impl->guest)
        return;
    FileLock const turn{m_impl->folder.turn(), FileLock::Mode::exclusive};
    start_server(m_impl->folder);
}

}  // namespace skranke
