#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace skranke {

/// A few threads that do what they are handed, in the order in which it came. Work does not throw.
/// Going, they finish what has begun and forget the rest: cancel, join.
class Workers {
public:
    explicit Workers(int workers);
    ~Workers();

    Workers(Workers const&) = delete;
    Workers& operator=(Workers const&) = delete;

    /// From any thread. Does nothing once closed.
    void run(std::function<void()> work);
    /// What the destructor does, for an owner who has something to clear away afterwards.
    void close();

private:
    void work_on();

    std::mutex m_lock;
    std::condition_variable m_more;
    std::deque<std::function<void()>> m_work;
    bool m_closing{false};
    std::vector<std::thread> m_threads;
};

}  // namespace skranke
