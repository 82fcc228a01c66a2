#include "tests/support/db/stage.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

// Every role against every function, view and table: allowed, or 42501. The logins of two_offices.sql are named like
// their roles.

namespace skranke {
namespace {

class RolesTest : public testing::Test {
protected:
    struct Callable {
        std::string name;
        std::string call;  ///< with nothing but nulls
    };

    std::vector<Callable> functions_of(std::string const& schema)
    {
        auto const said = stage.people().as(
            "operator", fmt::format("select p.proname, format('%s.%I(%s)', '{}', p.proname,"
                                    " (select string_agg('null::' || format_type(t, null), ', ' order by i)"
                                    "    from unnest(p.proargtypes::oid[]) with ordinality as a (t, i)))"
                                    " from pg_proc p where p.pronamespace = '{}'::regnamespace order by 1",
                                    schema, schema));
        std::vector<Callable> functions;
        for (auto const& row : said.rows)
            functions.push_back({*row[0], *row[1]});
        return functions;
    }

    static bool names(std::vector<std::string> const& roles, std::string const& role)
    {
        return std::find(roles.begin(), roles.end(), role) != roles.end();
    }

    std::vector<std::string> const& callers(std::string const& function) const
    {
        for (auto const& door : table.answers)
            if (door.name == function)
                return door.roles;
        return table.row(function).roles;
    }

    SqlSaid attempt(std::string const& role, std::string const& sql)
    {
        stage.set("empty");
        return stage.people().as(role, sql);
    }

    // One copy of the database for all of them: every scene is rolled back.
    static void SetUpTestSuite() { shared = std::make_unique<Stage>(); }
    static void TearDownTestSuite() { shared.reset(); }
    static inline std::unique_ptr<Stage> shared;
    Stage& stage = *shared;
    TransitionTable const& table = transition_table();
};

}  // namespace

TEST_F(RolesTest, EachRoleMayCallTheFunctionsTheTableGivesItAndNoOther)
{
    auto const functions = functions_of("api");
    ASSERT_EQ(functions.size(), table.functions.size() + table.answers.size());
    for (auto const& role : table.roles) {
        for (auto const& function : functions) {
            auto const said = attempt(role, "select * from " + function.call);
            EXPECT_EQ(said.may_not(), !names(callers(function.name), role))
                << role << " calls " << function.name << ": " << said.sqlstate << " " << said.words;
        }
    }
}

TEST_F(RolesTest, EachRoleMayReadTheViewsTheTableGivesItAndChangeNone)
{
    ASSERT_EQ(stage.people().list("select viewname from pg_views where schemaname = 'api'").size(), table.views.size());
    for (auto const& role : table.roles) {
        for (auto const& view : table.views) {
            auto const read = attempt(role, "select * from api." + view.name);
            EXPECT_EQ(read.sqlstate, names(view.roles, role) ? "" : "42501") << role << " reads " << view.name;
            EXPECT_FALSE(attempt(role, "delete from api." + view.name).done()) << role << " changes " << view.name;
            auto const others = stage.people().list(
                fmt::format("select has_table_privilege('{}', 'api.{}', 'insert, update, delete, truncate, references,"
                            " trigger')",
                            role, view.name));
            EXPECT_EQ(others.front(), "f") << role << " may more than read " << view.name;
        }
    }
}

TEST_F(RolesTest, NoRoleReachesATable)
{
    auto const tables = stage.people().list(
        "select schemaname || '.' || tablename from pg_tables where schemaname in ('data', 'audit', 'migration')"
        " and tablename <> 'program' order by 1");
    ASSERT_GT(tables.size(), 25U);
    for (auto const& role : table.roles) {
        for (auto const& name : tables) {
            for (auto const& statement :
                 {"select from " + name, "insert into " + name + " default values", "delete from " + name,
                  "truncate " + name, "lock table " + name + " in access share mode"}) {
                EXPECT_TRUE(attempt(role, statement).may_not()) << role << ": " << statement;
            }
            // The schema keeps them out; the table itself would too.
            EXPECT_EQ(stage.people()
                          .list(fmt::format("select has_table_privilege('{}', '{}', 'select, insert, update, delete,"
                                            " truncate, references, trigger')",
                                            role, name))
                          .front(),
                      "f")
                << role << " has something granted on " << name;
        }
    }
}

TEST_F(RolesTest, EachRoleReadsWhichProgramsFitAndChangesNothingThere)
{
    for (auto const& role : table.roles) {
        EXPECT_TRUE(attempt(role, "select minimum from migration.program").done()) << role;
        for (char const* statement : {"update migration.program set minimum = '0'", "delete from migration.program",
                                      "insert into migration.program default values"})
            EXPECT_TRUE(attempt(role, statement).may_not()) << role << ": " << statement;
    }
}

TEST_F(RolesTest, NoRoleCallsWhatTheFunctionsShareNorDrawsFromASequence)
{
    auto inner = functions_of("rules");
    for (auto const& function : functions_of("data"))
        inner.push_back(function);
    auto const sequences = stage.people().list(
        "select schemaname || '.' || sequencename from pg_sequences"
        " where schemaname in ('data', 'audit')");
    for (auto const& role : table.roles) {
        for (auto const& function : inner)
            EXPECT_TRUE(attempt(role, "select " + function.call).may_not()) << role << " calls " << function.call;
        for (auto const& sequence : sequences)
            EXPECT_TRUE(attempt(role, "select nextval('" + sequence + "')").may_not()) << role << ": " << sequence;
    }
}

TEST_F(RolesTest, NoRoleMakesLoginsOrObjectsOrBecomesAnother)
{
    for (auto const& role : table.roles) {
        for (char const* statement :
             {"create role intruder login", "alter role desk superuser", "grant skranke_lead to desk",
              "set role skranke_api", "set role skranke_migrator", "set role skranke_logins",
              "create table api.mine (x int)", "create schema mine", "create table public.mine (x int)"}) {
            EXPECT_EQ(attempt(role, statement).sqlstate, "42501") << role << ": " << statement;
        }
        // Asked of the database that was migrated: a copy of it starts with PostgreSQL's own grants.
        auto const may = [&](char const* what) {
            return stage.people()
                .list(fmt::format("select has_database_privilege('{}', 'skranke', '{}')", role, what))
                .front();
        };
        EXPECT_EQ(may("connect"), "t") << role;
        EXPECT_EQ(may("temporary"), "f") << role;
        EXPECT_EQ(may("create"), "f") << role;
    }
}

TEST_F(RolesTest, OnlyTheOneWhoSitsThereReadsTheNote)
{
    stage.set("serving", {"desk: select from api.set_note(:ticket, note => 'Mangler et foto')"});

    auto const note = [&](std::string const& login) {
        return stage.people().as(login, "select note from api.at_counter where counter = 1").value("note");
    };
    EXPECT_EQ(note("desk"), "Mangler et foto");
    EXPECT_EQ(note("desk_b"), "");
    EXPECT_EQ(note("lead"), "");
}

TEST_F(RolesTest, AnExpiredLoginSeesNothing)
{
    stage.set("two_waiting", {"operator: update data.staff set expires = data.clock() where login = 'desk'"});

    for (auto const& view : table.views) {
        if (!names(view.roles, "desk"))
            continue;
        auto const said = stage.people().as("desk", "select * from api." + view.name);
        EXPECT_TRUE(said.done());
        if (view.name != "texts" && view.name != "staff") {
            EXPECT_TRUE(said.rows.empty()) << view.name;
        }
    }
    EXPECT_EQ(stage.people().as("desk", "select * from api.me()").sqlstate, "ST002");
    EXPECT_EQ(stage.people().as("desk", "select * from api.queue_for(1)").sqlstate, "SQ012");
}

}  // namespace skranke
