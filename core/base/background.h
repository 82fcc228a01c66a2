#pragma once

#include <functional>

namespace skranke {

/// Where work waits without a window waiting for it, and the way back to the thread that paints.
/// The desktop answers it with worker threads and the event loop (desktop/app/wx_background), console programs with a
/// queue they drain themselves, tests with one they drain by hand.
class Background {
public:
    virtual ~Background() = default;

    /// Runs `work` on a worker thread. May be called from any thread.
    virtual void run(std::function<void()> work) = 0;

    /// Runs `act` on the UI thread, in the order in which acts were posted. May be called from any thread.
    virtual void post(std::function<void()> act) = 0;
};

}  // namespace skranke
