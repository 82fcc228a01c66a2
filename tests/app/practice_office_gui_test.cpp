#include "desktop/app/practice_office.h"

#include "core/database/private_cluster.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <libpq-fe.h>
#include "tests/support/gui/windows.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <set>

namespace skranke {
namespace {

namespace fs = std::filesystem;

/// The practice office with its real programs: server, player and windows.
class PracticeOfficeTest : public testing::Test {
protected:
    PracticeOfficeTest() { fs::permissions(m_folder.path(), fs::perms{0755}); }
    ~PracticeOfficeTest() override
    {
        for (auto const window : windows())
            ::kill(window, SIGKILL);
        EXPECT_TRUE(wait_until([this] { return !cluster().status().running; }, std::chrono::seconds{60}));
    }

    fs::path data() const { return m_folder.path() / "practice"; }
    PrivateCluster cluster() const { return PrivateCluster{data()}; }

    /// The desks that are open on it.
    std::set<pid_t> windows() const
    {
        std::set<pid_t> found;
        for (auto const& process : fs::directory_iterator{"/proc"}) {
            std::ifstream in{process.path() / "cmdline"};
            std::string words;
            std::getline(in, words);
            std::replace(words.begin(), words.end(), '\0', ' ');
            if (words.find("/skranke --data " + data().string() + " --practice") != std::string::npos &&
                !words.starts_with("/bin/sh"))
                found.insert(std::stoi(process.path().filename()));
        }
        return found;
    }
    /// As the operator.
    std::string ask(std::string const& sql) const
    {
        auto const rows = execute(open_connection({.address = cluster().status().address}).get(), sql);
        return PQntuples(rows.get()) == 0 ? "" : PQgetvalue(rows.get(), 0, 0);
    }
    bool desks_are_signed_in(int how_many) const
    {
        // Each window's listener is a session of its own.
        return wait_until(
            [&] {
                return ask("select count(*) from pg_stat_activity where query ilike 'listen%' and usename <> "
                           "'skranke_operator'") == std::to_string(how_many);
            },
            std::chrono::seconds{60});
    }

    TemporaryFolder m_folder;
};

}  // namespace

TEST_F(PracticeOfficeTest, IsJoinedByASecondWindowAndEndsWithTheLast)
{
    ASSERT_TRUE(PracticeOffice::open(data()));
    ASSERT_TRUE(desks_are_signed_in(1));
    ask("update data.office set notice = 'Vi er midt i dagen'");
    auto const first = windows();
    ASSERT_EQ(first.size(), 1U);

    ASSERT_TRUE(PracticeOffice::open(data()));
    ASSERT_TRUE(desks_are_signed_in(2));
    EXPECT_EQ(ask("select notice from data.office order by id limit 1"), "Vi er midt i dagen") << "the day began anew";

    ::kill(*first.begin(), SIGTERM);
    ASSERT_TRUE(desks_are_signed_in(1));
    EXPECT_TRUE(cluster().status().running);
    EXPECT_EQ(windows().size(), 1U);

    ::kill(*windows().begin(), SIGTERM);
    EXPECT_TRUE(wait_until([this] { return !cluster().status().running; }, std::chrono::seconds{60}));
}

}  // namespace skranke
