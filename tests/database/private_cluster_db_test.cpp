#include "core/database/private_cluster.h"

#include "core/base/failure.h"
#include "core/base/words.h"
#include "core/database/connection.h"
#include "tests/support/child.h"
#include "tests/support/shell.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_for.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <libpq-fe.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <fstream>
#include <functional>

namespace skranke {
namespace {

namespace fs = std::filesystem;
using Kind = ClusterTrouble::Kind;

class PrivateClusterTest : public testing::Test {
protected:
    PrivateClusterTest() { fs::permissions(m_folder.path(), fs::perms{0755}); }
    ~PrivateClusterTest() override
    {
        if (cluster().status().running)
            cluster().stop();
    }

    fs::path root() const { return m_folder.path() / "cluster"; }
    PrivateCluster cluster(ClusterOptions options = {.durable = false}) const
    {
        return PrivateCluster{root(), options};
    }
    PrivateCluster::Status status() const { return cluster().status(); }

    /// As the operator of the running database.
    std::string ask(std::string const& sql) const
    {
        auto const rows = execute(open_connection({.address = status().address}).get(), sql);
        return PQntuples(rows.get()) == 0 ? "" : PQgetvalue(rows.get(), 0, 0);
    }

    Kind trouble(ClusterOptions options = {.durable = false}) const
    {
        try {
            cluster(options).use();
        } catch (ClusterTrouble const& caught) {
            EXPECT_FALSE(sentence(caught).empty());
            return caught.kind();
        }
        ADD_FAILURE() << "no trouble";
        return Kind::would_not_stop;
    }

    void kill_server() const
    {
        auto const pid = status().pid;
        ::kill(pid, SIGKILL);
        ASSERT_TRUE(wait_for([&] { return !status().running; }));
    }

    TemporaryFolder m_folder;
};

}  // namespace

TEST_F(PrivateClusterTest, IsCreatedWhenFirstUsedAndStopsWithItsLastUser)
{
    auto first = std::make_unique<PrivateCluster::Use>(cluster().use());
    {
        auto const second = cluster().use();
        EXPECT_EQ(second.address(), first->address());
    }
    EXPECT_TRUE(status().running);
    EXPECT_EQ(ask("select (api.now() is not null)::text"), "true");
    first.reset();
    EXPECT_FALSE(status().running);
    EXPECT_TRUE(status().created);
}

TEST_F(PrivateClusterTest, StaysAfterStartUntilStop)
{
    auto const address = cluster().start();
    EXPECT_TRUE(status().kept);
    EXPECT_EQ(status().address, address);
    {
        auto const used = cluster().use();
    }
    EXPECT_TRUE(status().running);
    cluster().stop();
    EXPECT_FALSE(status().running);
    {
        auto const used = cluster().use();
        EXPECT_FALSE(status().kept);
    }
    EXPECT_FALSE(status().running);
}

TEST_F(PrivateClusterTest, InitLeavesItStopped)
{
    cluster().init();
    EXPECT_TRUE(status().created);
    EXPECT_FALSE(status().running);
}

TEST_F(PrivateClusterTest, ServesManyProgramsThatComeAtOnce)
{
    std::vector<std::unique_ptr<Child>> programs;
    for (int i = 0; i < 5; ++i)
        programs.push_back(std::make_unique<Child>([this] { return cluster().use(); }));
    for (auto const& program : programs)
        EXPECT_TRUE(program->is_ready());
    EXPECT_EQ(ask("select count(*) from data.installation"), "1");
    for (auto const& program : programs)
        program->leave();
    EXPECT_FALSE(status().running);
}

TEST_F(PrivateClusterTest, OutlivesAKilledProgramAndStopsWithTheNext)
{
    Child program{[this] { return cluster().use(); }};
    ASSERT_TRUE(program.is_ready());
    auto const pid = status().pid;
    program.kill();
    EXPECT_TRUE(status().running);
    {
        auto const next = cluster().use();
        EXPECT_EQ(status().pid, pid);
    }
    EXPECT_FALSE(status().running);
}

TEST_F(PrivateClusterTest, SurvivesProgramsKilledAtAnyPointOfItsCreation)
{
    auto const begun = [this] {
        for (auto const& entry : fs::directory_iterator{root()})
            if (entry.is_directory())
                return true;
        return false;
    };
    std::vector<std::function<bool()>> const points{
        [&] { return fs::exists(root()) && begun(); },
        [&] { return fs::exists(root() / "postgres"); },
        [&] { return fs::exists(root() / "postgres" / "postmaster.pid"); },
        [&] { return status().running; },
        [&] { return status().running && PQping(status().address.c_str()) == PQPING_OK; },
    };
    for (auto const& point : points) {
        Child program{[this] { return cluster().use(); }};
        ASSERT_TRUE(wait_for(point));
        program.kill();
    }
    auto const used = cluster().use();
    EXPECT_EQ(ask("select count(*) from data.installation"), "1");
}

TEST_F(PrivateClusterTest, ComesBackAfterTheServerWasKilled)
{
    auto used = cluster().use();
    ask("create table public.kept as select generate_series(1, 1000) n");
    kill_server();

    used.revive();

    EXPECT_EQ(ask("select count(*) from public.kept"), "1000");
}

TEST_F(PrivateClusterTest, StartsForTheNextProgramAfterTheServerWasKilled)
{
    cluster().start();
    ask("create table public.kept as select generate_series(1, 1000) n");
    kill_server();

    {
        auto const used = cluster().use();
        EXPECT_EQ(ask("select count(*) from public.kept"), "1000");
    }
    EXPECT_TRUE(status().running) << "start left it running until stop";
    cluster().stop();
    EXPECT_FALSE(status().kept);
}

TEST_F(PrivateClusterTest, ComesBackWhereNobodyFetchesTheDead)
{
    // As in a container whose first process does not: whatever loses its parent becomes ours, and we do not look.
    ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
    cluster().start();
    auto const killed = status().pid;
    ::kill(killed, SIGKILL);
    ASSERT_TRUE(wait_for([&] { return !status().running; }));
    ASSERT_EQ(::kill(killed, 0), 0) << "somebody has fetched it";

    EXPECT_NO_THROW(cluster().start());

    EXPECT_TRUE(status().running);
    EXPECT_NE(status().pid, killed);
    EXPECT_EQ(ask("select count(*) from data.installation"), "1");
    cluster().stop();
    ::prctl(PR_SET_CHILD_SUBREAPER, 0);
    while (::waitpid(-1, nullptr, WNOHANG) > 0)
        ;
}

TEST_F(PrivateClusterTest, LetsItsServerInWhateverTheUmask)
{
    auto const usual = ::umask(077);
    PrivateCluster deeper{root() / "deeper", {.durable = false}};
    EXPECT_NO_THROW(deeper.start());
    ::umask(usual);
    EXPECT_TRUE(deeper.status().running);
    deeper.stop();
}

TEST_F(PrivateClusterTest, IsNotFooledByAnOldServersNote)
{
    cluster().init();
    // A live process of the server's own user now has the dead server's number; PostgreSQL alone would refuse.
    auto const data = root() / "postgres";
    auto const sleeper =
        shell(fmt::format("if [ $(id -u) = 0 ]; then setpriv --reuid=postgres --clear-groups sleep 60 "
                          ">/dev/null 2>&1 & else sleep 60 >/dev/null 2>&1 & fi; printf %s $!"));
    std::ofstream{data / "postmaster.pid"} << sleeper.text << "\n"
                                           << data.string() << "\n1700000000\n5432\n/nowhere\n\n0 0\n";
    EXPECT_FALSE(status().running);
    {
        auto const used = cluster().use();
        EXPECT_EQ(ask("select 1"), "1");
    }
    ::kill(std::stoi(sleeper.text), SIGKILL);
}

TEST_F(PrivateClusterTest, LetsInTheOperatorByTheSystemsWordAndNobodyElseWithoutAPassword)
{
    auto const used = cluster().use();
    ask("create role sneak login superuser");
    try {
        open_connection({.address = used.place(), .login = "sneak"});
        FAIL() << "let in";
    } catch (DatabaseFault const& refused) {
        EXPECT_EQ(refused.sqlstate(), "28P01");
    }
    EXPECT_EQ(ask("select string_agg(distinct auth_method, ' ' order by auth_method) from pg_hba_file_rules"),
              "peer scram-sha-256");
    EXPECT_EQ(ask("show listen_addresses"), "");
}

TEST_F(PrivateClusterTest, LogsNeitherErrorsNorStatements)
{
    {
        auto const used = cluster().use();
        EXPECT_THROW(ask("select 'CPR 0708091234'::int"), DatabaseFault);
    }
    std::ifstream log{root() / "server.log"};
    std::string const text{std::istreambuf_iterator<char>{log}, {}};
    EXPECT_NE(text.find("ready to accept connections"), std::string::npos);
    EXPECT_EQ(text.find("0708091234"), std::string::npos);
}

TEST_F(PrivateClusterTest, KnowsADemonstrationFromAnOffice)
{
    cluster().init();
    EXPECT_EQ(trouble({.demonstration = true, .durable = false}), Kind::other_kind);
    auto const used = cluster().use();
    EXPECT_EQ(ask("select count(*) from data.clock_row"), "0");
}

TEST_F(PrivateClusterTest, HasAClockOfItsOwnAsADemonstration)
{
    cluster({.demonstration = true, .durable = false}).init();
    auto const used = cluster().use();
    EXPECT_TRUE(status().demonstration);
    EXPECT_EQ(ask("select count(*) from data.clock_row"), "1");
}

TEST_F(PrivateClusterTest, SortsAsDanesDo)
{
    auto const used = cluster().use();
    EXPECT_EQ(ask("select string_agg(w, ' ' order by w) from unnest(array['Åse', 'Zoo', 'Ærø', 'Anna', 'Østerbro', "
                  "'Aalborg']) w"),
              "Anna Zoo Ærø Østerbro Aalborg Åse");
}

TEST_F(PrivateClusterTest, RefusesAFolderThatHoldsSomethingElse)
{
    fs::create_directories(root() / "postgres");
    std::ofstream{root() / "postgres" / "letter.txt"} << "kære";
    EXPECT_EQ(trouble(), Kind::not_a_database);
    EXPECT_TRUE(fs::exists(root() / "postgres" / "letter.txt"));
}

TEST_F(PrivateClusterTest, TellsThatTheServersUserCannotGetIn)
{
    ASSERT_EQ(::geteuid(), 0U) << "needs root: only root hands the server to another user";
    fs::permissions(m_folder.path(), fs::perms{0700});
    EXPECT_EQ(trouble(), Kind::folder_unreachable);
    EXPECT_FALSE(status().created);
}

namespace {

/// A disk of the test's own size.
class FullDiskTest : public PrivateClusterTest {
protected:
    void SetUp() override
    {
        ASSERT_EQ(::geteuid(), 0U) << "needs root, to mount a small disk";
        fs::create_directory(root());
    }
    void TearDown() override
    {
        if (cluster().status().running)
            cluster().stop();
        ::umount2(root().c_str(), MNT_DETACH);
    }
    void mount(int megabytes)
    {
        ASSERT_EQ(::mount("none", root().c_str(), "tmpfs", 0, fmt::format("size={}m,mode=755", megabytes).c_str()), 0);
    }
    /// Writes until there are only so many megabytes left.
    void fill(std::uintmax_t leaving)
    {
        std::ofstream out{root() / "filling"};
        std::string const megabyte(1U << 20U, 'x');
        while (out && fs::space(root()).available > (leaving + 1) << 20U)
            out << megabyte << std::flush;
    }
};

}  // namespace

TEST_F(FullDiskTest, RefusesToBeginWhatItCannotFinish)
{
    mount(60);
    EXPECT_EQ(trouble(), Kind::disk_full);
    EXPECT_FALSE(fs::exists(root() / "postgres"));
    for (auto const& left : fs::directory_iterator{root()})
        EXPECT_FALSE(left.is_directory()) << left.path();
}

TEST_F(FullDiskTest, IsToldOfEvenWhereTheServerHasNoWordForIt)
{
    mount(400);
    auto const used = cluster().use();
    // What the server keeps to welcome connections; it is written anew, and without room it refuses them.
    for (auto const& entry : fs::recursive_directory_iterator{root() / "postgres"})
        if (entry.path().filename() == "pg_internal.init")
            fs::remove(entry.path());
    fill(0);
    std::ofstream{root() / "filling to the last", std::ios::binary} << std::string(2U << 20U, 'x');
    EXPECT_EQ(trouble(), Kind::disk_full);
}

TEST_F(FullDiskTest, LosesNothingWhenItFillsUpInUse)
{
    mount(400);
    {
        auto used = cluster().use();
        ask("create table public.kept (n int, filler text); insert into public.kept values (1, 'first')");
        fill(2);
        EXPECT_THROW(for (int i = 0; i < 100; ++i) ask(
                         "insert into public.kept select 2, repeat(md5(g::text), 100) from generate_series(1, 1000) g"),
                     DatabaseLost);
        fill(0);
    }
    EXPECT_EQ(trouble(), Kind::disk_full);
    fs::remove(root() / "filling");

    auto const used = cluster().use();

    EXPECT_EQ(ask("select count(*) from public.kept where n = 1"), "1");
    EXPECT_EQ(ask("select count(*) % 1000 from public.kept where n = 2"), "0");
}

}  // namespace skranke
