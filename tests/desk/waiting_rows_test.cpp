#include "desktop/desk/waiting_rows.h"

#include "desktop/desk/cpr_in_text.h"

#include <gtest/gtest.h>

namespace skranke {

namespace {

using namespace std::chrono_literals;
using Kind = TargetMark::Kind;

constexpr Instant now{std::chrono::seconds{1'795'167'720}};

WaitingTicket walk_in(std::chrono::minutes since)
{
    return {.ticket = TicketId{1}, .number = "D04", .arrived = now - since, .due = now - since + 20min};
}

TEST(TargetMark, CountsDownToTheTarget)
{
    EXPECT_EQ(target_mark(walk_in(12min), now), (TargetMark{.kind = Kind::until_target, .minutes = 8min}));
}

TEST(TargetMark, CountsUpPastTheTarget)
{
    EXPECT_EQ(target_mark(walk_in(24min), now), (TargetMark{.kind = Kind::over_target, .minutes = 4min}));
}

TEST(TargetMark, IsNotOverBeforeAWholeMinuteIs)
{
    EXPECT_EQ(target_mark(walk_in(20min), now).kind, Kind::until_target);
}

TEST(TargetMark, SaysFromWhenABookedCitizenIsCalled)
{
    auto ticket = walk_in(9min);
    ticket.booked = now + 13min;
    ticket.start = now + 3min;
    ticket.hold = Hold::before_time;
    EXPECT_EQ(target_mark(ticket, now), (TargetMark{.kind = Kind::called_from, .from = now + 3min}));
}

TEST(TargetMark, ABookedCitizenInTimeIsOnTime)
{
    auto ticket = walk_in(2min);
    ticket.booked = now + 3min;
    ticket.due = now + 3min;
    EXPECT_EQ(target_mark(ticket, now).kind, Kind::on_time);
}

TEST(Waited, CountsFromTheBookedTime)
{
    auto ticket = walk_in(12min);
    ticket.booked = now - 2min;
    EXPECT_EQ(waited(ticket, now), 2min);
    ticket.booked = now + 3min;
    EXPECT_EQ(waited(ticket, now), 0min);
}

TEST(CprInText, IsFoundHoweverItIsWritten)
{
    for (auto const* text : {"0102031234", "010203-1234", "010203 1234", "cpr 010203-1234.", "x0102031234x"})
        EXPECT_TRUE(holds_cpr_number(text)) << text;
}

TEST(CprInText, OtherNumbersMayStand)
{
    for (auto const* text : {"", "12345678", "tlf. 12 34 56 78", "010203", "sag 2026-1234", "2. december"})
        EXPECT_FALSE(holds_cpr_number(text)) << text;
}

}  // namespace

}  // namespace skranke
