#include "tests/support/killable_server.h"

#include "tests/support/shell.h"
#include "tests/support/wait_for.h"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <utility>
#include <vector>

namespace skranke {
namespace {

namespace fs = std::filesystem;

/// Those whose working folder it is: the server and all its children. The dead whom nobody has fetched have none.
std::vector<pid_t> at_work_in(fs::path const& folder)
{
    std::vector<pid_t> found;
    for (auto const& process : fs::directory_iterator{"/proc"}) {
        auto const name = process.path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos)
            continue;
        std::error_code not_ours;
        if (fs::read_symlink(process.path() / "cwd", not_ours) == folder && !not_ours)
            found.push_back(static_cast<pid_t>(std::stol(name)));
    }
    return found;
}

pid_t noted_in(fs::path const& data)
{
    pid_t pid{};
    std::ifstream{data / "postmaster.pid"} >> pid;
    return pid;
}

}  // namespace

ServerUser owner_of(fs::path const& data)
{
    struct stat owner {};
    if (::stat(data.c_str(), &owner) != 0)
        throw std::runtime_error{"no data folder"};
    return ServerUser::of(owner.st_uid).value();
}

KillableServer::KillableServer(fs::path data, fs::path socket_folder, int port, ServerUser user, Cable const* cable)
    : m_programs{ServerPrograms::find().value().folder},
      m_data{std::move(data)},
      m_socket_folder{std::move(socket_folder)},
      m_port{port},
      m_user{std::move(user)},
      m_cable{cable}
{
    fs::create_directory(m_socket_folder);
    fs::permissions(m_socket_folder, fs::perms::owner_all);
    if (m_user.is_other() && ::chown(m_socket_folder.c_str(), m_user.uid, m_user.gid) != 0)
        throw std::runtime_error{"cannot give away a folder"};
}

KillableServer::~KillableServer()
{
    if (!running())
        return;
    try {
        run("pg_ctl stop --mode=immediate -D " + m_data.string());  // so that it gives back its shared memory
    } catch (std::exception const&) {
        kill();
    }
}

bool KillableServer::running() const
{
    return !at_work_in(m_data).empty();
}

void KillableServer::run(std::string const& command) const
{
    auto const said = (m_socket_folder / "said").string();
    auto const as_user =
        m_user.is_other() ? fmt::format("setpriv --reuid={} --regid={} --init-groups", m_user.uid, m_user.gid) : "";
    // Into a file: a server that is started would hold on to a pipe.
    auto const ran = shell(fmt::format("cd / && {} {} {}/{} >{} 2>&1 </dev/null", m_cable ? m_cable->inside() : "",
                                       as_user, m_programs.string(), command, said));
    if (ran.exit_code != 0)
        throw std::runtime_error{command + ":\n" + shell("cat " + said).text + ran.text};
}

void KillableServer::start()
{
    // A follower that has lost its leader looks for it again at once, and not after five seconds in which every answer
    // waits for it.
    auto const options = fmt::format(
        "-c unix_socket_directories={} -c listen_addresses={} -c port={} -c wal_retrieve_retry_interval=200ms",
        m_socket_folder.string(), m_cable ? m_cable->far_end() : "''", m_port);
    auto const log = (m_socket_folder / "log").string();
    std::string reason;
    auto const started = wait_for(
        [&] {
            try {
                run(fmt::format("pg_ctl start --wait --timeout=120 -D {} -l {} -o {}", m_data.string(), log,
                                quoted(options)));
                return true;
            } catch (std::runtime_error const& failed) {
                reason = failed.what();
                forget_the_dead();
                return false;
            }
        },
        std::chrono::minutes{3});
    if (!started)
        throw std::runtime_error{"the server would not start: " + reason + shell("tail -n 30 " + log).text};
}

void KillableServer::kill()
{
    // Stopped first, so that it can neither tell its children to end in good order nor make new ones.
    if (auto const first = noted_in(m_data); first > 0 && running())
        ::kill(first, SIGSTOP);
    auto const all_gone = wait_for([this] {
        auto const left = at_work_in(m_data);
        for (auto const pid : left)
            ::kill(pid, SIGKILL);
        return left.empty();
    });
    if (!all_gone)
        throw std::runtime_error{fmt::format("{} processes of the server will not die", at_work_in(m_data).size())};
    forget_the_dead();
}

/// What would keep the next one from starting, where nobody fetches the dead and their numbers are still taken. Their
/// memory went with them.
void KillableServer::forget_the_dead() const
{
    if (running())
        return;
    auto const socket = m_socket_folder / fmt::format(".s.PGSQL.{}", m_port);
    for (auto const& note : {m_data / "postmaster.pid", socket, fs::path{socket.string() + ".lock"}})
        fs::remove(note);
}

ConnectionSettings KillableServer::as_operator() const
{
    return {.address = fmt::format("connect_timeout=60 host={} port={} dbname=skranke user=skranke_operator",
                                   m_socket_folder.string(), m_port),
            .program = "test",
            .lock_timeout = std::chrono::seconds{30},
            .statement_timeout = std::chrono::seconds{90}};
}

std::string KillableServer::value(std::string const& sql) const
{
    auto const rows = execute(open_connection(as_operator()).get(), sql);
    return PQntuples(rows.get()) == 0 ? "" : PQgetvalue(rows.get(), 0, 0);
}

void KillableServer::must_become(std::string const& question) const
{
    auto const holds = [&] {
        try {
            return value(question) == "t";
        } catch (std::exception const&) {
            return false;
        }
    };
    if (!wait_for(holds, std::chrono::minutes{2}))
        throw std::runtime_error{"never came: " + question};
}

}  // namespace skranke
