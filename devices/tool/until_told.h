#pragma once

#include <chrono>

namespace skranke::tool {

/// Hears SIGTERM, SIGINT and SIGHUP for the whole program. Make it before any thread, so that none takes them away.
class UntilTold {
public:
    UntilTold();

    /// Waits until the program is told to end; false when the patience ran out first.
    bool wait(std::chrono::milliseconds patience);
    void wait();
};

}  // namespace skranke::tool
