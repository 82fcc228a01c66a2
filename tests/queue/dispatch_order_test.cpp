#include "core/queue/dispatch_order.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

using namespace std::chrono_literals;

constexpr Instant now = std::chrono::sys_days{std::chrono::November / 20 / 2026} + 9h + 42min;

class DispatchOrderTest : public testing::Test {
protected:
    /// A walk-in who came so long ago.
    DispatchTicket& waits(std::int64_t id, std::string const& area, std::chrono::minutes ago)
    {
        waiting.push_back({.id = TicketId{id},
                           .errand_type = area,
                           .area = area,
                           .expected = 10min,
                           .arrived = now - ago,
                           .start = now - ago,
                           .target = 20min});
        return waiting.back();
    }

    DispatchTicket& booked(std::int64_t id, std::string const& area, std::chrono::minutes ahead)
    {
        auto& ticket = waits(id, area, 5min);
        ticket.booked = now + ahead;
        auto const counted = waiting_from(*ticket.booked, rules);
        ticket.start = counted.start;
        ticket.target = counted.target;
        return ticket;
    }

    std::vector<std::int64_t> order(Instant at = now)
    {
        std::vector<std::int64_t> ids;
        for (auto const& place : dispatch_order(counter, counters, waiting, rules, at))
            ids.push_back(place.ticket.value);
        return ids;
    }

    Hold hold_of(std::int64_t id)
    {
        for (auto const& place : dispatch_order(counter, counters, waiting, rules, now))
            if (place.ticket.value == id)
                return place.hold;
        ADD_FAILURE() << id << " is not in the list";
        return Hold::none;
    }

    using Ids = std::vector<std::int64_t>;

    std::vector<DispatchTicket> waiting;
    DispatchCounter counter{.id = CounterId{1}, .open = true, .profile = {.errand_types = {"a", "b"}}};
    std::vector<DispatchCounter> counters;
    DispatchRules rules;
};

}  // namespace

TEST_F(DispatchOrderTest, GivesWhoHasWaitedLongestWhenTargetsAreEqual)
{
    waits(1, "a", 3min);
    waits(2, "b", 9min);
    waits(3, "a", 6min);

    EXPECT_EQ(order(), (Ids{2, 3, 1}));
}

TEST_F(DispatchOrderTest, LetsAShortTargetOvertakeALongerWait)
{
    waits(1, "a", 9min);
    waits(2, "a", 3min).target = target_of(Priority::urgent, 20min);

    EXPECT_EQ(order(), (Ids{2, 1}));
    EXPECT_EQ(order(now - 2min - 30s), (Ids{1, 2}));
}

TEST_F(DispatchOrderTest, BreaksTiesByArrivalAndThenById)
{
    waits(7, "a", 4min);
    waits(5, "a", 4min);
    waits(6, "a", 2min).target = 10min;

    EXPECT_EQ(order(), (Ids{5, 7, 6}));
}

TEST_F(DispatchOrderTest, PassesOverWhatTheProfileDoesNotTake)
{
    waits(1, "c", 60min);
    waits(2, "a", 1min);

    EXPECT_EQ(order(), (Ids{2}));
}

TEST_F(DispatchOrderTest, GivesACitizenSentToOneCounterToThatOneOnlyWhateverItsProfile)
{
    waits(1, "c", 2min).only_counter = CounterId{1};
    waits(2, "a", 60min).only_counter = CounterId{2};

    EXPECT_EQ(order(), (Ids{1}));
}

TEST_F(DispatchOrderTest, PutsTheAreaThatHasHadItsTurnLastButNeverOut)
{
    counter.profile.max_in_row = 2;
    waits(1, "a", 9min);
    waits(2, "b", 1min);

    counter = after_calling(after_calling(counter, waiting[0]), waiting[0]);

    EXPECT_EQ(order(), (Ids{2, 1}));
    waiting.pop_back();
    EXPECT_EQ(order(), (Ids{1}));
}

TEST_F(DispatchOrderTest, StartsCountingAnewWithAnotherArea)
{
    auto const from_a = waits(1, "a", 9min);
    auto const from_b = waits(2, "b", 1min);

    counter = after_calling(after_calling(after_calling(counter, from_a), from_b), from_a);

    EXPECT_EQ(counter.streak, 1);
    EXPECT_EQ(counter.last_area, "a");
}

TEST_F(DispatchOrderTest, PutsWhoHasWaitedTooLongFirstEvenBeforeTheTurnOfAnArea)
{
    counter.profile.first_after = 30min;
    counter.profile.max_in_row = 1;
    counter.last_area = "a";
    counter.streak = 1;
    waits(1, "a", 31min).target = 2h;
    waits(2, "b", 25min).target = 1min;

    EXPECT_EQ(order(), (Ids{1, 2}));
}

TEST_F(DispatchOrderTest, CountsWaitingTooLongFromTheBookedTime)
{
    counter.profile.first_after = 12min;
    counters = {{.id = CounterId{2}, .open = true, .profile = {.errand_types = {"a"}}}};
    waits(1, "a", 1min);
    booked(2, "a", -5min);

    EXPECT_EQ(hold_of(2), Hold::none);
    waiting[0].target = 1s;
    EXPECT_EQ(order(), (Ids{1, 2}));  // start was 15 minutes ago, the booked time only 5
    waiting[1].booked = now - 13min;
    EXPECT_EQ(order(), (Ids{2, 1}));
}

TEST_F(DispatchOrderTest, HoldsABookedCitizenBackUntilCallAhead)
{
    counters = {{.id = CounterId{2}, .open = true, .profile = {.errand_types = {"a"}}}};
    waits(1, "a", 1min);
    booked(2, "a", 11min);

    EXPECT_EQ(hold_of(2), Hold::before_time);
    EXPECT_EQ(order(), (Ids{1, 2}));
    EXPECT_EQ(order(now + 11min), (Ids{2, 1}));
}

TEST_F(DispatchOrderTest, ReachesTheTargetAtTheBookedTime)
{
    auto const counted = waiting_from(now, rules);

    EXPECT_EQ(progress(counted.start, counted.target, now), 1.0);
    EXPECT_EQ(progress(counted.start, counted.target, now - 10min), 0.0);
}

TEST_F(DispatchOrderTest, HoldsAWalkInBackWhoWouldBreakThePromise)
{
    booked(1, "a", 11min);
    waits(2, "a", 30min).expected = 16min;
    waits(3, "b", 1min).expected = 17min;

    EXPECT_EQ(hold_of(2), Hold::none);  // exactly as late as is allowed
    EXPECT_EQ(hold_of(3), Hold::promise);
    EXPECT_EQ(order(), (Ids{2, 3, 1}));
}

TEST_F(DispatchOrderTest, HoldsNobodyBackWhenAnotherOpenCounterCanTakeTheBooked)
{
    booked(1, "a", 11min);
    waits(2, "b", 1min).expected = 60min;
    counters = {{.id = CounterId{2}, .open = false, .profile = {.errand_types = {"a"}}}};
    EXPECT_EQ(hold_of(2), Hold::promise);

    counters[0].open = true;
    EXPECT_EQ(hold_of(2), Hold::none);

    waiting[0].only_counter = CounterId{1};  // nobody else can take this one
    EXPECT_EQ(hold_of(2), Hold::promise);
}

TEST_F(DispatchOrderTest, CountsNoCitizenPcAsAnotherThatCanTakeTheBooked)
{
    booked(1, "a", 11min);
    waits(2, "b", 1min).expected = 60min;
    for (char const* kind : {"citizen_pc", "till", "information"}) {
        counters = {{.id = CounterId{2}, .kind = kind, .open = true, .profile = {.errand_types = {"a"}}}};
        EXPECT_EQ(hold_of(2), Hold::promise) << kind;
    }
}

TEST_F(DispatchOrderTest, NeverHoldsABookedCitizenBackForAnother)
{
    booked(1, "a", 1min);
    booked(2, "b", 5min).expected = 60min;

    EXPECT_EQ(hold_of(2), Hold::none);
}

TEST_F(DispatchOrderTest, PutsWhoJoinsAgainWhereThePlaceSays)
{
    auto const arrived = now - 30min;

    EXPECT_EQ(waiting_from(Place::arrival, arrived, Priority::ordinary, 20min, now), (Waiting{arrived, 20min}));
    EXPECT_EQ(waiting_from(Place::last, arrived, Priority::urgent, 20min, now), (Waiting{now, 5min}));
    EXPECT_EQ(waiting_from(Place::first, arrived, Priority::ordinary, 20min, now), (Waiting{arrived, 1min}));
    EXPECT_EQ(waiting_from(Place::last, arrived, Priority::companion, 20min, now), (Waiting{now, 1min}));
}

}  // namespace skranke
