#pragma once

#include "core/base/ids.h"
#include "core/database/connection.h"

#include <Poco/Pipe.h>
#include <Poco/Process.h>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace skranke::fault {

/// A HeadlessDesk in a program of its own, which can be killed at any point of what it does.
class KillableDesk {
public:
    KillableDesk(ConnectionSettings settings, CounterId counter, unsigned seed);
    ~KillableDesk();

    void start();
    /// kill -9
    void kill();
    void work(bool at_work);

    CounterId counter() const { return m_counter; }
    /// Whom the window shows at the counter now; "" nobody, none when it shows nothing fresh.
    std::optional<std::string> shows() const;
    /// It finds out what became of a press, and its lists stand still.
    bool asks() const;
    /// The presses whose answer reached the clerk.
    std::vector<std::string> told() const;

private:
    void hear(Poco::Pipe pipe);

    ConnectionSettings m_settings;
    CounterId m_counter;
    unsigned m_seed;
    std::unique_ptr<Poco::ProcessHandle> m_process;
    Poco::Pipe m_to;
    std::thread m_hearing;
    mutable std::mutex m_lock;
    std::optional<std::string> m_shows;
    bool m_asks{false};
    std::vector<std::string> m_told;
};

/// What that program does, until its standard input ends. `words`: its command line.
int be_a_desk(int count, char const* const* words);

}  // namespace skranke::fault
