#include "core/database/cluster_folder.h"

#include "core/database/cluster_trouble.h"
#include "core/database/sql_script.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>
#include <vector>

namespace skranke {

namespace fs = std::filesystem;
using Kind = ClusterTrouble::Kind;

namespace {

constexpr auto unfinished_name = "postgres.unfinished.";

/// Read-only is enough for a lock, and lets programs of other users hold a shared one.
int open_lock_file(fs::path const& file)
{
    auto descriptor = ::open(file.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0 && errno == EACCES)
        descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor >= 0 && ::geteuid() == 0)
        ::fchmod(descriptor, 0644);  // whatever root's umask
    if (descriptor < 0)
        throw ClusterTrouble{errno == ENOSPC || errno == EDQUOT ? Kind::disk_full : Kind::not_ours};
    return descriptor;
}

std::vector<std::string> lines_of(fs::path const& file)
{
    std::ifstream in{file};
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::string environment(char const* name)
{
    auto const* const value = std::getenv(name);
    return value == nullptr ? std::string{} : value;
}

/// A process that is dead but not yet fetched by its parent still answers to its number.
bool alive(pid_t pid)
{
    std::ifstream in{"/proc/" + std::to_string(pid) + "/stat"};
    std::string line;
    std::getline(in, line);
    auto const after_name = line.rfind(") ");
    if (after_name == std::string::npos)
        return false;
    auto const state = line.at(after_name + 2);
    return state != 'Z' && state != 'X';
}

std::optional<uid_t> owner_of(fs::path const& path)
{
    struct stat found {};
    return ::stat(path.c_str(), &found) == 0 ? std::optional{found.st_uid} : std::nullopt;
}

/// The server's working folder is its data folder. Where we may not look, its user has to do.
bool serves(pid_t pid, fs::path const& data)
{
    auto const process = fs::path{"/proc"} / std::to_string(pid);
    std::error_code failed;
    auto const working = fs::read_symlink(process / "cwd", failed);
    return failed ? owner_of(process) == owner_of(data) : fs::equivalent(working, data, failed);
}

/// Process and start time.
std::string identity_in(std::vector<std::string> const& note)
{
    return note[0] + " " + note[2];
}

bool fits_a_command_line(std::string const& path)
{
    return !path.empty() && path.front() == '/' && path.size() < 60 &&
           path.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/_.-") ==
               std::string::npos;
}

}  // namespace

FileLock::FileLock(fs::path const& file, Mode mode) : m_descriptor{open_lock_file(file)}
{
    while (::flock(m_descriptor, mode == Mode::shared ? LOCK_SH : LOCK_EX) != 0)
        if (errno != EINTR)
            throw ClusterTrouble{Kind::not_ours};
}

std::optional<FileLock> FileLock::try_exclusive(fs::path const& file)
{
    FileLock lock{open_lock_file(file)};
    if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) != 0)
        return std::nullopt;
    return lock;
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor{std::exchange(other.m_descriptor, -1)} {}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

fs::path ClusterFolder::usual()
{
    if (::geteuid() == 0)
        return "/var/lib/skranke";
    if (auto const data = environment("XDG_DATA_HOME"); !data.empty())
        return fs::path{data} / "skranke";
    return fs::path{environment("HOME")} / ".local/share/skranke";
}

fs::path ClusterFolder::unfinished() const
{
    return root / (unfinished_name + std::to_string(::getpid()));
}

void ClusterFolder::remove_unfinished() const
{
    std::error_code failed;
    std::vector<fs::path> left;
    for (auto const& entry : fs::directory_iterator{root, failed})
        if (entry.path().filename().string().starts_with(unfinished_name))
            left.push_back(entry.path());
    for (auto const& folder : left)
        fs::remove_all(folder, failed);
}

bool ClusterFolder::created() const
{
    std::error_code none;
    return fs::exists(data(), none);
}

std::optional<int> ClusterFolder::version() const
{
    auto const lines = lines_of(data() / "PG_VERSION");
    return lines.empty() ? std::nullopt : std::optional{std::atoi(lines.front().c_str())};
}

bool ClusterFolder::demonstration() const
{
    auto const lines = lines_of(kind());
    return !lines.empty() && lines.front() == "demonstration";
}

std::optional<ClusterFolder::Running> ClusterFolder::running() const
{
    // Lines: process, data folder, start time, port, socket folder, listen address, shared memory, state.
    auto const lines = lines_of(data() / "postmaster.pid");
    if (lines.size() < 5)
        return std::nullopt;
    auto const pid = static_cast<pid_t>(std::atoi(lines[0].c_str()));
    if (pid <= 0 || !alive(pid) || !serves(pid, data()))
        return std::nullopt;
    return Running{pid, identity_in(lines), lines[4], lines[3]};
}

std::string ClusterFolder::noted_identity() const
{
    auto const lines = lines_of(data() / "postmaster.pid");
    return lines.size() < 5 ? std::string{} : identity_in(lines);
}

void ClusterFolder::forget_dead_server() const
{
    auto const socket = socket_folder() / ".s.PGSQL.5432";
    auto const lock = socket.string() + ".lock";
    for (auto const& note : {data() / "postmaster.pid", fs::path{lock}}) {
        auto const lines = lines_of(note);
        if (lines.empty())
            continue;
        auto const pid = static_cast<pid_t>(std::atoi(lines[0].c_str()));
        if (pid <= 0 || !alive(pid) || !serves(pid, data())) {
            std::error_code gone;
            fs::remove(note, gone);
            if (note == lock)
                fs::remove(socket, gone);
        }
    }
}

fs::path ClusterFolder::socket_folder() const
{
    std::error_code none;
    auto const name = checksum(fs::weakly_canonical(root, none).string()).substr(0, 8);
    if (::geteuid() == 0 || owner_of(root) == uid_t{0})
        return fs::path{"/run/skranke"} / name;
    auto const runtime = environment("XDG_RUNTIME_DIR");
    if (fits_a_command_line(runtime) && ::access(runtime.c_str(), W_OK | X_OK) == 0)
        return fs::path{runtime} / "skranke" / name;
    return fs::path{"/tmp"} / ("skranke-" + std::to_string(::geteuid())) / name;
}

std::uintmax_t ClusterFolder::room() const
{
    std::error_code none;
    auto const space = fs::space(root, none);
    return none ? 0 : space.available;
}

}  // namespace skranke
