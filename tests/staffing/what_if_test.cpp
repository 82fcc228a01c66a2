#include "core/staffing/what_if.h"

#include "tests/support/large_office.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace skranke {
namespace {

using namespace std::chrono_literals;

class WhatIfTest : public testing::Test {
protected:
    WhatIfTest()
    {
        for (int area = 0; area < 6; ++area) {
            DispatchProfile profile;
            profile.errand_types = {"errand_" + std::to_string(area), "errand_" + std::to_string(area + 6)};
            office.profiles[ProfileId{area}] = profile;
        }
        office.counters.back().place.open = false;
        office.counters.back().citizen.reset();
    }

    CounterId last() const { return office.counters.back().place.id; }

    EstimateInputs office = large_office(6, 25);
};

}  // namespace

TEST_F(WhatIfTest, TellsTwoHoursByTheQuarterFromWhoWaitsNow)
{
    auto const ahead = forecast(office);

    ASSERT_EQ(ahead.queue.size(), 9U);
    EXPECT_EQ(ahead.queue.front(), 25);
    EXPECT_EQ(ahead, forecast(office));
}

TEST_F(WhatIfTest, ShortensTheWaitWhereACounterIsOpened)
{
    auto const trial = what_if(office, {{last(), true, ProfileId{3}, true}});

    EXPECT_LT(trial.after.areas.at("area_3").median, trial.before.areas.at("area_3").median);
    EXPECT_LT(trial.after.queue.back(), trial.before.queue.back());
    EXPECT_EQ(trial.back_office, -1);
}

TEST_F(WhatIfTest, LengthensTheWaitWhereACounterIsClosed)
{
    auto const trial = what_if(office, {{CounterId{1}, false}});

    EXPECT_GT(trial.after.queue.back(), trial.before.queue.back());
    EXPECT_EQ(trial.back_office, 0);
    EXPECT_EQ(what_if(office, {{CounterId{1}, false, {}, true}}).back_office, 1) << "who sat there";
}

TEST_F(WhatIfTest, SaysNothingOfAnAreaThatTheTrialLeavesWithoutACounter)
{
    Trial nobody;
    for (auto const& counter : office.counters)
        nobody.push_back({counter.place.id, false});

    EXPECT_TRUE(what_if(office, nobody).after.areas.empty());
}

TEST_F(WhatIfTest, ChangesNothingByAnEmptyTrialOrOneOfCountersThereAreNot)
{
    auto const nothing = what_if(office, {});
    EXPECT_EQ(nothing.before, nothing.after);
    auto const elsewhere = what_if(office, {{CounterId{99}, false}, {CounterId{1}, true, ProfileId{77}}});
    EXPECT_EQ(elsewhere.before, elsewhere.after);
}

TEST_F(WhatIfTest, TellsHowLateBookedCitizensWillBe)
{
    EXPECT_FALSE(forecast(office).booked_late);
    auto& booked = office.waiting.front();
    booked.booked = office.at + 1min;
    booked.start = *booked.booked - 10min;
    booked.target = 10min;

    auto const late = forecast(office).booked_late;
    ASSERT_TRUE(late);
    EXPECT_GE(late->bound, late->median);
    EXPECT_LT(late->bound, 30min);
}

TEST_F(WhatIfTest, ProposesToOpenACounterWhereItHelpsMost)
{
    for (auto& ticket : office.waiting) {
        ticket.errand_type = "errand_5";
        ticket.area = "area_5";
    }
    std::vector<ProfileId> all;
    for (auto const& [id, profile] : office.profiles)
        all.push_back(id);

    auto const proposed = propose(office, {{{}, false, StaffId{6}}, {all, false, StaffId{7}}});

    ASSERT_FALSE(proposed.empty());
    EXPECT_TRUE(std::ranges::count(proposed, CounterTrial{last(), true, ProfileId{5}, false, StaffId{7}}));
    auto const trial = what_if(office, proposed);
    EXPECT_LT(trial.after.areas.at("area_5").median, trial.before.areas.at("area_5").median);
}

TEST_F(WhatIfTest, KeepsTheBreaksOfWhoeverSitsDownThere)
{
    CounterTrial const opened{last(), true, ProfileId{3}, true, StaffId{7}};
    auto soon_gone = opened;
    soon_gone.away = {{office.at + 5min, office.at + 120min}};

    EXPECT_GT(what_if(office, {soon_gone}).after.queue.back(), what_if(office, {opened}).after.queue.back());
    office.counters.back().absences = soon_gone.away;
    EXPECT_EQ(tried(office, {opened}).counters.back().absences.size(), 1U) << "of settling in alone";
}

TEST_F(WhatIfTest, ProposesNothingWhereNobodyWaits)
{
    office.waiting.clear();
    for (auto& errand : office.errands)
        errand.arrivals.clear();

    EXPECT_EQ(propose(office, {{{ProfileId{3}}, true}}), Trial{});
}

TEST_F(WhatIfTest, LeavesNoAreaWithoutACounterByItsProposal)
{
    auto const proposed = propose(office, {});

    EXPECT_GE(what_if(office, proposed).after.areas.size(), forecast(office).areas.size());
}

}  // namespace skranke
