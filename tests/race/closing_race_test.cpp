// A day is closed once: by many at a time, while others press, and when the one who closes is killed in the middle.

#include "core/base/press_id.h"
#include "tests/support/race/claim_hall.h"
#include "tests/support/race/race_mutations.h"
#include "tests/support/wait_for.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <libpq-fe.h>

#include <atomic>
#include <thread>

namespace skranke::race {
namespace {

using Values = std::vector<std::string>;

constexpr int counters = 4;
constexpr int visits_a_day = 24;

// Each lists what is wrong. Raw tables only, and nothing that the closing uses itself.
constexpr char const* invariants[] = {
    // a visit is in one place
    "select id from (select id from data.ticket union all select id from data.ticket_past) t group by id having "
    "count(*) > 1",
    // with the whole of its story, and no line of it elsewhere
    "select t.id from data.ticket_past t left join data.event_past e on e.ticket_id = t.id and e.day = t.day"
    " group by t.id, t.last_seq having count(e.seq) <> t.last_seq or max(e.seq) <> t.last_seq",
    "select e.ticket_id from data.event e left join data.ticket t on t.id = e.ticket_id where t.id is null",
    "select e.ticket_id from data.event_past e left join data.ticket_past t on t.id = e.ticket_id where t.id is null",
    "select t.id from data.ticket_past t join data.event_past e on e.ticket_id = t.id and e.seq = t.last_seq"
    " where e.state <> t.state",
    // in which each line follows from the one before
    "select ticket_id from (select ticket_id, was, lag(state) over w as before, at < lag(at) over w as sooner"
    " from data.event_past window w as (partition by ticket_id order by seq)) e where was is distinct from before or "
    "sooner",
    "select ticket_id from data.event_past where kind = 'finished' group by ticket_id having count(*) > 1",
    // its services with it
    "select s.id from data.service s left join data.ticket t on t.id = s.ticket_id where t.id is null",
    "select s.id from data.service_past s left join data.ticket_past t on t.id = s.ticket_id where t.id is null",
    // and nothing is left of a day that is closed
    "select t.id from data.ticket t join data.closed_day d on d.office_id = t.office_id and d.day = t.day",
    "select office_id from data.closed_day where not agrees",
};

/// An office whose days go by at the test's word.
class Days {
public:
    Days()
    {
        for (int counter = 1; counter <= counters; ++counter)
            m_desks.push_back(m_hall.line(counter));
    }

    TestDatabase& database() { return m_hall.database(); }
    std::unique_ptr<Line> line(int counter) const { return m_hall.line(counter); }
    Line& desk(int counter) { return *m_desks[static_cast<std::size_t>(counter - 1)]; }

    /// The next day comes, with citizens who are called, served, gone and still waiting.
    void live_a_day()
    {
        clock(++m_day, "10:00");
        m_hall.take_tickets(visits_a_day);
        for (int counter = 1; counter <= counters; ++counter) {
            for (int turn = 0; turn < 3; ++turn) {
                m_at_counter = desk(counter).ask(ClaimHall::call(counter, press())).id;
                start(counter, m_at_counter);
                if (turn < 2)
                    desk(counter).ask(ClaimHall::finish(m_at_counter, press()));
            }
        }
    }

    void let_midnight_pass() { clock(m_day + 1, "00:00:01"); }

    std::string close() const
    {
        return fmt::format("select answer, tickets, agrees from api.close_day(1, '{}')", day());
    }
    std::string day() const { return fmt::format("2026-11-{:02}", m_day); }
    /// The last citizen called, still being served.
    std::string const& at_counter() const { return m_at_counter; }

    static std::string press() { return PressId::make().text(); }

    Values broken()
    {
        Values found;
        for (auto const* rule : invariants)
            if (auto const bad = database().value(rule); !bad.empty())
                found.push_back(bad + ": " + rule);
        auto const all =
            database().value("select (select count(*) from data.ticket) + (select count(*) from data.ticket_past)");
        if (all != std::to_string(visits_a_day * m_day))
            found.push_back("visits: " + all);
        return found;
    }

    bool waits_for_a_lock(int counter)
    {
        return wait_for([&] {
            return database().value(
                       fmt::format("select count(*) from pg_stat_activity where datname = current_database()"
                                   " and usename = 'hall_{}' and wait_event_type = 'Lock'",
                                   counter)) == "1";
        });
    }

private:
    void clock(int day, char const* time)
    {
        database().run(
            fmt::format("update data.clock_row set shown_at = '2026-11-{:02} {} Europe/Copenhagen',"
                        " set_at = clock_timestamp()",
                        day, time));
    }

    void start(int counter, std::string const& ticket)
    {
        desk(counter).ask(fmt::format("select id, number, state from api.start_service({}, '{}')", ticket, press()));
    }

    ClaimHall m_hall{counters};
    std::vector<std::unique_ptr<Line>> m_desks;
    int m_day{0};
    std::string m_at_counter;
};

/// All four close the day at once. What is wrong with their answers.
Values close_at_once(Days& days)
{
    for (int counter = 1; counter <= counters; ++counter)
        days.desk(counter).say(days.close());
    Values wrong;
    int closed = 0;
    for (int counter = 1; counter <= counters; ++counter) {
        auto const answer = days.desk(counter).hear();
        closed += answer.id == "closed" ? 1 : 0;
        if (answer.kind != Answer::Kind::row)
            wrong.push_back("answered " + answer.sqlstate + " " + answer.constraint);
    }
    if (closed != 1)
        wrong.push_back(fmt::format("closed by {}", closed));
    return wrong;
}

/// A citizen is finished while the day is being closed: the press came first, and its transaction is not through yet.
Values finish_in_passing(Days& days)
{
    days.desk(counters).ask("begin");
    days.desk(counters).ask(ClaimHall::finish(days.at_counter(), Days::press()));
    days.desk(1).say(days.close());
    if (!days.waits_for_a_lock(1))
        return {"the closing did not wait"};
    days.desk(counters).ask("commit");
    auto const answer = days.desk(1).hear();
    if (answer.id != "closed")
        return {"answered " + answer.id + answer.sqlstate};
    return {};
}

TEST(ClosingRaceTest, ManyAtOnceCloseADayOnce)
{
    Days days;
    for (int day = 1; day <= 8; ++day) {
        days.live_a_day();
        days.let_midnight_pass();
        EXPECT_EQ(close_at_once(days), Values{});
        EXPECT_EQ(days.desk(1).ask(days.close()).id, "already_closed");
        ASSERT_EQ(days.broken(), Values{});
    }
    EXPECT_EQ(days.database().value("select count(*) from data.ticket"), "0");
}

TEST(ClosingRaceTest, APressThatCameFirstStands)
{
    Days days;
    days.live_a_day();
    days.let_midnight_pass();

    EXPECT_EQ(finish_in_passing(days), Values{});

    EXPECT_EQ(days.broken(), Values{});
    EXPECT_EQ(days.database().value("select outcome from data.ticket_past where id = " + days.at_counter()), "solved");
}

TEST(ClosingRaceTest, APressThatComesTooLateFindsNobody)
{
    Days days;
    days.live_a_day();
    days.let_midnight_pass();
    days.desk(1).ask("begin");
    ASSERT_EQ(days.desk(1).ask(days.close()).id, "closed");
    days.desk(counters).say(ClaimHall::finish(days.at_counter(), Days::press()));
    ASSERT_TRUE(days.waits_for_a_lock(counters));
    days.desk(1).ask("commit");

    EXPECT_EQ(days.desk(counters).hear().sqlstate, "SQ002");
    EXPECT_EQ(days.broken(), Values{});
}

TEST(ClosingRaceTest, KilledInTheMiddleItIsAsBefore)
{
    Days days;
    days.live_a_day();
    days.let_midnight_pass();
    // It has ended visits and moved them, and waits for the last thing it has to do.
    auto const other = open_connection(days.database().as_operator());
    execute(other.get(), "begin; lock table data.press in share mode");
    days.desk(1).say(days.close());
    ASSERT_TRUE(days.waits_for_a_lock(1));
    execute(other.get(),
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
            " and usename = 'hall_1' and wait_event_type = 'Lock'");
    EXPECT_EQ(days.desk(1).hear().kind, Answer::Kind::lost);
    execute(other.get(), "commit");

    auto const& database = days.database();
    EXPECT_EQ(database.value("select count(*) from data.ticket"), std::to_string(visits_a_day));
    EXPECT_EQ(database.value("select count(*) from data.ticket where state = 'serving'"), std::to_string(counters));
    EXPECT_EQ(database.value("select count(*) from data.closed_day"), "0");
    EXPECT_EQ(database.value("select count(*) from pg_class where relispartition"), "0");
    EXPECT_EQ(days.desk(2).ask(days.close()).id, "closed");
    EXPECT_EQ(days.broken(), Values{});
}

TEST(ClosingRaceTest, SurvivesPressesAndKillsAllAround)
{
    Days days;
    for (int day = 1; day <= 4; ++day) {
        days.live_a_day();
        days.let_midnight_pass();
        std::atomic<int> turns{0};
        std::mutex mutex;
        Values wrong;
        std::vector<std::thread> working;
        for (int counter = 1; counter <= counters; ++counter)
            working.emplace_back([&, counter] {
                auto const desk = days.line(counter);
                auto const killer = open_connection(days.database().as_operator());
                for (int turn = 0; turn < 12; ++turn) {
                    auto const given = desk->ask(ClaimHall::call(counter, Days::press()));
                    auto const closed = turn % 3 == 1 ? desk->ask(days.close()) : given;
                    auto const finished =
                        given.kind == Answer::Kind::row ? desk->ask(ClaimHall::finish(given.id, Days::press())) : given;
                    if (turns.fetch_add(1) % 7 == 6)
                        execute(killer.get(),
                                "select pg_terminate_backend(pid) from pg_stat_activity where datname ="
                                " current_database() and usename like 'hall%' and state = 'active' order by random() "
                                "limit 1");
                    std::lock_guard const lock{mutex};
                    for (auto const& answer : {given, closed, finished})
                        if (answer.kind == Answer::Kind::broken)
                            wrong.push_back(answer.sqlstate + " " + answer.constraint);
                }
            });
        for (auto& thread : working)
            thread.join();
        EXPECT_EQ(wrong, Values{});
        auto const last = days.desk(1).ask(days.close());
        EXPECT_TRUE(last.id == "closed" || last.id == "already_closed") << last.id << last.sqlstate;
        ASSERT_EQ(days.broken(), Values{});
    }
}

std::vector<Mutation> const& closing_mutations()
{
    static std::vector<Mutation> const all{
        {"ADayIsNotClaimed",
         {{"claim_day", "not pg_try_advisory_xact_lock(hashtext('data.claim_day'), claim_day.office)", "false"},
          {"claim_day", "on conflict do nothing", "on conflict (office_id, day) do update set at = excluded.at"}},
         {}},
        {"VisitsAreEndedWithoutALock",
         {{"end_visits", "order by d.id for update", "order by d.id"},
          {"end_visits", "order by c.id for no key update", "order by c.id"}},
         {}},
        {"EventsAreCopiedAndNotMoved",
         {{"move_day", "(delete from data.%1$I x where %2$s returning x.*)",
           "(select x.* from data.%1$I x where %2$s)"}},
         "alter table data.service drop constraint service_ticket_id_fkey"},
        {"OneDaysEventsAreForgotten", {{"move_day", "'{event,service}'", "'{service}'"}}, {}},
    };
    return all;
}

class ClosingMutationTest : public testing::TestWithParam<Mutation> {};

TEST_P(ClosingMutationTest, IsNoticed)
{
    Days days;
    apply(GetParam(), days.database());
    Values noticed;
    for (int day = 1; day <= 4 && noticed.empty(); ++day) {
        days.live_a_day();
        days.let_midnight_pass();
        noticed = day % 2 == 1 ? finish_in_passing(days) : close_at_once(days);
        for (auto& broken : days.broken())
            noticed.push_back(std::move(broken));
    }
    EXPECT_FALSE(noticed.empty());
}

INSTANTIATE_TEST_SUITE_P(Each, ClosingMutationTest, testing::ValuesIn(closing_mutations()),
                         [](auto const& mutation) { return mutation.param.name; });

}  // namespace
}  // namespace skranke::race
