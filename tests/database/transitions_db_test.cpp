#include "tests/support/db/stage.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>

// Drives every row of transitions.json: what the table promises is done, what it refuses is refused, and a refused call
// leaves nothing half done.

namespace skranke {
namespace {

class TransitionsTest : public testing::Test {
protected:
    static std::vector<std::string> ticket_states()
    {
        return {"issued", "waiting", "called", "serving", "parked", "done", "no_show", "left", "cancelled"};
    }

    static bool lists(std::vector<std::string> const& list, std::string const& word)
    {
        return std::find(list.begin(), list.end(), word) != list.end();
    }

    /// Expects the call to be refused with `code`, and nothing to have changed.
    void expect_refused(Transition const& row, TableCall const& call, std::string const& code, std::string const& press)
    {
        auto const before = stage.people().fingerprint();
        auto const said = stage.call(row.function, call.as, call.call, press);
        EXPECT_EQ(said.sqlstate, code) << row.function << "(" << call.call << ") as " << call.as << ", "
                                       << call.situation << ": " << said.words;
        EXPECT_EQ(stage.people().fingerprint(), before) << row.function << " left something half done";
    }

    void expect_refused(Transition const& row, TableCall const& call, std::string const& code)
    {
        expect_refused(row, call, code, fmt::format("'{}'", Stage::press));
    }

    static std::string counter_in(std::string const& call)
    {
        auto const at = call.find("counter => ");
        return at == std::string::npos ? ""
                                       : call.substr(at + 11, call.find_first_not_of("0123456789", at + 11) - at - 11);
    }

    /// State of what the row is about.
    std::string state(Transition const& row, TableCall const& call)
    {
        return row.about == "counter" ? stage.state_of_counter(counter_in(call.call)) : stage.state_of_ticket();
    }

    // One copy of the database for all of them: every scene is rolled back.
    static void SetUpTestSuite() { shared = std::make_unique<Stage>(); }
    static void TearDownTestSuite() { shared.reset(); }
    static inline std::unique_ptr<Stage> shared;
    Stage& stage = *shared;
    TransitionTable const& table = transition_table();
};

}  // namespace

TEST_F(TransitionsTest, EveryFunctionOfTheDoorStandsInTheTableWithItsArguments)
{
    auto const found =
        stage.people().as("operator",
                          "select proname, replace(pg_get_function_arguments(oid), ' DEFAULT gen_random_uuid()', ''),"
                          " array_position(proargnames, 'press_id') = pronargs - pronargdefaults + 1"
                          " from pg_proc where pronamespace = 'api'::regnamespace order by 1");
    ASSERT_TRUE(found.done());

    std::map<std::string, std::string> expected;
    for (auto const& row : table.functions)
        expected[row.function] = row.arguments;
    std::set<std::string> answers;
    for (auto const& door : table.answers)
        answers.insert(door.name);

    std::set<std::string> in_database;
    for (auto const& row : found.rows) {
        auto const& name = *row[0];
        in_database.insert(name);
        if (answers.contains(name))
            continue;
        ASSERT_TRUE(expected.contains(name)) << name << " stands in neither transitions.json nor doors.json";
        EXPECT_EQ(*row[1], expected[name]) << name;
        EXPECT_EQ(row[2].value_or(""), "t") << name << ": required arguments come first, then press_id, then the rest";
    }
    for (auto const& [name, arguments] : expected)
        EXPECT_TRUE(in_database.contains(name)) << name << " is promised and missing";
    for (auto const& name : answers)
        EXPECT_TRUE(in_database.contains(name)) << name << " is promised and missing";
}

TEST_F(TransitionsTest, EveryTicketStateAllowsWhatTheTableSaysAndRefusesTheRest)
{
    for (auto const& row : table.functions) {
        if (row.about != "ticket")
            continue;
        for (auto const& state : ticket_states()) {
            SCOPED_TRACE(row.function + " from " + state);
            auto call = row.act;
            call.situation = state;
            stage.set(call);
            if (!lists(row.from, state)) {
                expect_refused(row, call, "SQ003");
                continue;
            }
            auto const said = stage.call(row, call);
            EXPECT_TRUE(said.done()) << said.sqlstate << " " << said.words;
            EXPECT_EQ(stage.state_of_ticket(), row.to == "same" ? state : row.to);
            if (!row.event.empty() && !(row.function == "confirm_ticket" && state == "waiting")) {
                EXPECT_EQ(stage.last_event(), row.event);
            }
        }
    }
}

TEST_F(TransitionsTest, EveryCounterStateAllowsWhatTheTableSaysAndRefusesTheRest)
{
    for (auto const& row : table.functions) {
        if (row.about != "counter")
            continue;
        for (std::string const state : {"closed", "open", "paused"}) {
            SCOPED_TRACE(row.function + " from " + state);
            auto call = row.act;
            call.situation = "counter_" + state;
            stage.set(call);
            if (!lists(row.from, state)) {
                expect_refused(row, call, state == "closed" ? "SQ005" : "SQ006");
                continue;
            }
            auto const said = stage.call(row, call);
            EXPECT_TRUE(said.done()) << said.sqlstate << " " << said.words;
            EXPECT_EQ(stage.state_of_counter("1"), row.to == "same" ? state : row.to);
        }
    }
}

TEST_F(TransitionsTest, EachRoleCanDoWhatTheTableGivesIt)
{
    for (auto const& row : table.functions) {
        std::set<std::string> proven;
        auto works = row.works;
        works.push_back(row.act);
        for (auto const& call : works) {
            SCOPED_TRACE(fmt::format("{}({}) as {}, {}", row.function, call.call, call.as, call.situation));
            stage.set(call);
            auto const said = stage.call(row, call);
            ASSERT_TRUE(said.done()) << said.sqlstate << " " << said.words;
            if (!call.to.empty()) {
                if (!said.rows.empty() && row.function != "finish_and_call_next") {
                    EXPECT_EQ(said.value("state"), call.to);
                }
                if (row.about == "ticket" || row.about == "press") {
                    EXPECT_EQ(stage.state_of_ticket(), call.to);
                }
            }
            for (auto const& role : row.roles)
                if (stage.people()
                        .as("operator",
                            fmt::format("select pg_has_role('{}', 'skranke_{}', 'member') as has", call.as, role))
                        .value("has") == "t")
                    proven.insert(role);
        }
        EXPECT_EQ(proven, std::set<std::string>(row.roles.begin(), row.roles.end())) << row.function;
    }
}

TEST_F(TransitionsTest, EachRefusalOfTheTableIsProvoked)
{
    for (auto const& row : table.functions) {
        for (auto const& refusal : row.refusals) {
            SCOPED_TRACE(row.function + ": " + refusal.when);
            stage.set(refusal);
            expect_refused(row, refusal, refusal.code);
        }
    }
}

TEST_F(TransitionsTest, TheSamePressAgainAnswersTheSameAndDoesNothingMore)
{
    for (auto const& row : table.functions) {
        SCOPED_TRACE(row.function);
        stage.set(row.act);
        auto const first = stage.call(row, row.act);
        ASSERT_TRUE(first.done()) << first.words;
        auto const after = stage.people().fingerprint();

        auto const again = stage.call(row, row.act);

        EXPECT_TRUE(again.done()) << again.words;
        EXPECT_EQ(again.rows, first.rows);
        EXPECT_EQ(stage.people().fingerprint(), after);
    }
}

TEST_F(TransitionsTest, APressIdUsedForSomethingElseIsRefused)
{
    for (auto const& row : table.functions) {
        SCOPED_TRACE(row.function);
        auto const stood_for = [&](std::string const& login, std::string const& function) {
            stage.set(row.act);
            stage.people().as("operator", fmt::format("insert into data.press (id, login, function, arguments, at)"
                                                      " values ('{}', '{}', '{}', 0, data.clock())",
                                                      Stage::press, login, function));
        };
        stood_for(row.act.as, row.function);
        expect_refused(row, row.act, "SQ009");  // other arguments
        stood_for(row.act.as, row.function == "call_helper" ? "undo" : "call_helper");
        expect_refused(row, row.act, "SQ009");  // another function

        stage.set(row.act);
        ASSERT_TRUE(stage.call(row, row.act).done());
        auto other = row.act;
        other.as = "colleague";
        stage.people().as("operator",
                          "create role colleague login in role skranke_desk, skranke_floor, skranke_lead;"
                          " insert into data.staff (id, login, name) values (99, 'colleague', 'C');"
                          " insert into data.login_office (login, office_id) values ('colleague', 1)");
        expect_refused(row, other, "SQ009");  // another login, the same call
    }
}

TEST_F(TransitionsTest, NoFunctionActsForWhoeverIsNotOfTheOffice)
{
    for (auto const& row : table.functions) {
        SCOPED_TRACE(row.function);
        auto call = row.act;
        stage.set(call);
        call.as = "operator";
        expect_refused(row, call, "ST001");
        call.as = "nobody";
        expect_refused(row, call, "ST001");

        call.as = row.act.as;
        stage.people().as("operator", "update data.staff set expires = data.clock() where login = '" + call.as + "'");
        expect_refused(row, call, "ST002");
    }
}

TEST_F(TransitionsTest, NoFunctionActsWithoutAPressIdOrInAnotherIsolation)
{
    for (auto const& row : table.functions) {
        SCOPED_TRACE(row.function);
        stage.set(row.act);
        expect_refused(row, row.act, "SQ017", "null");
        for (char const* isolation : {"repeatable read", "serializable"}) {
            stage.people().rollback();
            stage.people().begin(isolation);
            expect_refused(row, row.act, "SQ016");
        }
    }
}

}  // namespace skranke
