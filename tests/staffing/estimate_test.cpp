#include "core/staffing/estimate.h"
#include "core/staffing/what_if.h"

#include "tests/support/large_office.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

using namespace std::chrono_literals;

class EstimateTest : public testing::Test {
protected:
    EstimateTest()
    {
        office.at = std::chrono::sys_days{std::chrono::November / 20 / 2026} + 9h + 42min;
        errand("passport", "pas", 15min);
        errand("mitid", "mitid", 10min);
    }

    EstimateErrand& errand(std::string const& code, std::string const& area, std::chrono::minutes usual)
    {
        auto& type = office.errands.emplace_back();
        type.errand_type = code;
        type.area = area;
        type.times.usual = usual;
        return type;
    }

    EstimateCounter& counter(int id, std::set<std::string> errands)
    {
        auto& added = office.counters.emplace_back();
        added.place.id = CounterId{id};
        added.place.open = true;
        added.place.profile.errand_types = std::move(errands);
        return added;
    }

    EstimateCounter& busy(int id, std::set<std::string> errands, std::chrono::minutes elapsed)
    {
        auto const served = *errands.begin();
        auto& added = counter(id, std::move(errands));
        added.citizen = Occupied{served, office.at - elapsed, true};
        return added;
    }

    void waits(int id, std::string const& code, std::chrono::minutes ago)
    {
        auto& ticket = office.waiting.emplace_back();
        ticket.id = TicketId{id};
        ticket.errand_type = code;
        ticket.area = code == "passport" ? "pas" : "mitid";
        ticket.expected = 10min;
        ticket.arrived = ticket.start = office.at - ago;
        ticket.target = 20min;
    }

    std::chrono::seconds median(std::string const& code) { return estimate(office).errands.at(code).median; }

    EstimateInputs office;
};

}  // namespace

TEST_F(EstimateTest, SaysNothingWhereNoCounterIsOpen)
{
    counter(1, {"passport"}).place.open = false;
    waits(7, "passport", 3min);

    EXPECT_EQ(estimate(office), Estimate{});
}

TEST_F(EstimateTest, SaysNothingOfAnErrandThatNoOpenCounterTakes)
{
    counter(1, {"passport"});

    auto const said = estimate(office);
    EXPECT_TRUE(said.areas.contains("pas"));
    EXPECT_FALSE(said.areas.contains("mitid"));
    EXPECT_FALSE(said.errands.contains("mitid"));
}

TEST_F(EstimateTest, SaysNothingOfAnErrandThatIsNotOfferedAnyMore)
{
    counter(1, {"passport", "mitid"});
    office.errands.front().offered = false;

    EXPECT_FALSE(estimate(office).errands.contains("passport"));
}

TEST_F(EstimateTest, SaysNothingInAnOfficeWithoutErrands)
{
    office.errands.clear();
    counter(1, {"passport"});
    waits(7, "passport", 3min);

    EXPECT_EQ(estimate(office), Estimate{});
}

TEST_F(EstimateTest, SendsANewcomerStraightToACounterThatIsFree)
{
    counter(1, {"passport"});

    EXPECT_EQ(estimate(office).errands.at("passport"), (WaitEstimate{0s, 0s}));
}

TEST_F(EstimateTest, SaysTheSameOfTheSameOffice)
{
    auto const large = large_office(12, 40);

    EXPECT_EQ(estimate(large), estimate(large));
}

TEST_F(EstimateTest, GrowsWithThePeopleAheadAndShrinksWithTheCounters)
{
    busy(1, {"passport"}, 2min);
    auto const alone = median("passport");
    waits(1, "passport", 9min);
    waits(2, "passport", 8min);
    auto const third = median("passport");
    busy(2, {"passport"}, 2min);

    EXPECT_GT(third, alone + 10min);
    EXPECT_LT(median("passport"), third - 5min);
}

TEST_F(EstimateTest, KeepsTheBoundAboveTheMedian)
{
    busy(1, {"passport"}, 2min);
    waits(1, "passport", 9min);

    auto const said = estimate(office).errands.at("passport");
    EXPECT_GT(said.bound, said.median);
}

TEST_F(EstimateTest, SaysOfEveryoneWhoWaitsHowLongItIsYet)
{
    busy(1, {"passport"}, 2min);
    waits(1, "passport", 9min);
    waits(2, "passport", 4min);

    auto const said = estimate(office);
    EXPECT_LT(said.tickets.at(TicketId{1}).median, said.tickets.at(TicketId{2}).median);
    EXPECT_LT(said.tickets.at(TicketId{2}).median, said.errands.at("passport").median);
}

TEST_F(EstimateTest, CountsTheTimeAlreadySpentAtTheCounter)
{
    busy(1, {"passport"}, 0min);
    auto const just_begun = median("passport");
    office.counters.front().citizen->since -= 8min;

    EXPECT_LT(median("passport"), just_begun);
}

TEST_F(EstimateTest, ExpectsAServiceFarOverItsUsualTimeToGoOn)
{
    busy(1, {"passport"}, 0min);
    office.counters.front().citizen->since -= 3h;

    auto const said = estimate(office).errands.at("passport");
    EXPECT_GT(said.median, 1min);
    EXPECT_LT(said.median, 3h);
}

TEST_F(EstimateTest, WaitsLongerForACounterThatIsPaused)
{
    counter(1, {"passport"}).paused_since = office.at - 1min;

    EXPECT_GT(median("passport"), 1min);
}

TEST_F(EstimateTest, WaitsUntilAnAbsenceIsOver)
{
    counter(1, {"passport"}).absences = {{office.at - 5min, office.at + 25min}};

    EXPECT_EQ(median("passport"), 25min);
}

TEST_F(EstimateTest, KnowsWhenAPauseIsOverThatWasPlanned)
{
    auto& paused = counter(1, {"passport"});
    paused.paused_since = office.at - 5min;
    paused.absences = {{office.at - 5min, office.at + 25min}};

    EXPECT_EQ(estimate(office).errands.at("passport"), (WaitEstimate{25min, 25min}));
}

TEST_F(EstimateTest, ExpectsNobodyForAnErrandThatIsStopped)
{
    busy(1, {"passport", "mitid"}, 2min);
    office.errands.front().arrivals = {{10, 40}};
    auto const before = median("mitid");
    office.errands.front().offered = false;

    EXPECT_EQ(forecast(office).queue.back(), 0);
    EXPECT_LE(median("mitid"), before);
}

TEST_F(EstimateTest, HoldsACounterThatOnlyOthersMayUseForNothing)
{
    busy(1, {"passport"}, 2min);
    auto const before = median("passport");
    counter(2, {"mitid"});

    EXPECT_EQ(median("passport"), before);
}

TEST_F(EstimateTest, LetsABookedCitizenGoBeforeANewcomer)
{
    busy(1, {"passport"}, 5min);
    auto const before = median("passport");
    waits(1, "passport", 3min);
    auto& booked = office.waiting.front();
    booked.booked = office.at + 2min;
    auto const counted = waiting_from(*booked.booked, office.rules);
    booked.start = counted.start;
    booked.target = counted.target;

    EXPECT_GT(median("passport"), before + 5min);
}

TEST_F(EstimateTest, ReckonsWithBookedCitizensWhoHaveNotComeYet)
{
    busy(1, {"passport"}, 5min);
    auto const before = median("passport");
    office.expected.push_back({TicketId{900}, "passport", office.at + 3min});

    EXPECT_GT(median("passport"), before + 5min);
}

TEST_F(EstimateTest, KnowsThatACitizenSentOnToAClosedCounterIsNotCalled)
{
    counter(1, {"passport"});
    waits(1, "passport", 3min);
    office.waiting.front().only_counter = CounterId{9};

    EXPECT_FALSE(estimate(office).tickets.contains(TicketId{1}));
}

TEST_F(EstimateTest, PassesOverATicketOfAnErrandItDoesNotKnow)
{
    counter(1, {"passport"});
    waits(1, "passport", 3min);
    office.waiting.front().errand_type = "unheard_of";

    EXPECT_TRUE(estimate(office).tickets.empty());
    EXPECT_TRUE(estimate(office).errands.contains("passport"));
}

TEST_F(EstimateTest, WaitsLessForCitizensOfWhomManyDoNotCome)
{
    busy(1, {"passport"}, 2min);
    for (int id = 1; id <= 5; ++id)
        waits(id, "passport", 10min);
    auto const before = median("passport");
    office.absent_share = 0.5;

    EXPECT_LT(median("passport"), before - 10min);
}

TEST_F(EstimateTest, GivesACitizenWhoIsLongInComingUp)
{
    busy(1, {"passport"}, 0min).citizen->met = false;
    auto const just_called = median("passport");
    office.counters.front().citizen->since -= 3min;

    EXPECT_LT(median("passport"), just_called - 5min);
}

TEST_F(EstimateTest, HeedsTheRuleOfOrderWhenOneAreaHasHadItsTurn)
{
    auto& both = busy(1, {"mitid", "passport"}, 2min);
    waits(1, "passport", 9min);
    waits(2, "mitid", 4min);
    auto const before = estimate(office).tickets.at(TicketId{2}).median;
    both.place.profile.max_in_row = 2;
    both.place.last_area = "pas";
    both.place.streak = 2;

    EXPECT_LT(estimate(office).tickets.at(TicketId{2}).median, before);
}

TEST_F(EstimateTest, WidensItsBoundWhenTheLatestWereKeptByTooFew)
{
    EXPECT_GT(bound_share(std::vector<EstimateOutcome>(60, {600, 700, 900})), bound_share({}));
    EXPECT_LT(bound_share(std::vector<EstimateOutcome>(60, {600, 700, 500})), bound_share({}));
}

}  // namespace skranke
