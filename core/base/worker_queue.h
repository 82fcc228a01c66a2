#pragma once

#include "core/base/background.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace skranke {

/// A Background for programs without windows: worker threads, and acts kept until their owner drains them.
/// The thread that drains plays the part of the UI thread; one thread at a time may.
/// Going, it finishes the work already begun and forgets the rest: cancel, join.
class WorkerQueue : public Background {
public:
    explicit WorkerQueue(int workers = 1);
    ~WorkerQueue() override;

    WorkerQueue(WorkerQueue const&) = delete;
    WorkerQueue& operator=(WorkerQueue const&) = delete;

    void run(std::function<void()> work) override;
    void post(std::function<void()> act) override;

    /// Runs the acts that are there now, and says how many. Never waits.
    std::size_t drain();

    /// Drains, and waits for more, until `done` or until `patience` has run out; says whether it was done.
    /// `done` is asked before each wait and after each act, on this thread.
    bool run_until(std::function<bool()> const& done, std::chrono::milliseconds patience);

private:
    void work_on();
    std::function<void()> next_act();

    std::mutex m_lock;
    std::condition_variable m_more_work;
    std::condition_variable m_more_acts;
    std::deque<std::function<void()>> m_work;
    std::deque<std::function<void()>> m_acts;
    bool m_closing{false};
    std::vector<std::thread> m_workers;
};

}  // namespace skranke
