#include "desktop/keys/key_table.h"

#include "desktop/keys/press_guard.h"

#include <gtest/gtest.h>

#include <set>

namespace skranke {

namespace {

TEST(KeyTable, GivesNoKeyTwoMeanings)
{
    std::set<std::string> keys;
    for (auto const& entry : key_table()) {
        if (entry.key.code) {
            EXPECT_TRUE(keys.insert(key_name(entry.key)).second) << key_name(entry.key);
        }
    }
}

TEST(KeyTable, FindsTheActOfAKey)
{
    EXPECT_EQ(act_of({.code = Key::function(6), .shift = true}), Act::return_ticket);
    EXPECT_EQ(act_of({.code = Key::letter('E'), .control = true}), Act::add_errand);
    EXPECT_EQ(act_of({.code = Key::letter('E')}), std::nullopt);
    EXPECT_EQ(act_of({}), std::nullopt);
}

TEST(KeyTable, LeavesThePlatformItsKeys)
{
    EXPECT_EQ(act_of({.code = Key::function(10)}), std::nullopt);
    EXPECT_EQ(act_of({.code = Key::function(10), .shift = true}), std::nullopt);
}

TEST(KeyTable, NamesKeysAsTheyStandOnTheKeyboard)
{
    EXPECT_EQ(key_name_of(Act::call_next_ticket), "F2");
    EXPECT_EQ(key_name_of(Act::return_ticket), "Shift+F6");
    EXPECT_EQ(key_name_of(Act::refer), "Ctrl+H");
    EXPECT_EQ(key_name_of(Act::call_ticket), "Ctrl+Enter");
    EXPECT_EQ(short_key_name(entry_of(Act::return_ticket).key), "⇧F6");
}

TEST(PressGuard, CountsAHeldKeyOnce)
{
    PressGuard guard;
    Key const f2{.code = Key::function(2)};
    EXPECT_TRUE(guard.down(f2));
    EXPECT_FALSE(guard.down(f2));
    guard.up();
    EXPECT_TRUE(guard.down(f2));
}

TEST(PressGuard, AnotherKeyIsAnotherPress)
{
    PressGuard guard;
    EXPECT_TRUE(guard.down({.code = Key::function(2)}));
    EXPECT_TRUE(guard.down({.code = Key::function(3)}));
}

}  // namespace

}  // namespace skranke
