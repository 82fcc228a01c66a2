#include "core/database/backup.h"
#include "core/database/migrator.h"
#include "core/database/private_cluster.h"
#include "core/database/session_pool.h"
#include "core/database/verification.h"
#include "tests/support/db/contents.h"
#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/tcp_server.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_database.h"

#include <gtest/gtest.h>
#include <soci/soci.h>

// A backup taken of a private database fills one on a shared server, and the other way round.

namespace skranke {
namespace {

namespace fs = std::filesystem;
using Kind = BackupTrouble::Kind;

/// The demonstration office on a private server, and a municipality's server that has never heard of Skranke. Its
/// operator may make roles, owns the empty database, and is no superuser.
class BackupTravelTest : public OfficeTest {
protected:
    BackupTravelTest()
    {
        fs::permissions(m_folder.path(), fs::perms{0755});
        m_server.run("drop database skranke with (force)");
        m_server.run(
            "do $$ declare r name; begin for r in select rolname from pg_roles where rolname like 'skranke\\_%' and "
            "not rolcanlogin loop execute 'drop role ' || r; end loop; end $$");
        m_server.make_database("leer", "boss", "createrole");
    }
    ~BackupTravelTest() override
    {
        if (fresh().status().running)
            fresh().stop();
    }

    PrivateCluster fresh() const
    {
        return PrivateCluster{m_folder.path() / "cluster", {.demonstration = true, .durable = false}};
    }
    fs::path file(std::string const& name) const { return m_folder.path() / (name + ".sql"); }

    ConnectionSettings shared(std::string const& login) const
    {
        return {.address = m_server.address() + " dbname=leer", .login = login, .password = m_server.password(login)};
    }

    /// As the operator of the shared server, whose password is in a file.
    Said admin(std::string const& words) const
    {
        return shell(build_dir() + "/bin/skranke-admin " + words + " --database " +
                     quoted(m_server.address() + " dbname=leer user=boss"));
    }

    /// The clerk signs in with the password of the first day, and draws a number.
    std::string next_number(std::string const& address) const
    {
        auto clerk = m_database.as("ditte.krag");
        clerk.address = address;
        SessionPool pool{clerk, 1};
        if (pool.try_login().refused())
            return "not let in";
        return pool.with([](soci::session& sql) {
            std::string number;
            sql << "select number from api.take_ticket('passport_adult', gen_random_uuid())", soci::into(number);
            return number;
        });
    }

    void expect_sound(ConnectionSettings const& there, bool is_private) const
    {
        for (auto const& finding : verify(there, is_private))
            EXPECT_NE(finding.grade, Finding::Grade::wrong) << finding.check << testing::PrintToString(finding.names);
    }

    template <class Act>
    static Kind trouble(Act act)
    {
        try {
            act();
        } catch (BackupTrouble const& caught) {
            return caught.kind();
        }
        ADD_FAILURE() << "no trouble";
        return Kind::dump_failed;
    }

    TemporaryFolder m_folder;
    TcpServer m_server;
    Environment m_passwords{"PGPASSFILE", m_server.password_file()};
};

}  // namespace

TEST_F(BackupTravelTest, FromAPrivateServerToASharedOneAndBack)
{
    back_up(m_database.as_operator(), file("private"));

    auto const restored = admin("database restore " + quoted(file("private").string()));

    ASSERT_EQ(restored.exit_code, 0) << restored.text;
    auto const verified = admin("database verify");
    EXPECT_EQ(verified.exit_code, 0) << verified.text;
    EXPECT_EQ(contents(shared("boss")), contents(m_database.as_operator()));
    EXPECT_EQ(
        m_server.run("select string_agg(distinct relowner::regrole::text, ' ') from pg_class where relnamespace in "
                     "('data'::regnamespace, 'audit'::regnamespace)",
                     "leer"),
        "skranke_migrator");
    EXPECT_EQ(m_server.run("select pg_has_role('skranke_logins', 'skranke_api', 'member')"), "f");
    auto const number = next_number(m_database.as_operator().address);
    EXPECT_EQ(number.substr(0, 1), "A");
    EXPECT_EQ(next_number(m_server.address() + " dbname=leer"), number) << "numbers go on where they were";

    // And back, by an operator who may read what a backup holds.
    EXPECT_EQ(trouble([&] { back_up(shared("boss"), file("closed")); }), Kind::may_not_read);
    EXPECT_FALSE(fs::exists(file("closed")));
    m_server.run("grant pg_read_all_data to boss");
    auto const saved = admin("database backup " + quoted(file("shared").string()));
    ASSERT_EQ(saved.exit_code, 0) << saved.text;
    fresh().restore([&](std::string const& address) { restore(file("shared"), {.address = address}); });

    auto const used = fresh().use();
    EXPECT_EQ(contents({.address = used.address()}), contents(shared("boss")));
    expect_sound({.address = used.address()}, true);
    EXPECT_EQ(next_number(used.place()), next_number(m_server.address() + " dbname=leer"));
}

TEST_F(BackupTravelTest, LetsTheOperatorGoOnMakingLoginsAndMigrating)
{
    back_up(m_database.as_operator(), file("private"));
    restore(file("private"), shared("boss"));

    auto const migrated = migrate(shared("boss"), embedded_files());
    ASSERT_TRUE(migrated);
    EXPECT_TRUE(migrated->applied.empty());
    auto const password = admin("staff password ditte.krag");
    EXPECT_EQ(password.exit_code, 0) << password.text;
    expect_sound(shared("boss"), false);
}

TEST_F(BackupTravelTest, NamesWhatIsMissingWhenItCannotBeRestored)
{
    back_up(m_database.as_operator(), file("private"));
    m_server.run("alter role boss nocreaterole");

    auto const refused = admin("database restore " + quoted(file("private").string()));
    EXPECT_EQ(refused.exit_code, 1);
    EXPECT_EQ(refused.text,
              "Dette login må ikke indlæse en sikkerhedskopi der. Det skal eje databasen og have lov at oprette "
              "roller.\n");

    // A statement that the server objects to, in the middle, and as long as what it takes the place of.
    m_server.run("alter role boss createrole");
    shell("sed -i 's/^CREATE FUNCTION api.me()/CREATE FUNCTION apj.me()/' " + quoted(file("private").string()));
    auto const objected = admin("database restore " + quoted(file("private").string()));
    EXPECT_EQ(objected.exit_code, 3);
    EXPECT_EQ(objected.text,
              "Sikkerhedskopien kunne ikke indlæses: Serveren svarede med fejl 3F000. Intet af den er tilbage i "
              "databasen.\n");
    EXPECT_EQ(m_server.run("select count(*) from pg_roles where rolname like 'skranke\\_%' and not rolcanlogin"), "0");
}

TEST_F(BackupTravelTest, IsNotForAnOlderServer)
{
    back_up(m_database.as_operator(), file("private"));
    EXPECT_GE(read_backup_head(file("private")).postgresql, 15);
    shell("sed -i 's/^-- postgresql: ../-- postgresql: 99/' " + quoted(file("private").string()));
    EXPECT_EQ(trouble([&] { restore(file("private"), shared("boss")); }), Kind::older_server);
}

}  // namespace skranke
