#include "core/database/server_programs.h"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <functional>

namespace skranke {
namespace {

namespace fs = std::filesystem;

ServerUser from(passwd const& entry)
{
    ServerUser user{entry.pw_uid, entry.pw_gid, entry.pw_name, {}};
    int count = 64;
    user.groups.resize(static_cast<std::size_t>(count));
    if (::getgrouplist(entry.pw_name, entry.pw_gid, user.groups.data(), &count) < 0)
        count = 1;
    user.groups.resize(static_cast<std::size_t>(count));
    return user;
}

/// Runs `act` in a child that has become `user`, and yields its exit code. Between fork and exec only system calls are
/// allowed, for another thread may have held the allocator; whatever `act` needs is made before.
int in_child(ServerUser const& user, std::function<int()> const& act)
{
    auto const becomes = user.is_other();
    auto const child = ::fork();
    if (child < 0)
        return -1;
    if (child == 0) {
        if (becomes && (::setgroups(user.groups.size(), user.groups.data()) != 0 || ::setgid(user.gid) != 0 ||
                        ::setuid(user.uid) != 0))
            ::_exit(126);
        // Nobody waits for it any more when we are killed.
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::_exit(act());
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

bool ServerUser::is_other() const
{
    return uid != ::geteuid();
}

std::optional<ServerUser> ServerUser::of(uid_t uid)
{
    auto const* const entry = ::getpwuid(uid);
    return entry == nullptr ? std::nullopt : std::optional{from(*entry)};
}

std::optional<ServerUser> ServerUser::named(std::string const& name)
{
    auto const* const entry = ::getpwnam(name.c_str());
    return entry == nullptr ? std::nullopt : std::optional{from(*entry)};
}

std::optional<ServerPrograms> ServerPrograms::find(std::optional<int> version)
{
    std::optional<ServerPrograms> best;
    std::error_code none;
    for (auto const& entry : fs::directory_iterator{"/usr/lib/postgresql", none}) {
        auto const name = entry.path().filename().string();
        int found = 0;
        std::from_chars(name.data(), name.data() + name.size(), found);
        if (found < 15 || (version && found != *version) || !fs::exists(entry.path() / "bin/initdb", none))
            continue;
        if (!best || found > best->version)
            best = ServerPrograms{entry.path() / "bin", found};
    }
    return best;
}

int run_as(ServerUser const& user, std::vector<std::string> const& command, fs::path const& log)
{
    std::vector<char*> arguments;
    for (auto const& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    std::vector<std::string> const environment{"PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC",
                                               "HOME=/"};
    std::vector<char*> bare;
    for (auto const& word : environment)
        bare.push_back(const_cast<char*>(word.c_str()));
    bare.push_back(nullptr);

    // Opened here, before the child becomes somebody who may not.
    auto const words = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    auto const nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    auto const code = in_child(user, [&] {
        ::dup2(nothing, STDIN_FILENO);
        ::dup2(words < 0 ? nothing : words, STDOUT_FILENO);
        ::dup2(words < 0 ? nothing : words, STDERR_FILENO);
        if (::chdir("/") == 0)
            ::execve(arguments[0], arguments.data(), bare.data());
        return 127;
    });
    if (words >= 0)
        ::close(words);
    ::close(nothing);
    return code;
}

bool can_enter(ServerUser const& user, fs::path const& folder)
{
    return in_child(user, [&] { return ::access(folder.c_str(), R_OK | X_OK) == 0 ? 0 : 1; }) == 0;
}

}  // namespace skranke
