#include "core/staffing/attention.h"
#include "core/staffing/area_queue.h"
#include "tests/support/fake_clock.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace skranke {
namespace {

using namespace std::chrono_literals;
using Kind = Attention::Kind;

/// Two counters for passports and one for addresses on a Friday at 10.42; nobody waits yet.
class AttentionTest : public testing::Test {
protected:
    AttentionTest()
    {
        picture.read_at = now;
        picture.areas = {{"pas", "Pas"}, {"folk", "Folkeregister"}};
        for (int id : {1, 2, 3})
            picture.counters.push_back({.id = CounterId{id},
                                        .name = "Bord " + std::to_string(id),
                                        .kind = "counter",
                                        .state = CounterState::open,
                                        .staff = StaffId{id},
                                        .areas = {id == 3 ? "folk" : "pas"}});
    }

    /// Somebody with a target of twenty minutes.
    void waits(std::int64_t ticket, std::string const& area, std::chrono::minutes since)
    {
        picture.waiting.push_back({.ticket = TicketId{ticket},
                                   .number = "A" + std::to_string(ticket),
                                   .errand = "Ærinde",
                                   .area = area,
                                   .arrived = now - since,
                                   .start = now - since,
                                   .due = now - since + 20min});
    }
    void serves_since(std::size_t counter, std::chrono::minutes since, std::chrono::minutes usual)
    {
        picture.counters[counter].ticket = LeadTicket{.ticket = TicketId{90 + static_cast<std::int64_t>(counter)},
                                                      .number = "B1",
                                                      .state = TicketState::serving,
                                                      .called = now - since,
                                                      .started = now - since,
                                                      .usual = usual};
    }
    void has_break(int staff, std::chrono::minutes from, std::chrono::minutes until)
    {
        picture.breaks.push_back({BreakId{10 + staff}, StaffId{staff}, "Nogen", "Frokost", now + from, now + until});
    }
    std::vector<Kind> kinds()
    {
        std::vector<Kind> all;
        for (auto const& each : attention(picture, now))
            all.push_back(each.kind);
        return all;
    }
    AreaQueue queue(std::size_t at) { return area_queues(picture, now).at(at); }

    Instant now = FakeClock::friday_at(10, 42);
    LeadPicture picture;
};

}  // namespace

TEST_F(AttentionTest, IsNotAskedForWhileAllIsWell)
{
    waits(1, "pas", 5min);
    serves_since(0, 14min, 15min);
    EXPECT_EQ(kinds(), std::vector<Kind>{});
}

TEST_F(AttentionTest, JudgesAnAreaByWhoeverIsFurthest)
{
    EXPECT_EQ(queue(0).judgement, Judgement::nobody);
    waits(1, "pas", 14min);
    EXPECT_EQ(queue(0).judgement, Judgement::within);
    waits(2, "pas", 16min);
    EXPECT_EQ(queue(0).judgement, Judgement::close);
    waits(3, "pas", 26min);
    waits(4, "pas", 1min);
    EXPECT_EQ(queue(0), (AreaQueue{.code = "pas",
                                   .name = "Pas",
                                   .waiting = 4,
                                   .longest = 26min,
                                   .counters = 2,
                                   .judgement = Judgement::over,
                                   .over = 6min}));
}

TEST_F(AttentionTest, LetsABookedCitizenWaitFromTheBookedTime)
{
    waits(1, "pas", 25min);
    picture.waiting.back().booked = now + 3min;
    picture.waiting.back().due = now + 3min;
    EXPECT_EQ(queue(0).longest, 0min);
    EXPECT_EQ(kinds(), std::vector<Kind>{});
}

TEST_F(AttentionTest, TellsOfAppointmentsForWhichNoCounterIsOpen)
{
    waits(1, "folk", 5min);
    picture.waiting.back().booked = now + 3min;
    waits(2, "folk", 5min);
    picture.counters[2].state = CounterState::closed;

    auto const found = attention(picture, now);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, Kind::nobody_serves);
    EXPECT_EQ(found[0].booked, 1);
}

TEST_F(AttentionTest, PutsTheWorstOfEachAreaFirst)
{
    waits(1, "pas", 21min);
    waits(2, "pas", 40min);
    waits(3, "folk", 24min);
    auto const found = attention(picture, now);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].number, "A2");
    EXPECT_EQ(found[0].over, 20min);
    EXPECT_EQ(found[1].number, "A3");
    EXPECT_EQ(found[2].number, "A1");
}

TEST_F(AttentionTest, TellsAServiceFarOverItsUsualTimeAndOneThatIsStuck)
{
    serves_since(0, 13min, 9min);
    EXPECT_EQ(kinds(), std::vector<Kind>{}) << "not far over";
    serves_since(0, 14min, 9min);
    EXPECT_EQ(kinds(), std::vector<Kind>{Kind::over_usual});
    auto const key = attention(picture, now).front().key();
    serves_since(0, 27min, 9min);
    EXPECT_EQ(kinds(), std::vector<Kind>{Kind::stuck});
    EXPECT_EQ(attention(picture, now).front().key(), key) << "the same matter, only worse";

    serves_since(0, 10min, 9min);
    picture.counters[0].ticket->started.reset();
    EXPECT_EQ(kinds(), std::vector<Kind>{Kind::stuck}) << "called ten minutes ago and not come";
}

TEST_F(AttentionTest, TellsAnAreaWithoutACounterWhileCitizensWait)
{
    picture.counters[2].state = CounterState::paused;
    EXPECT_EQ(kinds(), std::vector<Kind>{});
    waits(1, "folk", 1min);
    EXPECT_EQ(kinds(), std::vector<Kind>{Kind::nobody_serves});
    picture.counters[2].state = CounterState::open;
    EXPECT_EQ(kinds(), std::vector<Kind>{});
    for (int more : {2, 3, 4})
        waits(more, "folk", 1min);
    EXPECT_EQ(kinds(), std::vector<Kind>{Kind::one_serves});
}

TEST_F(AttentionTest, TellsABreakThatLeavesAnAreaWithOneCounter)
{
    has_break(1, 78min, 108min);
    auto const found = attention(picture, now);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, Kind::break_leaves);
    EXPECT_EQ(found[0].area, "pas");
    EXPECT_EQ(found[0].counters, 1);
    EXPECT_FALSE(found[0].pressing());
    picture.counters.push_back(picture.counters[0]);
    picture.counters.back().staff = StaffId{9};
    EXPECT_EQ(kinds(), std::vector<Kind>{}) << "two are left";
    has_break(2, 90min, 120min);
    EXPECT_EQ(kinds(), std::vector<Kind>{Kind::break_leaves}) << "once, though two breaks make it";
}

TEST_F(AttentionTest, TellsTheOnlyCounterOfAnAreaThatGoesToLunch)
{
    has_break(3, 30min, 60min);
    auto const found = attention(picture, now);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].counters, 0);
    EXPECT_EQ(found[0].area, "folk");
}

TEST_F(AttentionTest, TellsWhatIsAboutToStop)
{
    picture.calls = {{HelpCallId{7}, now - 40s, "Nummerstander 1", "printer"}};
    picture.stopped = {{"passport", "Pas", now - 5min}};
    EXPECT_EQ(kinds(), (std::vector<Kind>{Kind::printer, Kind::errand_stopped}));
}

}  // namespace skranke
