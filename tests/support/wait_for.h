#pragma once

#include <chrono>
#include <thread>

namespace skranke {

/// Waits until `condition` holds, looking every few milliseconds; false when it never did. The deadline is far beyond
/// what any machine needs, so that only a mistake meets it.
template <class Condition>
bool wait_for(Condition condition, std::chrono::seconds deadline = std::chrono::seconds{60})
{
    auto const until = std::chrono::steady_clock::now() + deadline;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > until)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return true;
}

}  // namespace skranke
