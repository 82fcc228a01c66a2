#include "core/base/station_login.h"
#include "core/database/private_cluster.h"
#include "core/database/session_pool.h"
#include "core/demonstration/office_loader.h"
#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <soci/soci.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>

namespace skranke {
namespace {

/// A server of its own: loading gives every login of the server a new password, which other tests hold.
class DemoLoadTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<TemporaryFolder>();
        namespace fs = std::filesystem;
        fs::permissions(s_folder->path(), fs::perms::owner_all | fs::perms::group_exec | fs::perms::others_exec);
        s_use = std::make_unique<PrivateCluster::Use>(
            PrivateCluster{s_folder->path() / "cluster", {.demonstration = true, .durable = false}}.use());
    }
    static void TearDownTestSuite()
    {
        s_use.reset();
        s_folder.reset();
    }

    static ConnectionSettings as_operator() { return {.address = s_use->address(), .program = "test"}; }

    static LoadedOffice load()
    {
        auto const loaded = load_office(as_operator());
        EXPECT_FALSE(loaded.refused());
        return *loaded;
    }

    static std::string value(std::string const& query)
    {
        SessionPool pool{as_operator(), 1};
        return pool.with([&](soci::session& sql) {
            std::string found;
            sql << "select (" << query << ")::text", soci::into(found);
            return found;
        });
    }

    static bool signs_in(LoadedLogin const& login)
    {
        SessionPool pool{
            {.address = s_use->place(), .login = login.login, .password = login.password, .program = "test"}, 1};
        return !pool.try_login().refused();
    }

    static inline std::unique_ptr<TemporaryFolder> s_folder;
    static inline std::unique_ptr<PrivateCluster::Use> s_use;
};

TEST_F(DemoLoadTest, MakesTheOfficesTheIssueAsksFor)
{
    auto const office = load();
    EXPECT_EQ(office.logins.size(), 20u);
    EXPECT_EQ(value("select count(*) from data.office"), "2");
    EXPECT_EQ(value("select count(*) from data.counter where office_id = 1 and kind = 'counter'"), "12");
    EXPECT_EQ(value("select count(*) from data.counter where office_id = 1 and kind = 'citizen_pc'"), "4");
    EXPECT_EQ(value("select string_agg(letter, '' order by letter) from data.area where office_id = 1"), "ABCDEFGHK");
    EXPECT_EQ(value("select name from data.counter where id = 4"), "Bord 4");
}

TEST_F(DemoLoadTest, SetsTheClockToFridayAtTenFortyTwo)
{
    load();
    EXPECT_EQ(value("select to_char(data.clock() at time zone 'Europe/Copenhagen', 'YYYY-MM-DD HH24.MI')"),
              "2026-11-20 10.42");
    EXPECT_EQ(value("select speed from data.clock_row"), "1");
}

TEST_F(DemoLoadTest, GivesLoginsWithWhichPeopleAndStationsSignIn)
{
    auto const office = load();
    std::set<std::string> passwords;
    for (auto const* logins : {&office.logins, &office.stations})
        for (auto const& login : *logins) {
            EXPECT_EQ(login.password.find(' '), std::string::npos);
            EXPECT_TRUE(passwords.insert(login.password).second);
        }
    EXPECT_TRUE(signs_in(office.logins.front()));
    EXPECT_TRUE(signs_in(office.stations.back()));
}

TEST_F(DemoLoadTest, GivesTheSameOfficeAndFreshPasswordsWhenLoadedAgain)
{
    auto const everything = [] {
        return value(
            "select md5(string_agg(x, '|' order by x)) from ("
            " select row(c.*)::text as x from (select id, office_id, number, name, kind, state from data.counter) c"
            " union all select row(e.*)::text from data.errand_type e"
            " union all select row(k.*)::text from data.checklist_step k"
            " union all select row(a.*)::text from data.area a"
            " union all select row(p.*)::text from data.profile_errand p"
            " union all select row(s.*)::text from data.staff s"
            " union all select row(l.*)::text from data.login_office l"
            " union all select row(t.*)::text from data.text t"
            " union all select row(h.*)::text from data.opening_hours h) rows");
    };
    auto const first = load();
    auto const before = everything();
    auto const second = load();
    EXPECT_EQ(everything(), before);
    EXPECT_FALSE(signs_in(first.logins.front()));
    EXPECT_TRUE(signs_in(second.logins.front()));
}

TEST_F(DemoLoadTest, GivesPeopleTheirRolesAndNoMore)
{
    load();
    EXPECT_EQ(value("select string_agg(g.rolname, ' ' order by g.rolname) from pg_auth_members m"
                    " join pg_roles g on g.oid = m.roleid where m.member = '\"ditte.krag\"'::regrole"),
              "skranke_desk");
    EXPECT_EQ(
        value("select count(*) from pg_roles where rolname ~ '[.]' and (rolsuper or rolcreaterole or rolbypassrls)"),
        "0");
}

TEST_F(DemoLoadTest, NamesTheWorkOfATeamLeaderFirst)
{
    std::multiset<std::string> first;
    for (auto const& login : load().logins)
        first.insert(login.roles.front());
    EXPECT_EQ(first.count("lead"), 2u) << "one an office";
}

TEST_F(DemoLoadTest, IsRefusedWhereTheClockIsRealTime)
{
    load();
    SessionPool pool{as_operator(), 1};
    pool.with([](soci::session& sql) {
        sql << "create table public.clock as table data.clock_row";
        sql << "delete from data.clock_row";
    });
    auto const loaded = load_office(as_operator());
    EXPECT_FALSE(is_demonstration(as_operator()));
    pool.with([](soci::session& sql) {
        sql << "insert into data.clock_row select * from public.clock";
        sql << "drop table public.clock";
    });
    ASSERT_TRUE(loaded.refused());
    EXPECT_EQ(loaded.refusal(), LoadRefusal::not_a_demonstration);
}

/// `skranke-admin station install`, from outside: the office it works on is the one loaded here.
class StationInstallTest : public DemoLoadTest {
protected:
    Said install(std::string const& words) const
    {
        return shell(quoted(build_dir() + "/bin/skranke-admin") + " station install " + words + " --database " +
                     quoted(as_operator().address));
    }

    TemporaryFolder const m_home;
    Environment const m_config{"XDG_CONFIG_HOME", m_home.path().string()};
};

TEST_F(StationInstallTest, KeepsALoginWithWhichTheStationSignsIn)
{
    auto const loaded = load();
    auto const said = install("hall1");
    ASSERT_EQ(said.exit_code, 0) << said.text;
    auto const kept = station_login("hall1");  // refuses a file that others may read
    ASSERT_TRUE(kept);
    EXPECT_EQ(said.text.find(kept->password), std::string::npos) << "the password stands in the file alone";
    EXPECT_NE(said.text.find((m_home.path() / "skranke/stations/hall1.ini").string()), std::string::npos) << said.text;
    EXPECT_TRUE(signs_in({.login = kept->login, .password = kept->password}));
    for (auto const& station : loaded.stations)
        EXPECT_EQ(signs_in(station), station.login != "hall1") << station.login;
}

TEST_F(StationInstallTest, RefusesAStationThatIsNone)
{
    load();
    EXPECT_EQ(install("hall99").exit_code, 1);
    EXPECT_EQ(install("hall99").text, "Den station findes ikke.\n");
    EXPECT_EQ(install("ditte.krag").exit_code, 2);
    EXPECT_EQ(install("").exit_code, 2);
    EXPECT_EQ(station_login("hall99"), std::nullopt);
}

TEST_F(StationInstallTest, LeavesTheOldPasswordWhereTheNewOneCannotBeKept)
{
    auto const loaded = load();
    m_home.write("skranke", "a file where the folder should be");
    EXPECT_EQ(install("hall1").exit_code, 2);
    for (auto const& station : loaded.stations)
        EXPECT_TRUE(signs_in(station)) << station.login;
}

}  // namespace
}  // namespace skranke
