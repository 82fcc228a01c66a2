// One person, several windows: whatever they and the team lead press at the same moment, the person sits at one
// counter, nobody waits for the other in a circle, and no citizen is lost on the way.

#include "tests/support/race/race_line.h"
#include "tests/support/race/race_mutations.h"
#include "tests/support/test_database.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace skranke::race {
namespace {

constexpr int rounds = 150;

/// An office of four counters, two clerks and a team lead.
class FourCounters : public DatabaseTest {
protected:
    FourCounters()
    {
        m_database.run(R"(
insert into data.municipality (id, name) values (1, 'Egelund');
insert into data.office (id, municipality_id, name) values (1, 1, 'Egelund');
insert into data.area (id, office_id, code, name, letter, last_number, digits) values (1, 1, 'a', 'A', 'A', 999, 3);
insert into data.errand_type (id, office_id, area_id, code, name, minutes) values (1, 1, 1, 'a', 'A', 5);
insert into data.profile (id, office_id, name) values (1, 1, 'Alt');
insert into data.profile_errand values (1, 1);
insert into data.choice (office_id, kind, code, name) values (1, 'outcome', 'solved', 'Solved');
insert into data.staff (id, login, name) values (1, 'seat_one', 'One'), (2, 'seat_two', 'Two'), (3, 'seat_lead', 'Lead');
insert into data.login_office (login, office_id) select login, 1 from data.staff;
insert into data.counter (id, office_id, name, profile_id) select c, 1, 'Bord ' || c, 1 from generate_series(1, 4) c;)");
        m_database.make_login("seat_one", {"desk"});
        m_database.make_login("seat_two", {"desk"});
        m_database.make_login("seat_lead", {"lead"});
    }

    /// Waiting is not failing here.
    Line line(std::string const& login) const
    {
        auto settings = m_database.as(login);
        settings.lock_timeout = std::chrono::seconds{60};
        settings.statement_timeout = std::chrono::seconds{60};
        return Line{settings};
    }
};

class SeatRaceTest : public FourCounters {
protected:
    static std::string open(int counter)
    {
        return fmt::format("select id, name, state from api.open_counter({}, take_over => true)", counter);
    }

    /// One person opens two counters, and the lead seats them at a third, all at once; a colleague comes the other way.
    void play_round(int round)
    {
        int const at = round % 4;
        m_one.say(open(1 + at));
        m_one_too.say(open(1 + (at + 1) % 4));
        m_lead.say(fmt::format("select id, name, state from api.assign_counter({}, staff => 1)", 1 + (at + 2) % 4));
        m_two.say(open(1 + (at + 1) % 4));
        for (auto* const each : {&m_one, &m_one_too, &m_lead, &m_two})
            if (auto const answer = each->hear(); answer.kind != Answer::Kind::row)
                m_wrong.push_back(fmt::format("round {}: {} {}", round, answer.sqlstate, answer.constraint));
        if (m_database.value("select count(*) from (select from data.counter where state <> 'closed' group by staff_id"
                             " having count(*) > 1) d") != "0")
            m_wrong.push_back(fmt::format("round {}: somebody sits at two counters", round));
    }

    Line m_one{line("seat_one")};
    Line m_one_too{line("seat_one")};
    Line m_two{line("seat_two")};
    Line m_lead{line("seat_lead")};
    std::vector<std::string> m_wrong;
};

TEST_F(SeatRaceTest, NobodySitsAtTwoCountersHoweverManyWindowsTheyOpen)
{
    for (int round = 0; round < rounds; ++round)
        play_round(round);

    EXPECT_EQ(m_wrong, std::vector<std::string>{});
}

TEST_F(SeatRaceTest, ACitizenWhoseClerkMovesIsDoneOrParkedAndNeverLost)
{
    for (int round = 0; round < rounds; ++round) {
        int const from = 1 + round % 2;
        int const to = 3 - from;
        ASSERT_EQ(m_one.ask(open(from)).kind, Answer::Kind::row);
        ASSERT_EQ(m_one.ask("select id, number, state from api.take_ticket('a')").kind, Answer::Kind::row);
        auto const called = m_one.ask(fmt::format("select id, number, state from api.call_next_ticket({})", from));
        ASSERT_EQ(called.kind, Answer::Kind::row);

        m_one.say(open(to));
        m_one_too.say(fmt::format("select id, number, state from api.finish_service({})", called.id));
        EXPECT_EQ(m_one.hear().kind, Answer::Kind::row);
        auto const finished = m_one_too.hear();
        EXPECT_NE(finished.kind, Answer::Kind::broken) << finished.sqlstate;

        auto const state = m_database.value("select state from data.ticket where id = " + called.id);
        EXPECT_EQ(state, finished.kind == Answer::Kind::row ? "done" : "parked") << "round " << round;
        EXPECT_EQ(m_database.value("select count(*) from data.service where ended is null"), "0");
    }
}

/// Two team leads move two people about, each the other way round, and take it back, while both people open counters
/// and call. What the rules refuse is no fault; a circle of waiting is, and so is a person or a citizen at two
/// counters.
class AssignmentRaceTest : public FourCounters {
protected:
    void play_round(int round)
    {
        int const at = round % 4;
        auto const press = [&](int who) { return fmt::format("00000000-0000-4000-8000-{:06}{:06}", who, round); };
        auto const assign = [&](int who, int staff, int counter) {
            return fmt::format(
                "select id, name, state from api.assign_counter({}, press_id => '{}', staff => {}, profile => 1)",
                1 + (at + counter) % 4, press(who), staff);
        };
        auto const undo = [&](int who) {
            return fmt::format("select id, name, state from api.undo_assignment('{}')", press(who));
        };
        hear_all({{&m_lead, assign(1, 1, 0)},
                  {&m_other_lead, assign(2, 2, 0)},
                  {&m_one, fmt::format("select id, name, state from api.open_counter({}, take_over => true)",
                                       1 + (at + 1) % 4)},
                  {&m_two, fmt::format("select id, number, state from api.call_next_ticket({})", 1 + (at + 2) % 4)}});
        hear_all(
            {{&m_lead, undo(2)},
             {&m_other_lead, assign(3, 1, 1)},
             {&m_one, fmt::format("select id, number, state from api.call_next_ticket({})", 1 + (at + 1) % 4)},
             {&m_two, fmt::format("select id, name, state from api.open_counter({}, take_over => true)", 1 + at)}});
        hear_all({{&m_lead, undo(3)},
                  {&m_other_lead, undo(1)},
                  {&m_one, "select id, number, state from api.take_ticket('a')"}});
        auto const none = [&](char const* what, char const* sql) {
            if (m_database.value(sql) != "0")
                m_wrong.push_back(fmt::format("round {}: {}", round, what));
        };
        none("somebody sits at two counters",
             "select count(*) from (select from data.counter where state <> 'closed'"
             " group by staff_id having count(*) > 1) d");
        none("a counter has two citizens",
             "select count(*) from (select from data.ticket where state in ('called', 'serving')"
             " group by counter_id having count(*) > 1) d");
        none("a citizen is at a counter that is closed",
             "select count(*) from data.ticket t join data.counter c on c.id = t.counter_id"
             " where t.state in ('called', 'serving') and c.state = 'closed'");
    }

    void hear_all(std::vector<std::pair<Line*, std::string>> const& asked)
    {
        for (auto const& [line, sql] : asked)
            line->say(sql);
        for (auto const& [line, sql] : asked)
            if (auto const answer = line->hear();
                answer.kind == Answer::Kind::broken || answer.kind == Answer::Kind::lost)
                m_wrong.push_back(fmt::format("{} {}: {}", answer.sqlstate, answer.constraint, sql));
    }

    Line m_one{line("seat_one")};
    Line m_two{line("seat_two")};
    Line m_lead{line("seat_lead")};
    Line m_other_lead{line("seat_lead")};
    std::vector<std::string> m_wrong;
};

TEST_F(AssignmentRaceTest, NobodyWaitsInACircleAndNobodyIsAtTwoCounters)
{
    for (int round = 0; round < rounds; ++round)
        play_round(round);

    EXPECT_EQ(m_wrong, std::vector<std::string>{});
    EXPECT_GT(std::stoi(m_database.value("select count(*) from data.assignment where takes_back is not null")), 0);
}

class SeatMutationTest : public SeatRaceTest, public testing::WithParamInterface<Mutation> {};

TEST_P(SeatMutationTest, IsNoticed)
{
    apply(GetParam(), m_database);

    for (int round = 0; round < 10 * rounds && m_wrong.empty(); ++round)
        play_round(round);

    EXPECT_FALSE(m_wrong.empty());
}

INSTANTIATE_TEST_SUITE_P(Each, SeatMutationTest,
                         testing::Values(Mutation{"ThePersonIsNotLocked",
                                                  {{"lock_seats", "where s.id = lock_seats.staff for no key update",
                                                    "where s.id = lock_seats.staff"}},
                                                  {}},
                                         Mutation{"NeitherLockNorIndexKeepsAPerson",
                                                  {{"lock_seats", "where s.id = lock_seats.staff for no key update",
                                                    "where s.id = lock_seats.staff"}},
                                                  "drop index data.counter_one_seat_each"},
                                         Mutation{"TheSeatIsNotLeft",
                                                  {{"leave_seat", "if not found then", "if true then"}},
                                                  "drop index data.counter_one_seat_each"}),
                         [](auto const& mutation) { return mutation.param.name; });

}  // namespace
}  // namespace skranke::race
