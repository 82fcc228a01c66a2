#include "desktop/display/call_board.h"

#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

using std::chrono::seconds;
using Numbers = std::vector<std::string>;

class CallBoardTest : public testing::Test {
protected:
    HallCall call(std::int64_t ticket, std::string number, std::string counter)
    {
        return {TicketId{ticket}, std::move(number), std::move(counter), "counter", clock.now()};
    }

    /// A picture as the database would give it now.
    void see(std::vector<HallCall> calls) { board.see(std::move(calls), clock.now()); }

    Numbers told()
    {
        Numbers numbers;
        for (auto const& each : board.advance(clock.now()))
            numbers.push_back(each.number);
        return numbers;
    }

    Numbers standing() const
    {
        Numbers numbers;
        for (auto const& each : board.announced())
            numbers.push_back(each.call.number);
        return numbers;
    }

    Numbers lately() const
    {
        Numbers numbers;
        for (auto const& each : board.lately())
            numbers.push_back(each.number);
        return numbers;
    }

    FakeClock clock;
    CallBoard board;
};

TEST_F(CallBoardTest, AnnouncesACallOnce)
{
    auto const calls = std::vector{call(1, "B30", "3")};
    see(calls);
    EXPECT_EQ(told(), Numbers{"B30"});

    clock.pass(seconds{5});
    see(calls);
    EXPECT_EQ(told(), Numbers{});
    EXPECT_EQ(standing(), Numbers{"B30"});
}

TEST_F(CallBoardTest, LeavesACallForAtLeastFifteenSecondsEvenWhenTheCitizenHasGone)
{
    see({call(1, "B30", "3")});
    told();
    see({});
    clock.pass(seconds{14});
    told();
    EXPECT_EQ(standing(), Numbers{"B30"});

    clock.pass(seconds{1});
    told();
    EXPECT_EQ(standing(), Numbers{});
    EXPECT_EQ(lately(), Numbers{"B30"});
}

TEST_F(CallBoardTest, QueuesCallsOfTheSameMomentAndOverwritesNone)
{
    see({call(1, "A10", "1"), call(2, "A11", "4"), call(3, "D03", "2"), call(4, "C06", "5")});
    std::map<std::string, int> seconds_seen;
    Numbers order;
    for (int second = 0; second < 90; ++second) {
        for (auto const& number : told())
            order.push_back(number);
        EXPECT_LE(standing().size(), CallBoard::together);
        for (auto const& number : standing())
            ++seconds_seen[number];
        clock.pass(seconds{1});
    }
    EXPECT_EQ(order, (Numbers{"A10", "A11", "D03", "C06"}));
    for (auto const& number : order)
        EXPECT_GE(seconds_seen[number], 15) << number;
}

TEST_F(CallBoardTest, KeepsTwoChimesApart)
{
    see({call(1, "A10", "1"), call(2, "A11", "4")});
    EXPECT_EQ(told(), Numbers{"A10"});
    clock.pass(seconds{1});
    EXPECT_EQ(told(), Numbers{});
    clock.pass(CallBoard::between);
    EXPECT_EQ(told(), Numbers{"A11"});
    EXPECT_EQ(standing(), (Numbers{"A10", "A11"}));
}

TEST_F(CallBoardTest, AnnouncesARecallAgain)
{
    see({call(1, "B30", "3")});
    told();
    clock.pass(seconds{20});
    see({call(1, "B30", "3")});
    EXPECT_EQ(told(), Numbers{"B30"});
    EXPECT_EQ(standing(), Numbers{"B30"});
}

TEST_F(CallBoardTest, AnnouncesARecallOfANumberThatHasLeftThePanel)
{
    auto const first = call(1, "A10", "1");
    see({first});
    told();
    clock.pass(seconds{20});
    auto const second = call(2, "A11", "4");
    see({first, second});
    told();
    clock.pass(seconds{20});
    told();
    EXPECT_EQ(lately(), Numbers{"A10"});

    see({call(1, "A10", "1"), second});
    EXPECT_EQ(told(), Numbers{"A10"});
    EXPECT_EQ(lately(), Numbers{"A11"});
}

TEST_F(CallBoardTest, DropsAQueuedCallOnlyWhenItsCitizenHasBeenMet)
{
    auto const first = call(1, "A10", "1");
    auto const second = call(2, "A11", "4");
    auto third = call(3, "D03", "2");
    see({first, second, third});
    told();
    third.met = true;
    see({first, second, third});
    clock.pass(seconds{40});
    EXPECT_EQ(told(), Numbers{"A11"});
    clock.pass(seconds{40});
    EXPECT_EQ(told(), Numbers{});
    EXPECT_EQ(lately().front(), "D03");
}

TEST_F(CallBoardTest, RemembersWhatWasCalledBeforeItWasSwitchedOnWithoutAnnouncingIt)
{
    auto const old = call(1, "A10", "1");
    clock.pass(std::chrono::minutes{3});
    see({old, call(2, "A11", "4")});
    EXPECT_EQ(told(), Numbers{"A11"});
    EXPECT_EQ(lately(), Numbers{"A10"});
}

TEST_F(CallBoardTest, ListsTheLatestFirst)
{
    std::vector<HallCall> calls;
    for (std::int64_t ticket = 1; ticket <= 4; ++ticket) {
        calls.push_back(call(ticket, "A" + std::to_string(ticket), "1"));
        see(calls);
        told();
        clock.pass(seconds{20});
    }
    EXPECT_EQ(standing(), Numbers{"A4"});
    EXPECT_EQ(lately(), (Numbers{"A3", "A2", "A1"}));
}

}  // namespace
}  // namespace skranke
