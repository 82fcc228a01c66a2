#include "desktop/desk/desk_words.h"

#include "core/base/words.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

using namespace std::chrono_literals;

class DeskWordsTest : public testing::Test {
protected:
    DeskWordsTest() { speak(Language::danish); }

    Instant const noon = std::chrono::sys_days{std::chrono::November / 20 / 2026} + 11h;
};

}  // namespace

TEST_F(DeskWordsTest, TellsTheDayInFigures)
{
    EXPECT_EQ(today_words({.services = 8, .on_time = 7}), "8 ekspeditioner · 7 til tiden");
    EXPECT_EQ(today_words({.services = 1, .on_time = 1, .no_shows = 1}), "1 ekspedition · 1 til tiden · 1 ikke mødt");
}

TEST_F(DeskWordsTest, TellsTheNextBreakByItsKind)
{
    EXPECT_EQ(break_words({.next_break = noon, .lunch = true}), "Din frokost: 12.00");
    EXPECT_EQ(break_words({.next_break = noon + 150min}), "Din pause: 14.30");
}

}  // namespace skranke
