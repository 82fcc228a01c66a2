#include "core/database/private_cluster.h"
#include "core/demonstration/office_loader.h"

#include <gtest/gtest.h>

#include "tests/support/gui/staff_window.h"

#include <algorithm>
#include <csignal>
#include <filesystem>

namespace skranke {
namespace {

/// A desk over a server of its own, which dies and comes back. The program knows the address only, as on a PC of a
/// municipality, so it starts nothing itself.
class LostDatabaseTest : public testing::Test {
protected:
    LostDatabaseTest()
    {
        using std::filesystem::perms;
        // The server runs as another user when we are root.
        std::filesystem::permissions(m_folder.path(), perms::owner_all | perms::group_read | perms::group_exec |
                                                          perms::others_read | perms::others_exec);
        m_address = m_cluster.start();
        auto const loaded = load_office({.address = m_address});
        m_logins = loaded->logins;
        m_logins.insert(m_logins.end(), loaded->stations.begin(), loaded->stations.end());
    }
    ~LostDatabaseTest() override
    {
        m_window.close();
        m_cluster.stop();
    }

    std::string password(std::string const& login) const
    {
        return std::ranges::find(m_logins, login, &LoadedLogin::login)->password;
    }
    void kill_server()
    {
        ASSERT_EQ(::kill(m_cluster.status().pid, SIGKILL), 0);
        ASSERT_TRUE(wait_until([this] { return !m_cluster.status().running; }));
    }

    TemporaryFolder m_folder;
    PrivateCluster m_cluster{m_folder.path() / "cluster", {.demonstration = true, .durable = false}};
    std::string m_address;
    std::vector<LoadedLogin> m_logins;
    StaffWindow m_window;
};

}  // namespace

TEST_F(LostDatabaseTest, SaysSoKeepsWhatItShowedAndGoesOnWhenTheServerIsBack)
{
    m_window.open(m_address.substr(0, m_address.find(" user=")), {"plads4", password("plads4")});
    m_window.sign_in("ditte.krag", password("ditte.krag"), "F5");
    ASSERT_TRUE(m_window.comes("Bord 4 i dag"));
    PersonLine colleague{{.address = m_address.substr(0, m_address.find(" user=")),
                          .login = "anker.lyngdal",
                          .password = password("anker.lyngdal")}};
    for (int i = 0; i < 3; ++i)
        ASSERT_FALSE(colleague.desk.take_ticket({.errand_type = "passport_adult"}, PressId::make()).refused());
    ASSERT_TRUE(m_window.comes("Venter 3"));
    m_window.press("F2");
    ASSERT_TRUE(m_window.comes("A 01"));

    kill_server();
    ASSERT_TRUE(m_window.comes("Ingen forbindelse. Du ser listerne, som de var kl."));
    EXPECT_TRUE(m_window.comes("Ingen forbindelse – det kommer igen af sig selv"));
    EXPECT_TRUE(m_window.shows("A 01"));
    m_window.press("F2");   // dead, and does not freeze the window
    m_window.press("F12");  // needs no database
    EXPECT_TRUE(m_window.comes("Borgeroplysninger er skjult"));
    m_window.press("F12");  // this does
    EXPECT_TRUE(m_window.comes("Intet er vist, for det kunne ikke skrives ned"));
    leave_picture("desk_database_away");

    ASSERT_EQ(m_cluster.start(), m_address);
    ASSERT_TRUE(wait_until([this] { return !m_window.shows("Ingen forbindelse"); }, std::chrono::seconds{60}));
    m_window.press("F12");
    EXPECT_TRUE(m_window.comes("Nyt pas – voksen"));
    m_window.press("F5");
    ASSERT_TRUE(m_window.comes("Du betjener nu"));
    m_window.press("F9");
    ASSERT_TRUE(m_window.comes("Afslut A 01, selv om noget mangler?"));
    m_window.press("Tab");
    m_window.press("Return");
    ASSERT_TRUE(m_window.comes("A 01 er afsluttet."));
    m_window.press("F2");
    EXPECT_TRUE(m_window.comes("A 02"));
    EXPECT_TRUE(m_window.comes("Kaldt – på vej til dig"));
}

TEST_F(LostDatabaseTest, UnlocksForTheOwnPasswordWhileTheServerIsAwayAndKeepsTheCitizen)
{
    m_window.open(m_address.substr(0, m_address.find(" user=")), {"plads4", password("plads4")});
    m_window.sign_in("ditte.krag", password("ditte.krag"), "F5");
    ASSERT_TRUE(m_window.comes("Bord 4 i dag"));
    PersonLine colleague{{.address = m_address.substr(0, m_address.find(" user=")),
                          .login = "anker.lyngdal",
                          .password = password("anker.lyngdal")}};
    ASSERT_FALSE(colleague.desk.take_ticket({.errand_type = "passport_adult"}, PressId::make()).refused());
    ASSERT_TRUE(m_window.comes("Venter 1"));
    m_window.press("F2");
    ASSERT_TRUE(m_window.comes("A 01"));
    m_window.choose("Lås");
    ASSERT_TRUE(m_window.comes("Lås op"));
    EXPECT_FALSE(m_window.shows("A 01"));

    kill_server();
    m_window.type("forkert");
    m_window.press("Return");
    ASSERT_TRUE(m_window.comes("Ingen forbindelse. Den kommer igen"));
    leave_picture("locked_database_away");
    m_window.type(password("ditte.krag"));
    m_window.press("Return");
    ASSERT_TRUE(m_window.comes("A 01"));
    EXPECT_TRUE(m_window.comes("Ingen forbindelse. Du ser listerne, som de var kl."));

    ASSERT_EQ(m_cluster.start(), m_address);
    ASSERT_TRUE(wait_until([this] { return !m_window.shows("Ingen forbindelse"); }, std::chrono::seconds{60}));
    m_window.press("F5");
    EXPECT_TRUE(m_window.comes("Du betjener nu"));
}

}  // namespace skranke
