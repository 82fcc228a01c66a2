#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

namespace skranke {

/// Another program, as far as locks and kills go: a child that runs `act`, says when it has done so, and then stays
/// until it is killed or told to leave.
class Child {
public:
    /// `act` yields what the child holds until it leaves.
    template <class Act>
    explicit Child(Act act)
    {
        int ready[2];
        int leave[2];
        ::signal(SIGPIPE, SIG_IGN);  // a child may be gone when it is told to leave
        if (::pipe2(ready, O_CLOEXEC) != 0 || ::pipe2(leave, O_CLOEXEC) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(leave[1]);
            try {
                auto const held = act();
                char const done = 'd';
                static_cast<void>(!::write(ready[1], &done, 1));
                char told;
                static_cast<void>(!::read(leave[0], &told, 1));
            } catch (...) {
                ::_exit(1);  // what is behind us on the stack is the parent's
            }
            ::_exit(0);
        }
        ::close(ready[1]);
        ::close(leave[0]);
        m_ready = ready[0];
        m_leave = leave[1];
    }

    ~Child() { leave(); }
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;

    /// Waits until `act` is done; false when the child died of it.
    bool is_ready()
    {
        char done = 0;
        return ::read(m_ready, &done, 1) == 1;
    }

    /// Ends it as a program ends, and waits.
    void leave()
    {
        // Told, not left to find out: a child born later has a copy of this end.
        if (m_leave >= 0)
            static_cast<void>(!::write(m_leave, "l", 1));
        wait();
    }

    /// Ends it as nobody should.
    void kill()
    {
        if (m_pid > 0)
            ::kill(m_pid, SIGKILL);
        wait();
    }

private:
    void wait()
    {
        if (m_pid > 0)
            ::waitpid(m_pid, nullptr, 0);
        m_pid = -1;
        if (m_ready >= 0)
            ::close(m_ready);
        if (m_leave >= 0)
            ::close(m_leave);
        m_ready = m_leave = -1;
    }

    pid_t m_pid{-1};
    int m_ready{-1};
    int m_leave{-1};
};

}  // namespace skranke
