#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/temporary_folder.h"

#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <utility>

namespace skranke {
namespace {

namespace fs = std::filesystem;

/// skranke-admin from outside, as the operator and his scripts see it.
class DatabaseVerbsTest : public testing::Test {
protected:
    DatabaseVerbsTest() { fs::permissions(m_folder.path(), fs::perms{0755}); }
    ~DatabaseVerbsTest() override
    {
        if (fs::exists(m_folder.path() / "cluster"))
            admin("database stop");
    }

    /// Runs the verb on a database folder of the test's own.
    Said admin(std::string const& words) const
    {
        return shell(m_as + quoted(m_program) + " " + words + " --data " +
                     quoted((m_folder.path() / "cluster").string()));
    }

    /// From now on as the user nobody, who has a home here. Only root can.
    void become_nobody()
    {
        auto const home = m_folder.path() / "home";
        fs::create_directories(home);
        shell("chown nobody " + quoted(home.string()));
        // The checkout may lie where only root gets in.
        auto const installed = m_folder.path() / "skranke-admin";
        fs::copy_file(m_program, installed);
        m_program = installed.string();
        m_as = fmt::format(
            "cd / && setpriv --reuid=nobody --regid=nogroup --clear-groups env -u XDG_RUNTIME_DIR HOME={0} "
            "XDG_DATA_HOME={0} ",
            home.string());
    }

    static Poco::JSON::Object::Ptr json(Said const& said)
    {
        return Poco::JSON::Parser{}.parse(said.text).extract<Poco::JSON::Object::Ptr>();
    }

    TemporaryFolder m_folder;
    std::string m_program{build_dir() + "/bin/skranke-admin"};
    std::string m_as;
};

Said plain(std::string const& words)
{
    return shell(build_dir() + "/bin/skranke-admin " + words);
}

}  // namespace

TEST_F(DatabaseVerbsTest, TellWhereTheDatabaseIs)
{
    auto const started = admin("database start --json --demonstration");
    ASSERT_EQ(started.exit_code, 0) << started.text;
    auto const connection = json(started)->getValue<std::string>("connection");
    EXPECT_NE(connection.find("user=skranke_operator"), std::string::npos);

    auto const status = json(admin("database status --json"));
    EXPECT_EQ(status->getValue<std::string>("connection"), connection);
    EXPECT_TRUE(status->getValue<bool>("running"));
    EXPECT_TRUE(status->getValue<bool>("kept"));
    EXPECT_TRUE(status->getValue<bool>("demonstration"));

    EXPECT_EQ(admin("database verify").exit_code, 0);
    EXPECT_EQ(json(admin("database migrate --json"))->getValue<int>("migrations"), 0);
    EXPECT_EQ(admin("database stop").text, "Databasen er stoppet.\n");
    EXPECT_EQ(admin("database status").exit_code, 1);
}

TEST_F(DatabaseVerbsTest, ServeAnOrdinaryUserInHisOwnFolders)
{
    if (::geteuid() == 0) {
        fs::permissions(m_folder.path(), fs::perms{0777});
        become_nobody();
    }
    auto const started = admin("database start --json");
    ASSERT_EQ(started.exit_code, 0) << started.text;
    auto const pid = json(admin("database status --json"))->getValue<int>("pid");
    EXPECT_EQ(admin("database verify").exit_code, 0);

    shell(fmt::format("kill -9 {}", pid));
    auto const again = admin("database start --json");
    ASSERT_EQ(again.exit_code, 0) << again.text;
    EXPECT_NE(json(admin("database status --json"))->getValue<int>("pid"), pid);
    EXPECT_EQ(admin("database stop").exit_code, 0);
}

TEST_F(DatabaseVerbsTest, TellAnotherUserThatTheFolderIsNotHis)
{
    ASSERT_EQ(::geteuid(), 0U) << "needs root, to be two users";
    ASSERT_EQ(admin("database start").exit_code, 0);
    become_nobody();

    for (auto const* verb : {"stop", "start", "init", "init --demonstration"}) {
        auto const said = admin(fmt::format("database {} --language en", verb));
        EXPECT_EQ(said.exit_code, 1) << verb;
        EXPECT_EQ(said.text,
                  "The database folder belongs to another user. Only that user can create, start and stop a database "
                  "there.\n")
            << verb;
    }
    auto const running = admin("database status --language en");
    EXPECT_EQ(running.exit_code, 1);
    EXPECT_EQ(running.text, "The database folder belongs to another user. The database is running.\n");
    EXPECT_TRUE(json(admin("database status --json"))->getValue<bool>("running"));

    auto const nobody = std::exchange(m_as, "");
    EXPECT_EQ(admin("database stop").exit_code, 0) << "it ran all the time";
    m_as = nobody;
    auto const unseen = admin("database status --language en");
    EXPECT_EQ(unseen.exit_code, 1);
    EXPECT_EQ(unseen.text,
              "The database folder belongs to another user. Whether the database is running cannot be seen from "
              "here.\n");
    EXPECT_FALSE(json(admin("database status --json"))->has("running"));
    m_as.clear();
}

TEST_F(DatabaseVerbsTest, CarryADatabaseToAnotherFolder)
{
    auto const file = (m_folder.path() / "office.sql").string();
    ASSERT_EQ(admin("database init").exit_code, 0);
    EXPECT_EQ(json(admin("database backup --json " + quoted(file)))->getValue<std::string>("file"), file);
    auto const there = admin("database restore " + quoted(file));
    EXPECT_EQ(there.exit_code, 1);
    EXPECT_EQ(there.text, "Der er allerede en database. En sikkerhedskopi indlæses kun, hvor der ikke er nogen.\n");

    fs::rename(m_folder.path() / "cluster", m_folder.path() / "old");
    EXPECT_EQ(admin("database restore " + quoted(file)).text, "Sikkerhedskopien er indlæst.\n");
    EXPECT_EQ(admin("database verify").exit_code, 0);
    EXPECT_EQ(admin("database backup").exit_code, 2);
}

TEST_F(DatabaseVerbsTest, RefuseInOneSentence)
{
    auto const stopped = admin("database stop");
    EXPECT_EQ(stopped.exit_code, 1);
    EXPECT_EQ(stopped.text, "Der er endnu ingen database i mappen.\n");

    ASSERT_EQ(admin("database init").exit_code, 0);
    auto const other = admin("database start --demonstration");
    EXPECT_EQ(other.exit_code, 1);
    EXPECT_EQ(other.text, "Databasen i mappen er ikke en demonstration. Vælg en anden mappe.\n");
}

TEST(DatabaseVerbs, TellWrongUseFromAWorldThatFailed)
{
    EXPECT_EQ(plain("").exit_code, 2);
    EXPECT_EQ(plain("database fly").exit_code, 2);
    EXPECT_EQ(plain("database status --wings").exit_code, 2);
    auto const secret = plain("database status --database 'host=db user=x password=hemmelig'");
    EXPECT_EQ(secret.exit_code, 2);
    EXPECT_EQ(secret.text.find("hemmelig"), std::string::npos);
    EXPECT_EQ(plain("database status --database 'host=/nowhere user=x'").exit_code, 3);
}

TEST(DatabaseVerbs, DoNothingWhenTheyAreNotSureWhatIsMeant)
{
    for (auto const* verb : {"init", "start", "stop"}) {
        auto const shared = plain(std::string{"database "} + verb + " --database host=/nowhere");
        EXPECT_EQ(shared.exit_code, 2);
        EXPECT_NE(shared.text.find("kun den private database"), std::string::npos) << shared.text;
    }
    auto const stray = plain("database start hele dagen");
    EXPECT_EQ(stray.exit_code, 2);
    EXPECT_EQ(stray.text, "»hele« er et ord for meget. Prøv --help.\n");
    EXPECT_EQ(plain("database start --data ''").exit_code, 2);
}

TEST(DatabaseVerbs, TellThatTheFolderCannotBeMade)
{
    for (auto const* nowhere : {"/proc/skranke", "/etc/passwd"}) {
        auto const said = plain(std::string{"database start --data "} + nowhere);
        EXPECT_EQ(said.exit_code, 3);
        EXPECT_EQ(said.text, "Databasens mappe kan ikke oprettes. Vælg en anden.\n");
    }
}

TEST(DatabaseVerbs, AreAllInTheHelp)
{
    auto const help = plain("--help");
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_EQ(plain("-h").text, help.text);
    for (auto const* verb : {"init", "start", "stop", "status", "migrate", "verify", "backup", "restore"}) {
        EXPECT_NE(help.text.find(std::string{"database "} + verb), std::string::npos) << verb;
        EXPECT_EQ(plain(std::string{"database "} + verb + " --help").exit_code, 0) << verb;
    }
}

TEST(DatabaseVerbs, SpeakEnglishWhenAskedInAnyOfTheThreePlaces)
{
    TemporaryFolder const home;
    Environment const elsewhere{"XDG_CONFIG_HOME", home.path().string()};
    std::string const danish = "Den kommando findes ikke. skranke-admin --help viser dem alle.\n";
    std::string const english = "There is no such verb. skranke-admin --help shows them all.\n";
    EXPECT_EQ(plain("database burn").text, danish);
    EXPECT_EQ(plain("database burn --language en").text, english);
    {
        Environment const told{"SKRANKE_LANGUAGE", "en"};
        EXPECT_EQ(plain("database burn").text, english);
        EXPECT_EQ(plain("database burn --language=da").text, danish);
    }
    home.write("skranke/skranke.ini", "language = en\n");
    EXPECT_EQ(plain("database burn").text, english);
}

TEST(DatabaseVerbs, SayInOneSentenceThatNobodyAnswers)
{
    auto const said = plain("staff list --database 'host=127.0.0.1 port=1 dbname=skranke'");
    EXPECT_EQ(said.exit_code, 3);
    EXPECT_EQ(said.text, "Databasen svarer ikke.\n");
}

}  // namespace skranke
