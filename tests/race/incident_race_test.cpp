// Twenty desks call at the same moment, and twenty colleagues say at the same moment that they go to the same one:
// every call stands, once, and one of them goes.

#include "tests/support/race/race_line.h"
#include "tests/support/race/race_mutations.h"
#include "tests/support/test_database.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <memory>

namespace skranke::race {
namespace {

constexpr int desks = 20;

class IncidentRaceTest : public DatabaseTest {
protected:
    IncidentRaceTest()
    {
        m_database.run(fmt::format(R"(
insert into data.municipality (id, name) values (1, 'Egelund');
insert into data.office (id, municipality_id, name) values (1, 1, 'Egelund');
insert into data.staff (id, login, name) select i, 'alarm_' || i, 'Desk ' || i from generate_series(1, {0}) i;
insert into data.login_office (login, office_id) select login, 1 from data.staff;
insert into data.counter (id, office_id, name) select c, 1, 'Bord ' || c from generate_series(1, {0}) c;)",
                                   desks));
        for (int desk = 1; desk <= desks; ++desk) {
            auto const login = fmt::format("alarm_{}", desk);
            m_database.make_login(login, {"desk"});
            auto settings = m_database.as(login);
            settings.lock_timeout = std::chrono::seconds{60};
            settings.statement_timeout = std::chrono::seconds{60};
            m_lines.push_back(std::make_unique<Line>(settings));
        }
    }

    /// All at once; yields how many were answered with a row.
    template <class Words>
    int all_say(Words words)
    {
        for (int desk = 0; desk < desks; ++desk)
            m_lines[static_cast<std::size_t>(desk)]->say(words(desk + 1));
        int rows = 0;
        for (auto const& line : m_lines)
            rows += line->hear().kind == Answer::Kind::row;
        return rows;
    }
    int count(std::string const& what) { return std::stoi(m_database.value("select count(*) from " + what)); }

    /// Everybody calls, and once more, then everybody answers the same call. Says what went wrong.
    std::string play_round()
    {
        auto const before = count("data.incident");
        auto const call = [](int desk) {
            return fmt::format("select id, place, state from api.call_colleague(counter => {})", desk);
        };
        if (all_say(call) != desks || all_say(call) != desks)
            return "a call was refused";
        if (count("data.incident") != before + desks)
            return "calls were lost or doubled";
        auto const first =
            m_database.value("select min(id) from data.incident where answered is null and closed is null");
        auto const went =
            all_say([&](int) { return fmt::format("select id, place, state from api.answer_colleague({})", first); });
        if (went != 1 ||
            count(fmt::format("data.incident_event where incident_id = {} and kind = 'answered'", first)) != 1)
            return fmt::format("{} went to the same call", went);
        m_database.run(
            "update data.incident set closed = data.clock(), warning_given = false, conversation_ended = false,"
            " outcome = 'mistake' where closed is null");
        return {};
    }

    std::vector<std::unique_ptr<Line>> m_lines;
};

TEST_F(IncidentRaceTest, EveryCallStandsOnceAndOneColleagueGoesToEach)
{
    for (int round = 0; round < 10; ++round)
        ASSERT_EQ(play_round(), "") << "round " << round;
}

class IncidentMutationTest : public IncidentRaceTest, public testing::WithParamInterface<Mutation> {};

TEST_P(IncidentMutationTest, IsNoticed)
{
    apply(GetParam(), m_database);
    std::string wrong;
    for (int round = 0; round < 60 && wrong.empty(); ++round)
        wrong = play_round();
    EXPECT_NE(wrong, "");
}

INSTANTIATE_TEST_SUITE_P(
    Each, IncidentMutationTest,
    testing::Values(Mutation{"TheCallIsNotLockedBeforeItIsAnswered",
                             {{"hold_incident", " for no key update", ""}},
                             "alter table data.incident_event drop constraint incident_event_pkey"},
                    Mutation{"WhoGoesThereIsNotLookedAt", {{"answer_colleague", "or i.answered is not null", ""}}, {}}),
    [](auto const& mutation) { return mutation.param.name; });

}  // namespace
}  // namespace skranke::race
