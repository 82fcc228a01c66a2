#include "tests/support/fault/killable_desk.h"

#include <gtest/gtest.h>

#include <signal.h>

#include <string_view>

/// The tests, or with `--desk` one of the desks they kill.
int main(int count, char** words)
{
    if (count > 1 && std::string_view{words[1]} == "--desk")
        return skranke::fault::be_a_desk(count, words);
    ::signal(SIGPIPE, SIG_IGN);  // whoever is told something may be dead
    testing::InitGoogleTest(&count, words);
    return RUN_ALL_TESTS();
}
