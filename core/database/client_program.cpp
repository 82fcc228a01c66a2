#include "core/database/client_program.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

namespace skranke {

int run_client(std::vector<std::string> const& command, int input, int output, int errors)
{
    // Whatever needs the allocator is made before the fork, for another thread may hold it then.
    std::vector<char*> arguments;
    for (auto const& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    auto const nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    auto const child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::dup2(input < 0 ? nothing : input, STDIN_FILENO);
        ::dup2(output < 0 ? nothing : output, STDOUT_FILENO);
        ::dup2(errors < 0 ? nothing : errors, STDERR_FILENO);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(nothing);
    if (child < 0)
        return -1;
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace skranke
