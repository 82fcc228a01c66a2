#pragma once

#include "core/base/background.h"
#include "core/base/workers.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace skranke {

/// A Background for tests without an event loop: the desktop's worker threads, and acts kept until their owner drains
/// them. The thread that drains plays the part of the UI thread; one thread at a time may.
/// Going, it finishes the work already begun and forgets the rest: cancel, join.
class WorkerQueue : public Background {
public:
    explicit WorkerQueue(int workers = 1) : m_workers{workers} {}

    void run(std::function<void()> work) override { m_workers.run(std::move(work)); }
    void post(std::function<void()> act) override;

    /// Runs the acts that are there now, and says how many. Never waits.
    std::size_t drain();

    /// Drains, and waits for more, until `done` or until `patience` has run out; says whether it was done.
    /// `done` is asked before each wait and after each act, on this thread.
    bool run_until(std::function<bool()> const& done, std::chrono::milliseconds patience);

private:
    std::function<void()> next_act();

    std::mutex m_lock;
    std::condition_variable m_more_acts;
    std::deque<std::function<void()>> m_acts;
    Workers m_workers;  // last: it ends first, and what it does ends in post
};

}  // namespace skranke
