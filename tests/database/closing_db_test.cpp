#include "tests/support/db/stage.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <memory>

// The closing of a day: what is open is ended, everything is moved once and whole, and the statistics are compared.

namespace skranke {
namespace {

using Values = std::vector<std::string>;

class ClosingTest : public testing::Test {
protected:
    /// A day on which something of everything happened at office 1, and a visit at office 2.
    void a_day(Values more = {})
    {
        Values steps{
            "desk: select id as ticket from api.take_ticket('passport', errands => '{address,payment}')",
            "operator: update data.clock_row set shown_at = shown_at + interval '3 min'",
            "desk: select from api.call_next_ticket(1)",
            "operator: update data.clock_row set shown_at = shown_at + interval '2 min'",
            "desk: select from api.start_service(:ticket)",
            "desk: select from api.tick_step(:ticket, 2)",
            "operator: update data.clock_row set shown_at = shown_at + interval '7 min'",
            "desk: select from api.finish_service(:ticket, press_id => :one)",
            "desk: select from api.undo(:one)",
            "desk: select from api.set_note(:ticket, note => 'Mangler et foto')",
            "kiosk: select from api.take_ticket('passport', confirm => false)",
            "desk: select from api.take_ticket('address')",
            "floor: select from api.start_help('passport', counter => 5)",
            "desk_b: select from api.call_next_ticket(2)",
            "desk_b: select from api.park_ticket((select ticket from api.called where counter = 2), reason => "
            "'documents')",
            "desk: select from api.take_ticket('address')",
            "desk_b: select from api.call_next_ticket(2)",
            "desk: select from api.take_ticket('payment')",
            "desk_west: select from api.take_ticket('passport')",
        };
        steps.insert(steps.end(), more.begin(), more.end());
        stage.set("empty", steps);
    }

    void the_day_after() { operate("update data.clock_row set shown_at = '2026-11-21 00:00 Europe/Copenhagen'"); }

    void operate(std::string const& sql)
    {
        auto const said = stage.people().as("operator", sql);
        ASSERT_TRUE(said.done()) << said.words;
    }

    SqlSaid close(std::string const& login = "desk", std::string const& arguments = "1, '2026-11-20'")
    {
        return stage.people().as(login, "select * from api.close_day(" + arguments + ")");
    }

    Values list(std::string const& sql) { return stage.people().list(sql); }
    std::string value(std::string const& sql) { return list(sql).front(); }

    // One copy of the database for all of them: every scene is rolled back.
    static void SetUpTestSuite() { shared = std::make_unique<Stage>(); }
    static void TearDownTestSuite() { shared.reset(); }
    static inline std::unique_ptr<Stage> shared;
    Stage& stage = *shared;
};

}  // namespace

TEST_F(ClosingTest, EndsWhatTheDayLeftOpen)
{
    a_day();
    the_day_after();

    auto const said = close();

    EXPECT_EQ(said.value("answer"), "closed");
    EXPECT_EQ(said.value("tickets"), "6");
    EXPECT_EQ(said.value("agrees"), "t");
    EXPECT_EQ(
        list("select v.was || ' ' || v.state from data.event_past v join data.ticket_past t on t.id = v.ticket_id"
             " and t.last_seq = v.seq where v.detail ->> 'closing' = 'true' order by 1"),
        (Values{"called no_show", "parked left", "serving done", "serving done", "waiting left", "waiting left"}));
    EXPECT_EQ(list("select outcome from data.service_past order by 1"), (Values{"unfinished", "unfinished"}));
    EXPECT_EQ(value("select count(*) from data.event_past where kind = 'confirmed' and press_id is null"), "1");
}

TEST_F(ClosingTest, ClosesTheCountersThatWereLeftOpenAndSaysSo)
{
    a_day();
    the_day_after();

    ASSERT_TRUE(close().done());

    EXPECT_EQ(list("select name || ' ' || state || ' ' || coalesce(staff_id::text, 'nobody') from data.counter"
                   " where office_id = 1 order by id"),
              (Values{"Bord 1 closed nobody", "Bord 2 closed nobody", "Bord 3 closed nobody", "Bord 4 closed nobody",
                      "PC 1 open nobody", "PC 2 open nobody"}));
    EXPECT_EQ(
        list("select counter_id || ' ' || kind || ' ' || staff_id || ' ' || login from data.counter_event order by 1"),
        (Values{"1 closed_overnight 1 desk", "2 closed_overnight 2 desk", "4 closed_overnight 3 desk"}));
    EXPECT_EQ(value("select state from data.counter where id = 21"), "open") << "the other office's";
    EXPECT_EQ(close().value("answer"), "already_closed");
    EXPECT_EQ(value("select count(*) from data.counter_event"), "3");
}

TEST_F(ClosingTest, LeavesTheCountersOfTheNewDayOpen)
{
    a_day();
    the_day_after();
    operate("update data.clock_row set shown_at = '2026-11-21 09:05 Europe/Copenhagen'");
    operate("update data.counter set since = data.clock() where id = 1");  // opened anew this morning
    // At Bord 4 the one who never closed it has a citizen of the new day already.
    ASSERT_TRUE(stage.people().as("desk_c", "select from api.resume_counter(4)").done());
    operate("update data.counter set since = '2026-11-20 09:00 Europe/Copenhagen' where id = 4");
    ASSERT_TRUE(stage.people().as("desk", "select from api.take_ticket('passport')").done());
    operate(
        "update data.ticket set state = 'called', counter_id = 4, called = data.clock() where id = (select max(id)"
        " from data.ticket where office_id = 1)");

    ASSERT_TRUE(close("desk_b").done());

    EXPECT_EQ(list("select state from data.counter where id in (1, 2, 4) order by id"),
              (Values{"open", "closed", "open"}));
}

TEST_F(ClosingTest, MovesTheDayWholeAndLeavesOtherOfficesAlone)
{
    a_day();
    the_day_after();
    auto const events = value("select count(*) from data.event where office_id = 1");

    ASSERT_TRUE(close().done());

    for (char const* table : {"ticket", "event", "service", "note"})
        EXPECT_EQ(value(fmt::format("select count(*) from data.{} where office_id = 1", table)), "0") << table;
    EXPECT_EQ(value("select count(*) from data.ticket_errand"), "0");
    EXPECT_EQ(value("select count(*) from data.ticket_step"), "0");
    EXPECT_EQ(
        value("select count(*) from data.number_series s join data.area a on a.id = s.area_id where office_id = 1"),
        "0");
    EXPECT_EQ(list("select login from data.press"), (Values{"desk_west"}));
    EXPECT_EQ(value("select count(*) from data.ticket where office_id = 2"), "1");
    // Six visits were ended by the closing, and one of them confirmed before.
    EXPECT_EQ(std::stoi(value("select count(*) from data.event_past")), std::stoi(events) + 7);
    EXPECT_EQ(
        list("select t.id from data.ticket_past t left join data.event_past e on e.day = t.day and e.ticket_id = t.id"
             " group by t.day, t.id having count(e.seq) <> t.last_seq or max(e.seq) <> t.last_seq"),
        Values{});
    EXPECT_EQ(value("select errands::text || ' ' || (steps -> 0 ->> 'position') from data.ticket_past where id = " +
                    stage.ticket()),
              "{2,3} 2");
}

TEST_F(ClosingTest, KeepsEveryValueOfAVisitThatWasOver)
{
    stage.set("done", {"operator: create temporary table before as select to_jsonb(t) - 'last_press' as row,"
                       " (select jsonb_agg(to_jsonb(e) order by e.seq) from data.event e) as events,"
                       " (select jsonb_agg(to_jsonb(s)) from data.service s) as services from data.ticket t"});
    the_day_after();

    ASSERT_EQ(close().value("agrees"), "t");

    EXPECT_EQ(value("select b.row = to_jsonb(t) - 'errands' - 'steps' from before b, data.ticket_past t"), "t");
    EXPECT_EQ(value("select b.events = (select jsonb_agg(to_jsonb(e) - 'day' order by e.seq) from data.event_past e)"
                    " from before b"),
              "t");
    EXPECT_EQ(value("select b.services = (select jsonb_agg(to_jsonb(s)) from data.service_past s) from before b"), "t");
}

TEST_F(ClosingTest, HasAPlaceInThePastForEveryColumnOfALiveTable)
{
    EXPECT_EQ(
        list("select c.oid::regclass || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
             " where c.oid in ('data.ticket'::regclass, 'data.event'::regclass, 'data.service'::regclass,"
             " 'data.estimate'::regclass)"
             " and a.attnum > 0 and not a.attisdropped and not exists (select from pg_attribute p where p.attname = "
             "a.attname"
             " and p.attrelid = (c.oid::regclass || '_past')::regclass) order by 1"),
        (Values{"data.ticket.last_press"}));
    // Whatever refers to a ticket would keep it from being moved.
    EXPECT_EQ(
        list("select conrelid::regclass::text from pg_constraint where confrelid = 'data.ticket'::regclass order by 1"),
        (Values{"data.estimate", "data.note", "data.service", "data.ticket_errand", "data.ticket_step"}));
}

TEST_F(ClosingTest, IsDoneOnce)
{
    a_day();
    the_day_after();
    ASSERT_EQ(close("lead").value("answer"), "closed");
    auto const before = stage.people().fingerprint();

    for (char const* login : {"lead", "desk", "setup", "operator"}) {
        auto const again = close(login);
        EXPECT_EQ(again.value("answer"), "already_closed") << login;
        EXPECT_EQ(again.value("tickets"), "6") << login;
    }
    EXPECT_EQ(stage.people().fingerprint(), before);
    EXPECT_EQ(list("select day from api.days_to_close()"), (Values{"2026-11-20"}));  // the other office's
}

TEST_F(ClosingTest, TakesWhatCameToLightLater)
{
    stage.set("done");
    operate(
        "create temporary table late as select * from data.ticket;"
        "create temporary table late_event as select * from data.event;"
        "create temporary table late_service as select * from data.service");
    the_day_after();
    ASSERT_EQ(close().value("tickets"), "1");
    operate(
        "update late set id = id + 1000; update late_event set ticket_id = ticket_id + 1000;"
        "update late_service set ticket_id = ticket_id + 1000, id = id + 1000;"
        "insert into data.ticket select * from late; insert into data.event select * from late_event;"
        "insert into data.service select * from late_service");

    auto const said = close();

    EXPECT_EQ(said.value("answer"), "closed");
    EXPECT_EQ(said.value("tickets"), "2");
    EXPECT_EQ(said.value("agrees"), "t");
    EXPECT_EQ(close().value("answer"), "already_closed");
}

TEST_F(ClosingTest, SaysSoWhenTheFiguresAreNotThoseOfTheEvents)
{
    for (char const* fault :
         {"delete from data.event where kind = 'started'", "update data.service set ended = ended + interval '1 min'",
          "update data.ticket set outcome = 'referred'", "update data.ticket set waited = waited + interval '1 s'",
          "update data.service set on_time = false"}) {
        stage.set("done", {std::string{"operator: "} + fault});
        the_day_after();

        EXPECT_EQ(close().value("agrees"), "f") << fault;
        EXPECT_EQ(stage.people()
                      .as("lead", "select agrees, figures <> recomputed as differ from api.closed_days")
                      .value("differ"),
                  "t")
            << fault;
    }
}

TEST_F(ClosingTest, CountsWhatTheDayCameTo)
{
    a_day({"desk: select from api.finish_service(:ticket, press_id => :two)"});
    the_day_after();
    ASSERT_EQ(close().value("agrees"), "t");

    auto const figure = [&](std::string const& path) {
        return value("select figures #>> '{" + path + "}' from data.closed_day");
    };
    EXPECT_EQ(figure("tickets"), "6");
    EXPECT_EQ(figure("states,left"), "3");
    EXPECT_EQ(figure("outcomes,solved"), "1");
    EXPECT_EQ(figure("errands,passport,waited"), "1");
    EXPECT_EQ(figure("errands,passport,waited_s"), "180");
    EXPECT_EQ(figure("errands,passport,services"), "2");
    EXPECT_EQ(figure("counters,1,served_s"), "420");
    EXPECT_EQ(figure("counters,1,on_time"), "1");
}

TEST_F(ClosingTest, WaitsUntilTheOfficesOwnMidnight)
{
    a_day();
    operate("update data.clock_row set shown_at = '2026-11-20 23:59:59 Europe/Copenhagen'");
    auto const before = stage.people().fingerprint();
    EXPECT_EQ(close().sqlstate, "SQ022");
    EXPECT_EQ(close("operator", "1, '2026-11-21'").sqlstate, "SQ022");
    EXPECT_EQ(stage.people().as("lead", "select * from api.days_to_close()").rows.size(), 0U);
    EXPECT_EQ(stage.people().fingerprint(), before);

    the_day_after();
    EXPECT_EQ(stage.people().as("lead", "select day from api.days_to_close()").value("day"), "2026-11-20");
    EXPECT_EQ(close().value("answer"), "closed");
}

TEST_F(ClosingTest, RefusesOfficesOfOthersAndWhatIsNoDay)
{
    a_day();
    the_day_after();
    auto const before = stage.people().fingerprint();

    EXPECT_EQ(close("desk", "2, '2026-11-20'").sqlstate, "SQ017");
    EXPECT_EQ(close("all_west").sqlstate, "SQ017");
    EXPECT_EQ(close("nobody").sqlstate, "SQ017");
    EXPECT_EQ(close("operator", "99, '2026-11-20'").sqlstate, "SQ017");
    EXPECT_EQ(close("desk", "1, null").sqlstate, "SQ017");
    EXPECT_EQ(stage.people().fingerprint(), before);

    for (char const* isolation : {"repeatable read", "serializable"}) {
        stage.people().rollback();
        stage.people().begin(isolation);
        EXPECT_EQ(close().sqlstate, "SQ016");
    }
}

TEST_F(ClosingTest, MakesTheMonthsItNeedsAndOpensThemToNobody)
{
    a_day();
    operate("update data.ticket set day = '2026-10-31' where number = 'A01' and office_id = 1");
    the_day_after();
    ASSERT_TRUE(close("operator").done());
    ASSERT_TRUE(close("operator", "1, '2026-10-31'").done());
    ASSERT_TRUE(close("operator", "2, '2026-11-20'").done());

    EXPECT_EQ(list("select relname from pg_class where relispartition and relkind = 'r' order by 1"),
              (Values{"event_past_2026_10", "event_past_2026_11", "service_past_2026_10", "service_past_2026_11",
                      "ticket_past_2026_10", "ticket_past_2026_11"}));
    EXPECT_EQ(list("select relname from pg_class where relispartition and relkind = 'r'"
                   " and not (relrowsecurity and relforcerowsecurity and relowner = 'skranke_migrator'::regrole"
                   " and relacl is null)"),
              Values{});
    EXPECT_EQ(stage.people().as("operator", "select count(*) from data.ticket_past_2026_10").value("count"), "1");
    for (char const* login : {"desk", "lead", "auditor", "setup"})
        EXPECT_TRUE(stage.people().as(login, "select from data.ticket_past_2026_11").may_not()) << login;
}

TEST_F(ClosingTest, LetsEachOfficeSeeItsOwnPast)
{
    a_day();
    the_day_after();
    ASSERT_TRUE(close("operator").done());
    ASSERT_TRUE(close("operator", "2, '2026-11-20'").done());

    for (char const* view : {"visits", "events", "services", "closed_days"}) {
        auto const seen = [&](std::string const& login) {
            return stage.people().as(login, fmt::format("select distinct office from api.{}", view)).rows;
        };
        EXPECT_EQ(seen("lead").size(), 1U) << view;
        EXPECT_EQ(seen("lead").front().front(), "1") << view;
        if (std::string{view} != "services") {
            ASSERT_EQ(seen("all_west").size(), 1U) << view;
            EXPECT_EQ(seen("all_west").front().front(), "2") << view;
        } else {
            EXPECT_TRUE(seen("all_west").empty());
        }
    }
}

TEST_F(ClosingTest, ShowsPastAndPresentSideBySide)
{
    a_day();
    the_day_after();
    ASSERT_TRUE(close().done());
    operate("update data.clock_row set shown_at = '2026-11-23 10:00 Europe/Copenhagen'");
    auto const taken = stage.people().as("desk", "select number from api.take_ticket('passport')");
    EXPECT_EQ(taken.value("number"), "A01");

    EXPECT_EQ(stage.people()
                  .as("lead", "select string_agg(distinct day::text, ' ' order by day::text) from api.visits")
                  .rows.front()
                  .front(),
              "2026-11-20 2026-11-23");
    EXPECT_EQ(stage.people().as("lead", "select count(*) from api.visits where number = 'A01'").value("count"), "2");
    EXPECT_EQ(stage.people().as("lead", "select count(distinct day) from api.events").value("count"), "2");
}

}  // namespace skranke
