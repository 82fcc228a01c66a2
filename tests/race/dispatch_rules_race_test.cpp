// Who is called: the rules before the order, one by one, and what others do at the same moment.

#include "core/base/press_id.h"
#include "tests/support/race/race_line.h"
#include "tests/support/test_database.h"
#include "tests/support/wait_for.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <libpq-fe.h>

namespace skranke::race {
namespace {

constexpr auto office = R"(
update data.clock_row set shown_at = '2026-11-20 10:42+01', set_at = clock_timestamp(), speed = 0;
insert into data.municipality (id, name) values (1, 'Rules');
insert into data.office (id, municipality_id, name) values (1, 1, 'Rules'), (2, 1, 'Elsewhere');
insert into data.area (id, office_id, code, name, letter) values (1, 1, 'a', 'A', 'A'), (2, 1, 'b', 'B', 'B'), (3, 2, 'a', 'A', 'A');
insert into data.errand_type (id, office_id, area_id, code, name, minutes, target_minutes) values
    (1, 1, 1, 'a', 'A', 15, 20), (2, 1, 2, 'b', 'B', 15, 20), (3, 2, 3, 'a', 'A', 15, 20);
insert into data.profile (id, office_id, name, max_in_row, first_after) values
    (1, 1, 'Everything', null, null), (2, 1, 'In turn', 2, null), (3, 1, 'Overdue first', null, '30 min'),
    (4, 1, 'Both', 2, '30 min'), (5, 1, 'Nothing', null, null), (6, 1, 'Only B', null, null), (7, 2, 'Everything', null, null);
insert into data.profile_errand select p, e from generate_series(1, 4) p, generate_series(1, 2) e;
insert into data.profile_errand values (6, 2), (7, 3);
insert into data.choice (office_id, kind, code, name) values (1, 'outcome', 'solved', 'Solved'), (2, 'outcome', 'solved', 'Solved');
insert into data.staff (id, login, name) values (1, 'rules_1', 'One'), (2, 'rules_2', 'Two'), (3, 'rules_3', 'Three');
insert into data.login_office (login, office_id) values ('rules_1', 1), ('rules_2', 1), ('rules_3', 2);
insert into data.counter (id, office_id, name, state, staff_id, profile_id) values
    (1, 1, '1', 'open', 1, 1), (2, 1, '2', 'open', 2, 1), (3, 2, '3', 'open', 3, 7);
)";

class DispatchRulesTest : public testing::Test {
protected:
    DispatchRulesTest()
    {
        m_database.run(office);
        for (auto const* login : {"rules_1", "rules_2", "rules_3"})
            m_database.make_login(login, {"desk"});
        m_line.emplace(m_database.as("rules_1"));
    }

    /// Somebody who came so many minutes ago. `more` is set on the row besides.
    void waits(std::string const& number, int minutes_ago, int errand = 1, std::string const& more = "persons = 1")
    {
        m_database.run(fmt::format(
            "insert into data.ticket (office_id, day, number, area_id, errand_id, state, arrived, start, target_s, "
            "taken_by)"
            " select e.office_id, data.clock()::date, '{0}', e.area_id, e.id, 'waiting', at, at, 1200, 'test'"
            " from data.errand_type e, (select data.clock() - interval '{1} min' as at) c where e.id = {2};"
            "update data.ticket set {3} where number = '{0}';"
            "insert into data.event (ticket_id, seq, office_id, kind, at, state, errand_id)"
            " select id, 1, office_id, 'taken', arrived, 'waiting', errand_id from data.ticket where number = '{0}'",
            number, minutes_ago, errand, more));
    }

    void profile(int profile)
    {
        m_database.run(fmt::format("update data.counter set profile_id = {} where id = 1", profile));
    }
    void clock(std::string const& time)
    {
        m_database.run(fmt::format("update data.clock_row set shown_at = '2026-11-20 {}+01'", time));
    }

    static std::string call_sql(int counter = 1)
    {
        return fmt::format("select id, number, state from api.call_next_ticket({}, '{}')", counter,
                           PressId::make().text());
    }

    /// The number called, or "" when nobody may be; it is finished at once.
    std::string next()
    {
        auto const called = m_line->ask(call_sql());
        if (called.kind == Answer::Kind::row)
            m_line->ask(fmt::format("select id, number, state from api.finish_service({}, '{}')", called.id,
                                    PressId::make().text()));
        return called.kind == Answer::Kind::broken ? called.sqlstate : called.number;
    }

    /// So many, one after the other.
    std::string next(int count)
    {
        std::string numbers;
        for (int i = 0; i < count; ++i)
            numbers += next();
        return numbers;
    }

    /// Why the counter is not given this number.
    std::string why(std::string const& number)
    {
        return m_line
            ->ask(fmt::format("select why, '', '' from api.queue_for(1) q join api.waiting w on w.ticket = q.ticket"
                              " where w.number = '{}'",
                              number))
            .id;
    }

    /// True when the session waits for a lock that another holds.
    bool waits_for_a_lock()
    {
        return wait_for([&] {
            return m_database.value(
                       "select count(*) from pg_stat_activity where datname = current_database()"
                       " and usename = 'rules_1' and wait_event_type = 'Lock'") == "1";
        });
    }

    TestDatabase m_database;
    std::optional<Line> m_line;
};

TEST_F(DispatchRulesTest, WhoHasWaitedTooLongGoesFirst)
{
    profile(3);
    waits("A01", 31);
    waits("A02", 20, 1, "priority = 'urgent', target_s = 300");
    EXPECT_EQ(next(), "A01");
    EXPECT_EQ(next(), "A02");
    EXPECT_EQ(next(), "");
}

TEST_F(DispatchRulesTest, AfterTwoInARowAnotherAreaHasItsTurn)
{
    profile(2);
    for (auto const* number : {"A01", "A02", "A03", "A04"})
        waits(number, 'z' - number[2]);
    waits("B01", 1, 2);
    EXPECT_EQ(next(), "A01");
    EXPECT_EQ(next(), "A02");
    EXPECT_EQ(next(), "B01");
    EXPECT_EQ(next(), "A03");
    EXPECT_EQ(next(), "A04");
}

TEST_F(DispatchRulesTest, ACallTakenBackIsNotCountedInTheRow)
{
    profile(2);
    for (auto const* number : {"A01", "A02", "A03"})
        waits(number, 'z' - number[2]);
    waits("B01", 1, 2);
    auto const first = m_line->ask(call_sql());
    ASSERT_EQ(first.number, "A01");
    auto const press = PressId::make().text();
    auto const second = m_line->ask(
        fmt::format("select id, number, state from api.finish_and_call_next(1, {}, '{}')", first.id, press));
    ASSERT_EQ(second.number, "A02");

    auto const undone =
        m_line->ask(fmt::format("select id, number, state from api.undo('{}', '{}')", press, PressId::make().text()));

    EXPECT_EQ(undone.number, "A01");
    EXPECT_EQ(m_database.value("select streak || ' ' || last_area_id from data.counter where id = 1"), "1 1");
    m_line->ask(
        fmt::format("select id, number, state from api.finish_service({}, '{}')", first.id, PressId::make().text()));
    EXPECT_EQ(next(), "A02");
    EXPECT_EQ(next(), "B01");
}

TEST_F(DispatchRulesTest, ACounterIsNeverIdleBesideAQueue)
{
    profile(2);
    for (auto const* number : {"A01", "A02", "A03"})
        waits(number, 'z' - number[2]);
    EXPECT_EQ(next(3), "A01A02A03");
}

TEST_F(DispatchRulesTest, WhoHasWaitedTooLongGoesBeforeWhoseTurnItIs)
{
    profile(4);
    for (auto const* number : {"A01", "A02", "A03"})
        waits(number, 34 - (number[2] - '0'));
    waits("B01", 10, 2);
    EXPECT_EQ(next(4), "A01A02A03B01");
}

TEST_F(DispatchRulesTest, ABookedCitizenIsCalledInTimeAndNotBefore)
{
    waits("A01", 5, 1, "booked = '2026-11-20 11:00+01', start = '2026-11-20 10:50+01', target_s = 600");
    EXPECT_EQ(why("A01"), "before_time");
    EXPECT_EQ(next(), "");
    clock("10:51");
    EXPECT_EQ(next(), "A01");
}

TEST_F(DispatchRulesTest, TheShorterTargetOvertakesInTime)
{
    waits("A01", 10);
    waits("A02", 1, 1, "priority = 'urgent', target_s = 300");
    EXPECT_EQ(m_line
                  ->ask("select w.number, '', '' from api.queue_for(1) q join api.waiting w using (ticket) where "
                        "q.position = 1")
                  .id,
              "A01");
    clock("10:45");
    EXPECT_EQ(next(), "A02");
}

TEST_F(DispatchRulesTest, AnEmptyProfileIsGivenNobody)
{
    profile(5);
    waits("A01", 10);
    EXPECT_EQ(next(), "");
}

TEST_F(DispatchRulesTest, AProfileChangedWhileThePressWaitsCounts)
{
    waits("A01", 10);
    waits("B01", 5, 2);
    auto const lead = open_connection(m_database.as_operator());
    execute(lead.get(), "begin");
    execute(lead.get(), "update data.counter set profile_id = 6 where id = 1");
    m_line->say(call_sql());
    EXPECT_TRUE(waits_for_a_lock());
    execute(lead.get(), "commit");
    EXPECT_EQ(m_line->hear().number, "B01");
}

TEST_F(DispatchRulesTest, NobodyWaitsIsSaidOnlyWhenNobodyWaits)
{
    waits("A01", 10);
    auto const other = open_connection(m_database.as_operator());
    execute(other.get(), "begin");
    execute(other.get(), "select from data.ticket where number = 'A01' for no key update");
    m_line->say(call_sql());
    EXPECT_TRUE(waits_for_a_lock());
    execute(other.get(), "rollback");
    EXPECT_EQ(m_line->hear().number, "A01");
}

TEST_F(DispatchRulesTest, WhoLeavesWhileThePressWaitsIsNotCalled)
{
    waits("A01", 10);
    Line other{m_database.as("rules_2")};
    other.ask("begin");
    other.ask(fmt::format("select id, number, state from api.leave_ticket({}, '{}')",
                          m_database.value("select id from data.ticket"), PressId::make().text()));
    m_line->say(call_sql());
    EXPECT_TRUE(waits_for_a_lock());
    other.ask("commit");
    EXPECT_EQ(m_line->hear().kind, Answer::Kind::none);
}

TEST_F(DispatchRulesTest, ALockedTicketIsPassedOverWhileOthersWait)
{
    waits("A01", 10);
    waits("A02", 5);
    auto const other = open_connection(m_database.as_operator());
    execute(other.get(), "begin");
    execute(other.get(), "select from data.ticket where number = 'A01' for no key update");
    EXPECT_EQ(next(), "A02");
}

TEST_F(DispatchRulesTest, AWalkInWhoWouldMakeABookedCitizenLateIsHeldBack)
{
    // The promise is five minutes; another counter that is open and serves the errand would do.
    m_database.run("update data.counter set state = 'closed', staff_id = null where id = 2");
    waits("A01", 10, 1, "booked = '2026-11-20 10:50+01', start = '2026-11-20 10:44+01', target_s = 360");
    waits("B01", 30, 2);
    EXPECT_EQ(why("B01"), "promise");
    EXPECT_EQ(next(), "");
    clock("10:44");
    EXPECT_EQ(next(), "A01");
    EXPECT_EQ(next(), "B01");
}

TEST_F(DispatchRulesTest, AnotherOpenCounterKeepsThePromise)
{
    waits("A01", 10, 1, "booked = '2026-11-20 10:50+01', start = '2026-11-20 10:44+01', target_s = 360");
    waits("B01", 30, 2);
    EXPECT_EQ(next(), "B01");
}

TEST_F(DispatchRulesTest, OfficesDoNotMix)
{
    waits("A01", 10, 3);
    EXPECT_EQ(next(), "");
    EXPECT_EQ(m_line->ask(call_sql(3)).sqlstate, "SQ012");
    EXPECT_EQ(Line{m_database.as("rules_3")}.ask(call_sql(3)).number, "A01");
}

}  // namespace
}  // namespace skranke::race
