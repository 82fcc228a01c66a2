#include "core/staffing/estimate_inputs.h"
#include "core/staffing/estimate.h"
#include "core/staffing/told_minutes.h"

#include <Poco/Exception.h>
#include <gtest/gtest.h>

#include <cmath>

namespace skranke {
namespace {

using namespace std::chrono_literals;

// As api.estimate_inputs tells it.
char const* const office = R"({
 "at": 1795167720000000, "zone": 3600, "call_ahead": 600000000, "promise": 300000000,
 "errands": [
  {"code": "passport", "area": "pas", "minutes": 12, "target": 20, "offered": true,
   "lengths": [[9, 10, 62.0, 385.0], [10, 20, 130.0, 850.0]], "so_far": [[10, 2, 13.5, 91.2]], "arrivals": [[10, 3.5]]},
  {"code": "old", "area": "pas", "minutes": 5, "target": 20, "offered": false, "lengths": null, "so_far": null, "arrivals": null}],
 "profiles": [{"id": 7, "errands": ["passport", "old"], "max_in_row": 3, "first_after": 2700000000},
              {"id": 8, "errands": null, "max_in_row": null, "first_after": null}],
 "counters": [
  {"id": 1, "kind": "counter", "open": true, "profile": 7, "paused": null, "last_area": "pas", "streak": 2,
   "errand": "passport", "met": true, "since": 1795167600000000},
  {"id": 2, "kind": "counter", "open": true, "profile": 8, "paused": 1795167700000000, "last_area": null, "streak": 0,
   "errand": null, "met": null, "since": null, "away": [[1795172400000000, 1795174200000000]]},
  {"id": 3, "kind": "till", "open": false, "profile": null, "paused": null, "last_area": null, "streak": 0,
   "errand": null, "met": null, "since": null}],
 "waiting": [{"id": 2851000000000002, "errand": "passport", "arrived": 1795167000000000, "start": 1795167000000000,
              "target_s": 1200, "booked": null, "only": 1}],
 "calls": [360, 0, 0], "absent": [38, 0, 0], "walk": [100, 350, 1230], "between": null, "given_up": null,
 "recent": [[300, 500, 240]]})";

constexpr Instant now{1795167720s};

}  // namespace

TEST(EstimateInputsTest, AreReadAsTheDatabaseTellsThem)
{
    auto const read = read_estimate_inputs(office);

    EXPECT_EQ(read.at, now);
    EXPECT_EQ(read.zone, 1h);
    EXPECT_EQ(read.rules.call_ahead, 10min);
    EXPECT_EQ(read.rules.promise, 5min);
    ASSERT_EQ(read.errands.size(), 2U);
    EXPECT_EQ(read.errands[0].times.past.at(10), (Observed{20, 130, 850}));
    EXPECT_EQ(read.errands[0].times.today.at(10), (Observed{2, 13.5, 91.2}));
    EXPECT_EQ(read.errands[0].arrivals, (std::map<int, double>{{10, 3.5}}));
    EXPECT_FALSE(read.errands[1].offered);
    EXPECT_NEAR(read.absent_share, 0.1, 1e-9);
    EXPECT_NEAR(read.walk.middle, 3.5, 0.05);
    EXPECT_EQ(read.between.middle, EstimateInputs{}.between.middle);
    ASSERT_EQ(read.recent.size(), 1U);
    EXPECT_EQ(read.recent[0].truth, 240);
}

TEST(EstimateInputsTest, GiveEachCounterItsProfileAndItsCitizen)
{
    auto const read = read_estimate_inputs(office);

    ASSERT_EQ(read.counters.size(), 3U);
    EXPECT_EQ(read.counters[0].place.profile.errand_types, (std::set<std::string>{"old", "passport"}));
    EXPECT_EQ(read.counters[0].place.profile.max_in_row, 3);
    EXPECT_EQ(read.counters[0].place.profile.first_after, 45min);
    EXPECT_EQ(read.counters[0].place.last_area, "pas");
    ASSERT_TRUE(read.counters[0].citizen);
    EXPECT_EQ(read.counters[0].citizen->since, now - 2min);
    EXPECT_TRUE(read.counters[0].citizen->met);
    EXPECT_EQ(read.counters[1].paused_since, now - 20s);
    EXPECT_TRUE(read.counters[0].absences.empty());
    EXPECT_EQ(read.counters[1].absences, (std::vector<Absence>{{Instant{1795172400s}, Instant{1795174200s}}}));
    EXPECT_FALSE(read.counters[2].place.open);
    ASSERT_EQ(read.waiting.size(), 1U);
    EXPECT_EQ(read.waiting[0].area, "pas");
    EXPECT_EQ(read.waiting[0].expected, 12min);
    EXPECT_EQ(read.waiting[0].only_counter, CounterId{1});
}

TEST(EstimateInputsTest, AreEnoughToEstimateFrom)
{
    EXPECT_TRUE(estimate(read_estimate_inputs(office)).areas.contains("pas"));
}

TEST(EstimateInputsTest, RefuseWhatIsNone)
{
    EXPECT_THROW(read_estimate_inputs("no json"), Poco::Exception);
    EXPECT_THROW(read_estimate_inputs("{}"), Poco::Exception);
}

TEST(ToldMinutesTest, AreWholeAndNeverNone)
{
    EXPECT_EQ(told_minutes(0s), 1);
    EXPECT_EQ(told_minutes(60s), 1);
    EXPECT_EQ(told_minutes(61s), 2);
    EXPECT_EQ(told_minutes(11min), 11);
}

}  // namespace skranke
