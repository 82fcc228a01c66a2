#include "core/database/migrator.h"

#include "core/base/failure.h"
#include "core/database/program_fit.h"
#include "core/database/session_pool.h"
#include "tests/support/test_database.h"
#include "tests/support/wait_for.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <soci/soci.h>

#include <atomic>
#include <thread>

namespace skranke {
namespace {

using Why = MigrationRefusal::Why;

/// An empty database of the test's own, and a small program's idea of it.
class MigratorTest : public DatabaseTest {
protected:
    void SetUp() override
    {
        m_database.run("create database " + m_bare);
        m_there = m_database.as_operator();
        m_there.address = TestDatabase::server() + " dbname=" + m_bare + " user=skranke_operator";
    }
    void TearDown() override { m_database.run("drop database " + m_bare + " with (force)"); }

    Result<Migrated, MigrationRefusal> migrate_now() { return migrate(m_there, m_files); }

    MigrationRefusal refusal()
    {
        auto const answer = migrate_now();
        EXPECT_TRUE(answer.refused());
        return answer.refused() ? answer.refusal() : MigrationRefusal{};
    }

    std::string value(std::string const& sql)
    {
        SessionPool pool{m_there};
        return pool.read([&](soci::session& session) {
            std::string text;
            session << sql, soci::into(text);
            return text;
        });
    }

    /// In `there`: whoever migrates stops at `gate` until this connection goes.
    static Connection closed_gate(ConnectionSettings const& there)
    {
        auto line = open_connection(there);
        execute(line.get(), "select pg_advisory_lock(4711)");
        return line;
    }
    static constexpr auto gate = "perform set_config('lock_timeout', '0', true), pg_advisory_xact_lock_shared(4711);";

    /// So many wait, for the gate or for their turn, or have been and gone.
    bool have_come(int how_many, std::atomic<int> const& gone)
    {
        return wait_for([&] {
            return std::stoi(
                       m_database.value("select count(*) from pg_locks where locktype = 'advisory' and not granted")) +
                       gone >=
                   how_many;
        });
    }

    std::string const m_bare = "bare_" + m_database.name();
    ConnectionSettings m_there;
    DatabaseFiles m_files{
        {{"0001_first.sql", "-- desktops: older work\ncreate schema data; create table data.thing (n int);"}},
        {{"things.sql",
          "drop schema if exists api cascade; create schema api;\n"
          "create function api.things() returns bigint language sql as "
          "$$ select count(*) from data.thing $$;"}},
        "0.1.0"};
};

}  // namespace

TEST_F(MigratorTest, MigratesOnceAndThenHasNothingToDo)
{
    auto const first = migrate_now();
    ASSERT_TRUE(first);
    EXPECT_EQ(first->applied, std::vector<std::string>{"0001_first.sql"});
    EXPECT_TRUE(first->api_replaced);

    auto const second = migrate_now();
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->applied.empty());
    EXPECT_FALSE(second->api_replaced);
}

TEST_F(MigratorTest, DoesItOnceWhenManyTryAtOnce)
{
    auto const text =
        std::string{
            "-- desktops: older work\ncreate schema data; create table data.thing (n int);"
            "do $$ begin "} +
        gate + " end $$;";
    m_files.migrations[0].text = text;
    auto closed = closed_gate(m_there);
    std::atomic<int> content{0};
    std::atomic<int> did{0};
    std::atomic<int> gone{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i)
        threads.emplace_back([&] {
            try {
                auto const answer = migrate_now();
                content += answer ? 1 : 0;
                did += answer ? static_cast<int>(answer->applied.size()) : 0;
            } catch (DatabaseFault const&) {
                // Not content.
            }
            ++gone;
        });
    EXPECT_TRUE(have_come(6, gone));
    closed.reset();
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(content, 6);
    EXPECT_EQ(did, 1);
}

TEST_F(MigratorTest, ReplacesTheFunctionsWhole)
{
    ASSERT_TRUE(migrate_now());
    m_files.api[0].text = "drop schema if exists api cascade; create schema api; create view api.seen as select 1 as n";

    auto const answer = migrate_now();

    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->api_replaced);
    EXPECT_EQ(value("select (to_regproc('api.things') is null and to_regclass('api.seen') is not null)::text"), "true");
}

TEST_F(MigratorTest, RefusesAReleasedFileThatHasChanged)
{
    ASSERT_TRUE(migrate_now());
    m_files.migrations[0].text = "-- desktops: older work\ncreate schema data; create table data.other (n int);";

    auto const why = refusal();

    EXPECT_EQ(why.why, Why::changed_file);
    EXPECT_EQ(why.file, "0001_first.sql");
}

TEST_F(MigratorTest, RefusesADatabaseThatIsNewer)
{
    m_files.migrations.push_back({"0002_more.sql", "-- desktops: older work\nalter table data.thing add m int;"});
    ASSERT_TRUE(migrate_now());
    m_files.migrations.pop_back();

    EXPECT_EQ(refusal().why, Why::newer_database);
}

TEST_F(MigratorTest, RefusesAFileThatDoesNotSayWhetherDesktopsMustFollow)
{
    m_files.migrations.push_back({"0002_more.sql", "alter table data.thing add m int;"});
    EXPECT_EQ(refusal().why, Why::unmarked_file);
    EXPECT_EQ(value("select (to_regclass('data.thing') is null)::text"), "true");
}

TEST_F(MigratorTest, UndoesAStepThatFailsAndNamesTheLine)
{
    m_files.migrations.push_back({"0002_more.sql",
                                  "-- desktops: older work\n-- æøå\nalter table data.thing add m int;\n"
                                  "select missing from data.thing;\n"});
    auto const why = refusal();

    EXPECT_EQ(why.why, Why::failed);
    EXPECT_EQ(why.file, "0002_more.sql");
    EXPECT_EQ(why.line, 4);
    EXPECT_EQ(why.sqlstate, "42703");
    EXPECT_EQ(why.words, "column \"missing\" does not exist");
    EXPECT_EQ(
        value("select count(*)::text from pg_attribute where attrelid = 'data.thing'::regclass and attname = 'm'"),
        "0");
    EXPECT_EQ(value("select count(*)::text from migration.applied"), "1");
}

TEST_F(MigratorTest, RepeatsNoValuesOfRows)
{
    m_files.migrations.push_back({"0002_more.sql", "-- desktops: older work\nselect 'Ditte Krag'::int;"});
    auto const why = refusal();
    EXPECT_EQ(why.sqlstate, "22P02");
    EXPECT_EQ(why.words, "");
}

TEST_F(MigratorTest, LeavesTheOldFunctionsWhenTheNewOnesFail)
{
    ASSERT_TRUE(migrate_now());
    m_files.api[0].text = "drop schema api cascade; create schema api; create function api.broken() nonsense";

    EXPECT_EQ(refusal().why, Why::failed);
    EXPECT_EQ(value("select (to_regproc('api.things') is not null)::text"), "true");
}

TEST_F(MigratorTest, AsksForANewerProgramOnlyWhereTheFileSaysSo)
{
    m_files.program = "99.0";
    ASSERT_TRUE(migrate_now());
    EXPECT_EQ(value("select minimum from migration.program"), "0");

    m_files.migrations.push_back({"0002_more.sql", "-- desktops: must upgrade\nalter table data.thing add m int;"});
    ASSERT_TRUE(migrate_now());
    SessionPool pool{m_there};
    m_database.run("select 1");
    auto const fit = check_program(pool);
    ASSERT_TRUE(fit.refused());
    EXPECT_EQ(fit.refusal(), Refusal::program_too_old);
}

TEST_F(MigratorTest, TellsADatabaseThatIsNotOurs)
{
    SessionPool pool{m_there};
    auto const fit = check_program(pool);
    ASSERT_TRUE(fit.refused());
    EXPECT_EQ(fit.refusal(), Refusal::database_too_old);
}

TEST_F(MigratorTest, BringsTheRealThingTwiceToTheSamePlace)
{
    auto const first = migrate(m_there, embedded_files());
    ASSERT_TRUE(first) << first.refusal().file << " " << first.refusal().words;
    EXPECT_EQ(first->applied.size(), embedded_migrations().size());
    SessionPool pool{m_there};
    EXPECT_FALSE(check_program(pool).refused());

    auto files = embedded_files();
    files.api.push_back({"zzz.sql", "select 1;"});
    auto const again = migrate(m_there, files);
    ASSERT_TRUE(again) << again.refusal().file << " " << again.refusal().words;
    EXPECT_TRUE(again->api_replaced);
}

TEST_F(MigratorTest, MakesRolesOnceWhenSeveralDatabasesAreMigratedAtOnce)
{
    auto const text =
        std::string{
            "-- desktops: older work\ncreate schema data; create table data.thing (n int);\n"
            "do $$ begin if not exists (select from pg_roles where rolname = 'shared_by_all') then\n"} +
        gate + "create role shared_by_all; end if; end $$;";
    m_files.migrations[0].text = text;
    std::vector<std::unique_ptr<TestDatabase>> databases;
    std::vector<Connection> closed;
    std::atomic<int> migrated{0};
    std::atomic<int> gone{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        databases.push_back(std::make_unique<TestDatabase>());
    for (auto const& database : databases) {
        database->run("create database bare_" + database->name());
        ConnectionSettings const there{.address = TestDatabase::server() + " user=skranke_operator dbname=bare_" +
                                                  database->name()};
        closed.push_back(closed_gate(there));
        threads.emplace_back([&, there] {
            migrated += migrate(there, m_files) ? 1 : 0;
            ++gone;
        });
    }
    EXPECT_TRUE(have_come(4, gone));
    closed.clear();
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(migrated, 4);
    for (auto const& database : databases)
        database->run("drop database bare_" + database->name() + " with (force)");
    m_database.run("drop role shared_by_all");
}

}  // namespace skranke
