#pragma once

#include "tests/support/places.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace skranke {

/// skranke-devices, running beside the test until told to end.
class RunningTool {
public:
    explicit RunningTool(std::vector<std::string> arguments)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            throw std::runtime_error{"no pipe"};
        arguments.insert(arguments.begin(), build_dir() + "/bin/skranke-devices");
        std::vector<char*> words;
        for (std::string& each : arguments)
            words.push_back(each.data());
        words.push_back(nullptr);
        m_process = ::fork();
        if (m_process == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execv(words[0], words.data());
            ::_exit(127);
        }
        ::close(ends[1]);
        m_output = ::fdopen(ends[0], "r");
    }
    ~RunningTool()
    {
        if (m_process > 0)
            end();
        std::fclose(m_output);
    }
    RunningTool(RunningTool const&) = delete;
    RunningTool& operator=(RunningTool const&) = delete;

    /// The next line it says; empty when it says no more.
    std::string line()
    {
        std::string said;
        for (int each = std::fgetc(m_output); each != EOF && each != '\n'; each = std::fgetc(m_output))
            said += static_cast<char>(each);
        return said;
    }

    /// Tells it to end, and yields its exit code.
    int end()
    {
        ::kill(m_process, SIGTERM);
        return wait();
    }

    /// Waits until it has ended by itself.
    int wait()
    {
        int status = 0;
        ::waitpid(std::exchange(m_process, -1), &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

private:
    pid_t m_process{-1};
    std::FILE* m_output{nullptr};
};

}  // namespace skranke
