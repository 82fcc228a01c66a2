#include "core/database/backup.h"

#include "core/database/private_cluster.h"
#include "core/database/session_pool.h"
#include "core/database/verification.h"
#include "tests/support/child.h"
#include "tests/support/db/contents.h"
#include "tests/support/shell.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_database.h"
#include "tests/support/wait_for.h"

#include <gtest/gtest.h>
#include <libpq-fe.h>
#include <soci/soci.h>
#include <unistd.h>

#include <fstream>

namespace skranke {
namespace {

namespace fs = std::filesystem;
using Kind = BackupTrouble::Kind;

template <class Act>
Kind trouble(Act act)
{
    try {
        act();
    } catch (BackupTrouble const& caught) {
        EXPECT_FALSE(sentence(caught).empty());
        return caught.kind();
    }
    ADD_FAILURE() << "no trouble";
    return Kind::dump_failed;
}

/// The demonstration office, which has had a little of its day, and a folder for its backup.
class BackupTest : public OfficeTest {
protected:
    BackupTest() { fs::permissions(m_folder.path(), fs::perms{0755}); }
    ~BackupTest() override
    {
        if (fresh().status().running)
            fresh().stop();
    }

    PrivateCluster fresh() const
    {
        return PrivateCluster{m_folder.path() / "cluster", {.demonstration = true, .durable = false}};
    }
    fs::path file() const { return m_folder.path() / "office.sql"; }
    fs::path back_up_office() const { return back_up(m_database.as_operator(), file()); }
    void restore_fresh() const
    {
        fresh().restore([&](std::string const& address) { restore(file(), {.address = address}); });
    }

    TemporaryFolder m_folder;
};

/// Who may do what with the server and with each other, as far as it is ours.
std::string rights(ConnectionSettings const& settings)
{
    auto const rows =
        execute(open_connection(settings).get(),
                "select string_agg(w, ' ' order by w collate \"C\") from ("
                "select r.rolname || ':' || r.rolcanlogin || r.rolcreaterole || coalesce(a.rolpassword, '') || "
                "coalesce(r.rolconfig::text, '') w from pg_roles r join pg_authid a using (rolname) "
                "where r.rolname like 'skranke\\_%' or r.rolname in ('ditte.krag', 'hall1') "
                "union all select g.rolname || '>' || m.rolname || x.admin_option from pg_auth_members x "
                "join pg_roles g on g.oid = x.roleid join pg_roles m on m.oid = x.member "
                "where g.rolname like 'skranke\\_%' and (m.rolname like 'skranke\\_%' or m.rolname in "
                "('ditte.krag', 'hall1'))) all_of_it");
    return PQgetvalue(rows.get(), 0, 0);
}

}  // namespace

TEST_F(BackupTest, GivesTheSameOfficeInAnotherPlace)
{
    ASSERT_EQ(back_up_office(), file());
    EXPECT_TRUE(read_backup_head(file()).demonstration);
    auto const mode = fs::status(file()).permissions();
    EXPECT_EQ(mode, fs::perms::owner_read | fs::perms::owner_write);

    restore_fresh();

    auto const used = fresh().use();
    ConnectionSettings const there{.address = used.address()};
    EXPECT_EQ(contents(there), contents(m_database.as_operator()));
    EXPECT_EQ(rights(there), rights(m_database.as_operator()));
    for (auto const& finding : verify(there, true))
        EXPECT_EQ(finding.grade, Finding::Grade::fine) << finding.check << testing::PrintToString(finding.names);
    // The password of before is that of now, and the work can go on.
    auto clerk = m_database.as("ditte.krag");
    clerk.address = used.place();
    SessionPool pool{clerk, 1};
    ASSERT_FALSE(pool.try_login().refused());
    pool.with([](soci::session& sql) { sql << "select * from api.open_counter(4, gen_random_uuid())"; });
}

TEST_F(BackupTest, IsAFileNamedForTheMomentInAFolder)
{
    auto const made = back_up(m_database.as_operator(), m_folder.path());
    EXPECT_EQ(made.parent_path(), m_folder.path());
    EXPECT_TRUE(made.filename().string().starts_with("skranke-2"));
    EXPECT_FALSE(read_backup_head(made).program.empty());
}

TEST_F(BackupTest, WritesOverNothing)
{
    std::ofstream{file()} << "kære";
    EXPECT_EQ(trouble([&] { back_up_office(); }), Kind::file_exists);
    EXPECT_EQ(fs::file_size(file()), 5U);
    EXPECT_EQ(trouble([&] { back_up(m_database.as_operator(), "/nowhere/at/all.sql"); }), Kind::cannot_write);
}

TEST_F(BackupTest, IsNotMadeOfSomebodyElsesDatabase)
{
    auto other = m_database.as_operator();
    other.address = TestDatabase::server() + " dbname=postgres user=skranke_operator";
    EXPECT_EQ(trouble([&] { back_up(other, file()); }), Kind::not_ours);
    EXPECT_TRUE(fs::is_empty(m_folder.path()));
}

TEST_F(BackupTest, IsRefusedWhenItsEndIsMissing)
{
    back_up_office();
    fs::resize_file(file(), fs::file_size(file()) - 100);
    EXPECT_EQ(trouble([&] { restore_fresh(); }), Kind::not_a_backup);
    EXPECT_FALSE(fresh().status().created) << "nothing half made is left";
    EXPECT_EQ(trouble([&] { read_backup_head(m_folder.path() / "none"); }), Kind::cannot_read);
}

TEST_F(BackupTest, LeavesNothingWhenOneOfItsStatementsFails)
{
    back_up_office();
    // In the middle, and as long as what it takes the place of.
    shell("sed -i 's/^CREATE FUNCTION api.me()/CREATE FUNCTION apj.me()/' " + quoted(file().string()));
    EXPECT_EQ(trouble([&] { restore_fresh(); }), Kind::restore_failed);
    EXPECT_FALSE(fresh().status().created);
}

TEST_F(BackupTest, IsRestoredOverNothing)
{
    back_up_office();
    EXPECT_EQ(trouble([&] { restore(file(), m_database.as_operator()); }), Kind::database_exists);
    fresh().init();
    EXPECT_EQ(trouble([&] { restore_fresh(); }), Kind::database_exists);
}

TEST_F(BackupTest, IsRestoredAgainAfterAProgramWasKilledAtIt)
{
    back_up_office();
    {
        Child program{[this] {
            fresh().restore([&](std::string const& address) {
                restore(file(), {.address = address});
                std::ofstream{m_folder.path() / "filled"};
                ::pause();
            });
            return std::string{};
        }};
        ASSERT_TRUE(wait_for([&] { return fs::exists(m_folder.path() / "filled"); }));
        program.kill();
    }
    try {
        fresh().use();
        ADD_FAILURE() << "half a database has been used";
    } catch (ClusterTrouble const& caught) {
        EXPECT_EQ(caught.kind(), ClusterTrouble::Kind::half_restored);
    }

    restore_fresh();

    auto const used = fresh().use();
    EXPECT_EQ(contents({.address = used.address()}), contents(m_database.as_operator()));
}

TEST_F(BackupTest, FillsAnEmptyDatabaseOnAServerThatKnowsTheLogins)
{
    back_up_office();
    auto const name = m_database.name() + "_restored";
    m_database.run("create database " + name);
    ConnectionSettings const there{.address = TestDatabase::server() + " user=skranke_operator dbname=" + name};

    restore(file(), there);

    EXPECT_EQ(contents(there), contents(m_database.as_operator()));
    m_database.run("drop database " + name + " with (force)");
}

}  // namespace skranke
