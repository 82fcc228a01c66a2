#include "desktop/keys/idle_lock.h"

#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>

namespace skranke {

using namespace std::chrono_literals;

TEST(IdleLock, IsDueWhenNobodyHasTouchedAnythingForSoLong)
{
    FakeClock clock;
    IdleLock lock{clock, 10min};
    clock.pass(9min);
    EXPECT_FALSE(lock.due());
    lock.touch();
    clock.pass(9min + 59s);
    EXPECT_FALSE(lock.due());
    clock.pass(1s);
    EXPECT_TRUE(lock.due());
    lock.touch();
    EXPECT_FALSE(lock.due());
}

TEST(IdleLock, IsNeverDueWhenSwitchedOff)
{
    FakeClock clock;
    IdleLock const lock{clock, 0min};
    clock.pass(24h);
    EXPECT_FALSE(lock.due());
}

}  // namespace skranke
