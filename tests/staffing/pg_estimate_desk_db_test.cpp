#include "core/staffing/pg_estimate_desk.h"

#include "core/queue/pg_hall_desk.h"
#include "core/queue/pg_queue_desk.h"
#include "core/staffing/pg_lead_desk.h"
#include "core/staffing/what_if.h"
#include "tests/support/db/two_offices.h"

#include <algorithm>

// What a lead may ask of waiting times, from the database to the figures.

namespace skranke {
namespace {

using namespace std::chrono_literals;

class PgEstimateDeskTest : public TwoOffices {
protected:
    PgEstimateDesk lead{as("lead")};
    PgQueueDesk desk{as("desk")};
    PgHallDesk stand{as("kiosk")};
};

}  // namespace

TEST_F(PgEstimateDeskTest, ReadsTheOfficeAsItStands)
{
    auto const ticket = *desk.take_ticket({.errand_type = "passport"}, PressId::make());
    ASSERT_FALSE(desk.call_next_ticket(CounterId{1}, PressId::make()).refused());
    auto const waits = *desk.take_ticket({.errand_type = "address"}, PressId::make());
    ASSERT_FALSE(desk.start_service(ticket.id, PressId::make()).refused());
    pass("3 min");

    auto const inputs = lead.inputs();

    EXPECT_EQ(inputs.at, Instant{std::chrono::sys_days{std::chrono::November / 20 / 2026} + 9h + 45min});
    EXPECT_EQ(inputs.zone, 1h);
    ASSERT_EQ(inputs.counters.size(), 4U);  // no citizen PC
    EXPECT_EQ(inputs.counters[0].citizen->errand_type, "passport");
    EXPECT_EQ(inputs.counters[0].citizen->since, inputs.at - 3min);
    EXPECT_TRUE(inputs.counters[0].citizen->met);
    EXPECT_FALSE(inputs.counters[2].place.open);
    EXPECT_TRUE(inputs.counters[3].paused_since);
    ASSERT_EQ(inputs.waiting.size(), 1U);
    EXPECT_EQ(inputs.waiting[0].id, waits.id);
    EXPECT_EQ(inputs.waiting[0].area, "address");
    EXPECT_EQ(inputs.profiles.at(ProfileId{2}).first_after, 45min);
}

TEST_F(PgEstimateDeskTest, HandsOutPlannedBreaksOfThoseAtCountersAndStoppedErrands)
{
    PgLeadDesk board{as("lead")};
    auto const now = lead.inputs().at;
    ASSERT_FALSE(board.plan_break(StaffId{1}, "lunch", now + 60min, now + 90min, PressId::make()).refused());
    ASSERT_FALSE(board.plan_break(StaffId{2}, "lunch", now + 15min, now + 30min, PressId::make()).refused());
    ASSERT_FALSE(board.stop_errand("passport", PressId::make()).refused());
    auto const offered = [&] {
        auto const errands = lead.inputs().errands;
        return std::ranges::find(errands, "passport", &EstimateErrand::errand_type)->offered;
    };

    auto const counters = lead.inputs().counters;
    EXPECT_EQ(counters[0].absences, (std::vector<Absence>{{now + 60min, now + 90min}}));
    EXPECT_EQ(counters[1].absences, (std::vector<Absence>{{now + 15min, now + 30min}}));
    EXPECT_TRUE(counters[3].absences.empty());
    EXPECT_FALSE(offered());

    pass("31 min");
    ASSERT_FALSE(board.remove_break(board.picture()->breaks.back().id, PressId::make()).refused());
    ASSERT_FALSE(board.start_errand("passport", PressId::make()).refused());
    auto const later = lead.inputs().counters;
    EXPECT_TRUE(later[0].absences.empty()) << "removed";
    EXPECT_TRUE(later[1].absences.empty()) << "over";
    EXPECT_TRUE(offered());
}

TEST_F(PgEstimateDeskTest, IsEnoughForATrial)
{
    for (int citizen = 0; citizen < 12; ++citizen)
        ASSERT_FALSE(desk.take_ticket({.errand_type = "passport"}, PressId::make()).refused());

    auto const trial = what_if(lead.inputs(), {{CounterId{3}, true, ProfileId{2}, true}}, {.runs = 20});

    EXPECT_LT(trial.after.areas.at("passport").median, trial.before.areas.at("passport").median);
}

TEST_F(PgEstimateDeskTest, TellsHowFarOffTheLatestWere)
{
    EXPECT_EQ(lead.error(20), std::nullopt);
    auto const ticket = *stand.take_ticket({.errand_type = "passport"}, PressId::make());
    ASSERT_FALSE(stand.record_estimate(ticket.id, {2min, 3min}).refused());
    EXPECT_EQ(lead.error(20), std::nullopt);
    pass("4 min");
    ASSERT_FALSE(desk.call_next_ticket(CounterId{1}, PressId::make()).refused());

    EXPECT_EQ(lead.error(20), (EstimateError{1, 2min, 0}));
}

}  // namespace skranke
