#pragma once

#include "tests/support/hand_background.h"

#include <gtest/gtest.h>

#include <mutex>

namespace skranke {

/// A Background for what has a thread of its own, a listener: acts wait until the test opens the box, on its thread.
class Mailbox : public Background {
public:
    void run(std::function<void()>) override { ADD_FAILURE() << "whoever posts here has a thread of its own"; }
    void post(std::function<void()> act) override
    {
        std::lock_guard const lock{m_mutex};
        m_inner.post(std::move(act));
    }
    void open()
    {
        std::lock_guard const lock{m_mutex};
        m_inner.finish_all();
    }

private:
    std::mutex m_mutex;
    HandBackground m_inner;
};

}  // namespace skranke
