// Many counters at one queue: each citizen is given once, and nobody still waiting was further along.

#include "core/base/press_id.h"
#include "tests/support/race/claim_hall.h"
#include "tests/support/race/race_mutations.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <atomic>
#include <iostream>
#include <thread>

namespace skranke::race {
namespace {

constexpr int counters = 32;

std::string new_press()
{
    return PressId::make().text();
}

struct Emptied {
    std::vector<std::string> wrong;
    std::string twice;      ///< tickets called more than once
    std::string left_over;  ///< tickets that were not finished
    double swapped{};       ///< share of neighbours in the log of calls that stand the wrong way round
    int overtaken{};        ///< most citizens who had come earlier and still waited when somebody was called
};

struct Trouble {
    bool rollbacks{false};
    bool kills{false};
};

/// All counters call and finish until nobody waits.
Emptied empty(ClaimHall& hall, Trouble trouble)
{
    Emptied result;
    std::mutex mutex;
    std::atomic<long> called{0};
    std::vector<std::thread> working;
    std::vector<Connection> killers;  // one after the other, for nobody should wait for a place to sign in
    for (int counter = 1; trouble.kills && counter <= counters; ++counter)
        killers.push_back(open_connection(hall.database().as_operator()));
    for (int counter = 1; counter <= counters; ++counter)
        working.emplace_back([&, counter] {
            auto const line = hall.line(counter);
            for (int turn = 0;; ++turn) {
                if (trouble.rollbacks && turn % 5 == 4) {
                    line->ask("begin");
                    line->ask(ClaimHall::call(counter, new_press()));
                    line->ask("rollback");
                }
                if (trouble.kills && ++called % 101 == 0)
                    execute(killers[static_cast<std::size_t>(counter - 1)].get(),
                            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                            " and usename like 'hall%' order by random() limit 1");
                auto const given = line->ask(ClaimHall::call(counter, new_press()));
                if (given.kind == Answer::Kind::none)
                    return;
                if (given.kind == Answer::Kind::lost)
                    continue;
                auto const finished = line->ask(ClaimHall::finish(given.id, new_press()));
                std::lock_guard const lock{mutex};
                for (auto const& answer : {given, finished})
                    if (answer.kind == Answer::Kind::broken || (answer.kind == Answer::Kind::refused && !trouble.kills))
                        result.wrong.push_back(answer.sqlstate + " " + answer.constraint);
            }
        });
    for (auto& thread : working)
        thread.join();

    auto const& database = hall.database();
    result.twice = database.value(
        "select count(*) from (select from data.event where kind = 'called'"
        " group by ticket_id having count(*) > 1) twice");
    result.left_over = database.value("select count(*) from data.ticket where state <> 'done'");
    result.swapped = std::stod(
        database.value("select avg((before > arrived)::int) from (select t.arrived, lag(t.arrived) over (order by "
                       "e.at, t.arrived) as before"
                       " from data.event e join data.ticket t on t.id = e.ticket_id where e.kind = 'called') log"));
    result.overtaken = std::stoi(database.value(
        "with log as (select t.arrived, e.at from data.event e join data.ticket t on t.id = e.ticket_id where e.kind = "
        "'called')"
        " select coalesce(max(count), 0) from (select count(*) from log later join log earlier"
        " on earlier.arrived < later.arrived and earlier.at > later.at group by later.arrived, later.at) overtaken"));
    return result;
}

TEST(ClaimRaceTest, ThirtyTwoCountersEmptyAQueueInItsOrder)
{
    ClaimHall hall{counters};
    hall.take_tickets(4000);

    auto const emptied = empty(hall, {});

    EXPECT_TRUE(emptied.wrong.empty()) << emptied.wrong.front();
    EXPECT_EQ(emptied.twice, "0");
    EXPECT_EQ(emptied.left_over, "0");
    EXPECT_LE(emptied.swapped, 0.10);
    // Whoever was passed over was at that moment being called by another counter, and each calls one at a time.
    EXPECT_LT(emptied.overtaken, counters);
    std::cout << fmt::format("  swapped {:.1f} %, at most {} overtaken\n", emptied.swapped * 100, emptied.overtaken);
}

TEST(ClaimRaceTest, NobodyIsLostWhenCallsAreTakenBackAndSessionsDie)
{
    ClaimHall hall{counters};
    hall.take_tickets(1000);

    auto const emptied = empty(hall, {.rollbacks = true, .kills = true});

    EXPECT_TRUE(emptied.wrong.empty()) << emptied.wrong.front();
    EXPECT_EQ(emptied.twice, "0");
    // A killed session may leave its citizen at its counter: called, and only there.
    EXPECT_EQ(hall.database().value("select count(*) from data.ticket where state not in ('done', 'called')"), "0");
    EXPECT_EQ(hall.database().value("select count(*) from data.ticket where state = 'called' and counter_id is null"),
              "0");
}

TEST(ClaimRaceTest, WithoutTheLockCitizensAreGivenTwice)
{
    ClaimHall hall{counters};
    for (auto const& mutation : mutations())
        if (mutation.name == "TheNextTicketIsChosenWithoutALock")
            apply(mutation, hall.database());
    hall.take_tickets(500);

    auto const emptied = empty(hall, {});

    EXPECT_TRUE(emptied.twice != "0" || !emptied.wrong.empty());
}

class PressRaceTest : public testing::Test {
protected:
    static constexpr int rounds = 200;

    PressRaceTest()
    {
        m_hall.take_tickets(3 * rounds);
        for (auto& line : m_lines)
            line = m_hall.line(1);
    }

    /// All four at once.
    std::vector<Answer> at_once(std::vector<std::string> const& presses)
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            m_lines[i]->say(ClaimHall::call(1, presses[i]));
        std::vector<Answer> heard;
        for (auto& line : m_lines)
            heard.push_back(line->hear());
        return heard;
    }

    ClaimHall m_hall{2};
    std::vector<std::unique_ptr<Line>> m_lines{4};
};

TEST_F(PressRaceTest, OnePressFromFourConnectionsIsOneTicket)
{
    for (int round = 0; round < rounds; ++round) {
        auto const heard = at_once(std::vector<std::string>(4, new_press()));
        for (auto const& answer : heard) {
            ASSERT_EQ(answer.kind, Answer::Kind::row) << answer.sqlstate;
            ASSERT_TRUE(answer.is_same_row(heard.front()));
        }
        m_lines[0]->ask(ClaimHall::finish(heard.front().id, new_press()));
    }
    EXPECT_EQ(m_hall.database().value("select count(*) from data.event where kind = 'called'"), std::to_string(rounds));
}

TEST_F(PressRaceTest, FourPressesAtOneCounterAreOneTicket)
{
    for (int round = 0; round < rounds; ++round) {
        auto const heard = at_once({new_press(), new_press(), new_press(), new_press()});
        for (auto const& answer : heard) {
            ASSERT_EQ(answer.kind, Answer::Kind::row) << answer.sqlstate << " " << answer.constraint;
            ASSERT_EQ(answer.id, heard.front().id);
        }
        m_lines[0]->ask(ClaimHall::finish(heard.front().id, new_press()));
    }
    EXPECT_EQ(m_hall.database().value("select count(*) from data.event where kind = 'called'"), std::to_string(rounds));
}

TEST_F(PressRaceTest, APressIdAtTwoCountersIsOneTicketAndOneRefusal)
{
    auto const other = m_hall.line(2);
    for (int round = 0; round < rounds; ++round) {
        auto const press = new_press();
        m_lines[0]->say(ClaimHall::call(1, press));
        other->say(ClaimHall::call(2, press));
        auto const one = m_lines[0]->hear();
        auto const two = other->hear();

        auto const& won = one.kind == Answer::Kind::row ? one : two;
        auto const& lost = one.kind == Answer::Kind::row ? two : one;
        ASSERT_EQ(won.kind, Answer::Kind::row);
        ASSERT_EQ(lost.sqlstate, "SQ009");
        (one.kind == Answer::Kind::row ? *m_lines[0] : *other).ask(ClaimHall::finish(won.id, new_press()));
    }
}

TEST_F(PressRaceTest, APressLongFinishedStillYieldsItsOldTicket)
{
    auto const press = new_press();
    auto const given = m_lines[0]->ask(ClaimHall::call(1, press));
    m_lines[0]->ask(ClaimHall::finish(given.id, new_press()));
    auto const next = m_lines[0]->ask(ClaimHall::call(1, new_press()));
    ASSERT_NE(next.id, given.id);

    auto const again = m_lines[1]->ask(ClaimHall::call(1, press));

    EXPECT_TRUE(again.is_same_row(given));
}

TEST_F(PressRaceTest, APressWhoseAnswerWasLostIsFoundAgain)
{
    for (int round = 0; round < 50; ++round) {
        auto const press = new_press();
        m_lines[0]->say(ClaimHall::call(1, press));
        m_hall.database().run(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
            " and usename = 'hall_1' and query like '%" +
            press + "%'");
        static_cast<void>(m_lines[0]->hear());

        auto const known = m_lines[1]->ask(
            fmt::format("select id, number, state from api.press_answer('{}') where known and id is not null", press));
        auto const again = m_lines[1]->ask(ClaimHall::call(1, press));

        ASSERT_EQ(again.kind, Answer::Kind::row) << again.sqlstate;
        ASSERT_TRUE(known.kind != Answer::Kind::row || again.is_same_row(known));
        m_lines[1]->ask(ClaimHall::finish(again.id, new_press()));
    }
}

}  // namespace
}  // namespace skranke::race
