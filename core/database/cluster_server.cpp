#include "core/database/cluster_server.h"

#include "core/database/cluster_configuration.h"
#include "core/database/cluster_trouble.h"

#include <libpq-fe.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <thread>

namespace skranke {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using Kind = ClusterTrouble::Kind;

namespace {

/// A new cluster takes about 45 MB, our tables and a first day some more.
constexpr std::uintmax_t room_for_a_cluster = 160U << 20U;
/// A server that starts may have to write a log segment of 16 MB before it can do anything.
constexpr std::uintmax_t room_to_start = 20U << 20U;

/// After a kill the old server's helpers need a moment to notice, and meanwhile keep its memory.
constexpr auto patience_with_the_dead = 10s;
constexpr auto patience_with_recovery = 60s;

void give_to(ServerUser const& user, fs::path const& path)
{
    if (user.is_other() && ::chown(path.c_str(), user.uid, user.gid) != 0)
        throw ClusterTrouble{Kind::not_ours};
}

void make_folder(fs::path const& path, ServerUser const& owner, mode_t mode)
{
    if (::mkdir(path.c_str(), mode) == 0) {
        ::chmod(path.c_str(), mode);
        give_to(owner, path);
        return;
    }
    struct stat found {};
    // Somebody else's folder at a name that can be guessed is not trusted, nor is a link.
    if (::lstat(path.c_str(), &found) != 0 || !S_ISDIR(found.st_mode) ||
        (found.st_uid != owner.uid && found.st_uid != ::geteuid()))
        throw ClusterTrouble{Kind::not_ours};
}

}  // namespace

ServerUser ClusterServer::user() const
{
    if (::geteuid() != 0) {
        if (auto own = ServerUser::of(::geteuid()))
            return *own;
        throw ClusterTrouble{Kind::no_server_user};
    }
    struct stat owner {};
    auto const owned = ::stat(m_folder.data().c_str(), &owner) == 0 && owner.st_uid != 0;
    auto const found = owned ? ServerUser::of(owner.st_uid) : ServerUser::named("postgres");
    if (!found)
        throw ClusterTrouble{Kind::no_server_user};
    return *found;
}

ServerPrograms ClusterServer::programs() const
{
    if (auto found = ServerPrograms::find(m_folder.version()))
        return *found;
    throw ClusterTrouble{Kind::no_server};
}

void ClusterServer::give_up() const
{
    throw ClusterTrouble{m_folder.room() < room_to_start ? Kind::disk_full : Kind::would_not_start};
}

void ClusterServer::create(bool demonstration, bool durable)
{
    auto const server_user = user();
    auto const tools = programs();
    auto const fresh = m_folder.unfinished();
    m_folder.remove_unfinished();
    if (m_folder.room() < room_for_a_cluster)
        throw ClusterTrouble{Kind::disk_full};
    make_folder(fresh, server_user, 0700);
    try {
        if (!can_enter(server_user, fresh))
            throw ClusterTrouble{Kind::folder_unreachable};
        std::vector<std::string> command{(tools.folder / "initdb").string(),
                                         "--pgdata=" + fresh.string(),
                                         std::string{"--username="} + operator_login,
                                         "--auth=peer",
                                         "--encoding=UTF8",
                                         "--locale=C.UTF-8",
                                         "--locale-provider=icu",
                                         "--icu-locale=da-DK",
                                         "--data-checksums"};
        if (!durable)
            command.emplace_back("--no-sync");
        if (run_as(server_user, command, m_folder.log()) != 0)
            give_up();
        configure_cluster(fresh, server_user, demonstration, durable);
        fs::rename(fresh, m_folder.data());
    } catch (fs::filesystem_error const&) {
        m_folder.remove_unfinished();
        give_up();
    } catch (ClusterTrouble const&) {
        m_folder.remove_unfinished();
        throw;
    }
}

void ClusterServer::make_socket_folder(ServerUser const& server_user) const
{
    auto const socket = m_folder.socket_folder();
    // Others may come in to the socket as far as the folders above let them; the server asks them who they are.
    make_folder(socket.parent_path(), ServerUser{::geteuid(), ::getegid(), {}, {}}, 0755);
    make_folder(socket, server_user, 0755);
    if (!can_enter(server_user, socket))
        throw ClusterTrouble{Kind::folder_unreachable};
}

void ClusterServer::start()
{
    auto const patience = [](auto much) { return Clock::now() + much; };
    auto const dead_until = patience(patience_with_the_dead);
    // Ours, or one that somebody else has just started and that is still recovering, or one that is just dying.
    for (auto const until = patience(patience_with_recovery); Clock::now() < until; std::this_thread::sleep_for(20ms)) {
        if (m_folder.running()) {
            if (PQping(place("postgres").c_str()) == PQPING_OK)
                return;
        } else if (!launch() && Clock::now() > dead_until) {
            break;
        }
    }
    give_up();
}

bool ClusterServer::launch()
{
    auto const server_user = user();
    m_folder.forget_dead_server();
    make_socket_folder(server_user);
    if (!can_enter(server_user, m_folder.data()))
        throw ClusterTrouble{Kind::folder_unreachable};
    if (m_folder.room() < room_to_start)
        throw ClusterTrouble{Kind::disk_full};
    auto const socket = "-c unix_socket_directories=" + m_folder.socket_folder().string();
    return run_as(server_user,
                  {(programs().folder / "pg_ctl").string(), "--pgdata=" + m_folder.data().string(), "--wait",
                   "--timeout=60", "--silent", "--options=" + socket, "start"},
                  m_folder.log()) == 0;
}

void ClusterServer::stop()
{
    if (!m_folder.running())
        return;
    if (run_as(user(),
               {(programs().folder / "pg_ctl").string(), "--pgdata=" + m_folder.data().string(), "--wait",
                "--timeout=60", "--silent", "--mode=fast", "stop"},
               m_folder.log()) != 0 &&
        m_folder.running())
        throw ClusterTrouble{Kind::would_not_stop};
    std::error_code not_empty;
    fs::remove(m_folder.socket_folder(), not_empty);
}

std::string ClusterServer::place(std::string const& database) const
{
    auto const server = m_folder.running();
    auto const socket = server ? server->socket_folder : m_folder.socket_folder().string();
    return "host=" + socket + " port=" + (server ? server->port : "5432") + " dbname=" + database;
}

}  // namespace skranke
