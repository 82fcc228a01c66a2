#include "core/base/failure.h"
#include "core/database/migrator.h"
#include "core/database/program_fit.h"
#include "core/database/scram.h"
#include "core/database/session_pool.h"
#include "core/database/verification.h"
#include "tests/support/places.h"
#include "tests/support/shell.h"
#include "tests/support/tcp_server.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <soci/soci.h>

namespace skranke {
namespace {

/// The server a municipality runs for itself. Its operator may make roles and is no superuser.
class SharedServerTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        server = std::make_unique<TcpServer>();
        server->make_database("egelund", "drift", "createrole");
    }
    static void TearDownTestSuite() { server.reset(); }

    static ConnectionSettings as_operator()
    {
        return {
            .address = server->address() + " dbname=egelund", .login = "drift", .password = server->password("drift")};
    }

    static inline std::unique_ptr<TcpServer> server;
};

}  // namespace

TEST_F(SharedServerTest, IsMigratedByALoginThatIsNoSuperuser)
{
    auto const migrated = migrate(as_operator(), embedded_files());
    ASSERT_TRUE(migrated) << migrated.refusal().file << ":" << migrated.refusal().line << " "
                          << migrated.refusal().sqlstate << " " << migrated.refusal().words;

    auto const again = migrate(as_operator(), embedded_files());
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->applied.empty());

    SessionPool pool{as_operator()};
    EXPECT_FALSE(check_program(pool).refused());
    for (auto const& finding : verify(as_operator(), false))
        EXPECT_NE(finding.grade, Finding::Grade::wrong)
            << finding.check << " " << testing::PrintToString(finding.names);
}

TEST_F(SharedServerTest, LetsAClerkInOverTlsWithThePasswordTheOperatorGave)
{
    ASSERT_TRUE(migrate(as_operator(), embedded_files()));
    SessionPool pool{as_operator(), 1};
    pool.with([&](soci::session& sql) {
        auto const verifier = scram_verifier(open_connection(as_operator()).get(), "mette", "Grøn kaffe 17");
        sql << "begin";
        sql << "set local role skranke_migrator";
        sql << "select rules.set_login('mette', :verifier, array['desk'])::text", soci::use(verifier);
        sql << "commit";
    });

    auto clerk = as_operator();
    clerk.login = "mette";
    clerk.password = "Grøn kaffe 17";
    SessionPool desk{clerk, 1};

    ASSERT_FALSE(desk.try_login().refused());
    EXPECT_EQ(desk.read([](soci::session& sql) {
        std::string version;
        sql << "select version from pg_stat_ssl where pid = pg_backend_pid()", soci::into(version);
        return version;
    }),
              "TLSv1.3");
    EXPECT_THROW(desk.with([](soci::session& sql) { sql << "select 1 from data.ticket"; }), DatabaseFault);
}

TEST_F(SharedServerTest, IsNotTalkedToWhenItIsSomebodyElse)
{
    auto stranger = as_operator();
    stranger.address = fmt::format("host=localhost port={} dbname=egelund sslmode=verify-full sslrootcert={}",
                                   server->port(), (server->certificates() / "other.crt").string());
    EXPECT_THROW(open_connection(stranger), DatabaseLost);
}

TEST_F(SharedServerTest, TakesNobodyWithoutTls)
{
    auto plain = as_operator();
    plain.address = fmt::format("host=localhost port={} dbname=egelund sslmode=disable", server->port());
    auto const answer = SessionPool{plain}.try_login();
    ASSERT_TRUE(answer.refused());
    EXPECT_EQ(answer.refusal(), Refusal::wrong_password);
}

TEST_F(SharedServerTest, IsOperatedWithThePasswordFromAFile)
{
    Environment const file{"PGPASSFILE", server->password_file()};
    auto const admin = build_dir() + "/bin/skranke-admin ";
    auto const where = " --database " + quoted(server->address() + " dbname=egelund user=drift");

    auto const migrated = shell(admin + "database migrate --json" + where);
    EXPECT_EQ(migrated.exit_code, 0) << migrated.text;
    auto const status = shell(admin + "database status" + where);
    EXPECT_EQ(status.exit_code, 0) << status.text;
    auto const verified = shell(admin + "database verify" + where);
    EXPECT_EQ(verified.exit_code, 0) << verified.text;
    EXPECT_NE(verified.text.find("synchronous_standby_names"), std::string::npos) << verified.text;
}

}  // namespace skranke
