#include "tests/support/db/stage.h"

#include <gtest/gtest.h>

#include <memory>

// What the database keeps for estimates: what was told, what became of it, and what closed days have taught.

namespace skranke {
namespace {

using Values = std::vector<std::string>;

class EstimateDbTest : public testing::Test {
protected:
    void operate(std::string const& sql)
    {
        auto const said = stage.people().as("operator", sql);
        ASSERT_TRUE(said.done()) << said.words;
    }

    void pass(std::string const& time)
    {
        operate("update data.clock_row set shown_at = shown_at + interval '" + time + "'");
    }

    SqlSaid record(std::string const& login, std::string const& median = "300", std::string const& bound = "500")
    {
        return stage.people().as(login,
                                 "select api.record_estimate(" + stage.ticket() + ", " + median + ", " + bound + ")");
    }

    SqlSaid error(std::string const& login = "lead", std::string const& arguments = "")
    {
        return stage.people().as(
            login, "select estimates, error_s, within, bias_s from api.estimate_error(" + arguments + ")");
    }

    SqlSaid call() { return stage.people().as("desk", "select from api.call_next_ticket(1)"); }

    void close()
    {
        pass("1 day");
        EXPECT_EQ(stage.people().as("desk", "select * from api.close_day(1, '2026-11-20')").value("answer"), "closed");
    }

    Values list(std::string const& sql) { return stage.people().list(sql); }

    // One copy of the database for all of them: every scene is rolled back.
    static void SetUpTestSuite() { shared = std::make_unique<Stage>(); }
    static void TearDownTestSuite() { shared.reset(); }
    static inline std::unique_ptr<Stage> shared;
    Stage& stage = *shared;
};

}  // namespace

TEST_F(EstimateDbTest, HoldsWhatWasToldAgainstTheFirstCall)
{
    stage.set("waiting");
    ASSERT_TRUE(record("desk").done());
    EXPECT_EQ(error().value("estimates"), "0");
    EXPECT_EQ(error().value("error_s"), std::nullopt);
    pass("4 min");
    ASSERT_TRUE(call().done());
    pass("2 min");
    ASSERT_TRUE(stage.people().as("desk", "select from api.recall_ticket(" + stage.ticket() + ")").done());

    auto const said = error();
    EXPECT_EQ(said.value("estimates"), "1");
    EXPECT_EQ(said.value("error_s"), "60");
    EXPECT_EQ(said.value("within"), "1");
    EXPECT_EQ(said.value("bias_s"), "60");
}

TEST_F(EstimateDbTest, KeepsTheFirstThatWasToldAndNoneAfterTheCall)
{
    stage.set("waiting");
    ASSERT_TRUE(record("desk").done());
    ASSERT_TRUE(record("lead", "1", "2").done());
    EXPECT_EQ(list("select median_s || ' ' || made_by from data.estimate"), (Values{"300 desk"}));

    stage.set("called");
    EXPECT_TRUE(record("desk").done());
    EXPECT_EQ(list("select count(*) from data.estimate"), (Values{"0"}));
}

TEST_F(EstimateDbTest, RefusesWhatIsNoEstimateAndTicketsOfOthers)
{
    stage.set("waiting");
    EXPECT_EQ(record("desk", "300", "200").sqlstate, "SQ017");
    EXPECT_EQ(record("desk", "-1", "200").sqlstate, "SQ017");
    EXPECT_EQ(record("desk", "null", "200").sqlstate, "SQ017");
    EXPECT_EQ(record("desk", "300", "86401").sqlstate, "SQ017");
    EXPECT_EQ(record("kiosk").sqlstate, "SQ004");
    EXPECT_EQ(record("desk_west").sqlstate, "SQ002");
    EXPECT_EQ(list("select count(*) from data.estimate"), (Values{"0"}));
}

TEST_F(EstimateDbTest, LetsAStandTellOfItsOwnNumber)
{
    stage.set("empty");
    auto const taken = stage.people().as("kiosk", "select id from api.take_ticket('passport', confirm => false)");
    auto const told = "select api.record_estimate(" + *taken.value("id") + ", 60, 90)";

    EXPECT_EQ(stage.people().as("kiosk_b", told).sqlstate, "SQ004");
    EXPECT_TRUE(stage.people().as("kiosk", told).done());
}

TEST_F(EstimateDbTest, RefusesOfficesOfOthers)
{
    stage.set("waiting");
    EXPECT_EQ(error("lead", "2").sqlstate, "SQ017");
    EXPECT_EQ(stage.people().as("kiosk_west", "select api.estimate_inputs(1)").sqlstate, "SQ017");
    EXPECT_EQ(stage.people().as("nobody", "select api.estimate_inputs()").sqlstate, "SQ017");
    auto const west = stage.people().as("kiosk_west", "select api.estimate_inputs() ->> 'waiting' as waiting");
    EXPECT_EQ(west.value("waiting"), std::nullopt);
}

TEST_F(EstimateDbTest, TellsNoNumberAndNoPerson)
{
    stage.set("serving", {"desk: select from api.take_ticket('passport')"});

    auto const said = *stage.people().as("display", "select api.estimate_inputs()::text as told").value("told");
    for (char const* secret : {"A01", "A02", "Ditte", "Krag", "desk", "login", "staff"})
        EXPECT_EQ(said.find(secret), std::string::npos) << secret;
}

TEST_F(EstimateDbTest, TakesWhatWasToldToThePastWithWhatBecameOfIt)
{
    stage.set("waiting");
    ASSERT_TRUE(record("desk").done());
    pass("10 min");
    ASSERT_TRUE(call().done());
    close();

    EXPECT_EQ(list("select count(*) from data.estimate"), (Values{"0"}));
    EXPECT_EQ(list("select day || ' ' || median_s || ' ' || bound_s || ' ' || made_by || ' ' || truth_s from "
                   "data.estimate_past"),
              (Values{"2026-11-20 300 500 desk 600"}));
    EXPECT_EQ(error().value("error_s"), "300");
    EXPECT_EQ(error().value("within"), "0");
}

TEST_F(EstimateDbTest, ForgetsNoEstimateOfSomebodyWhoWasNeverCalled)
{
    stage.set("waiting");
    ASSERT_TRUE(record("desk").done());
    close();

    EXPECT_EQ(list("select coalesce(truth_s::text, 'never') from data.estimate_past"), (Values{"never"}));
    EXPECT_EQ(error().value("estimates"), "0");
}

TEST_F(EstimateDbTest, LearnsFromAClosedDayOnce)
{
    stage.set("serving", {"operator: update data.clock_row set shown_at = shown_at + interval '10 min'",
                          "desk: select from api.finish_service(:ticket)"});
    close();

    EXPECT_EQ(list("select what || ' ' || errand_id || ' ' || hour || ' ' || count || ' ' || round(exp(sum / count))"
                   " from data.learned where what in ('length', 'arrivals', 'hours', 'calls') order by 1"),
              (Values{"arrivals 1 10 1 1", "calls 0 -1 1 1", "hours 0 10 1 1", "length 1 10 1 600"}));
    operate("select data.learn_day(1, '2026-11-20')");
    EXPECT_EQ(list("select count from data.learned where what = 'length'"), (Values{"1"}));

    auto const told = stage.people().as("kiosk", "select api.estimate_inputs() #>> '{errands,0,lengths}' as lengths");
    EXPECT_EQ(told.value("lengths")->substr(0, 8), "[[10, 1,");
}

TEST_F(EstimateDbTest, LearnsNoLengthFromAServiceThatTheClosingEnded)
{
    stage.set("serving");
    close();

    EXPECT_EQ(list("select count(*) from data.learned where what = 'length'"), (Values{"0"}));
}

TEST_F(EstimateDbTest, KnowsTodaysServicesBeforeTheDayIsClosed)
{
    stage.set("serving", {"operator: update data.clock_row set shown_at = shown_at + interval '10 min'",
                          "desk: select from api.finish_service(:ticket)"});

    auto const told =
        stage.people().as("lead", "select api.estimate_inputs() #>> '{errands,0,so_far,0,1}' as services");
    EXPECT_EQ(told.value("services"), "1");
}

}  // namespace skranke
