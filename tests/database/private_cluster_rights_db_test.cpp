#include "core/base/failure.h"
#include "core/database/private_cluster.h"
#include "core/database/verification.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <libpq-fe.h>

#include <filesystem>

namespace skranke {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

class PrivateClusterRightsTest : public testing::Test {
protected:
    PrivateClusterRightsTest() { fs::permissions(m_folder.path(), fs::perms{0755}); }

    PrivateCluster::Use use() const { return PrivateCluster{m_folder.path() / "cluster", {.durable = false}}.use(); }

    static void run(PrivateCluster::Use const& used, std::string const& sql)
    {
        execute(open_connection({.address = used.address()}).get(), sql);
    }

    /// A kiosk's login, in a database of the same server.
    static Connection kiosk(PrivateCluster::Use const& used, std::string const& database)
    {
        auto const to_name = used.place().rfind('=') + 1;
        return open_connection(
            {.address = used.place().substr(0, to_name) + database, .login = "stand", .password = "gul bil 12"});
    }

    static Names open_databases(PrivateCluster::Use const& used)
    {
        for (auto const& finding : verify({.address = used.address()}, true))
            if (finding.check == "open_databases")
                return finding.names;
        return {"no such check"};
    }

    static void expect_closed(PrivateCluster::Use const& used)
    {
        for (auto const* other : {"postgres", "template1"}) {
            try {
                kiosk(used, other);
                ADD_FAILURE() << "let into " << other;
            } catch (DatabaseFault const& refused) {
                EXPECT_EQ(refused.sqlstate(), "42501") << other;
            }
        }
        auto const ours = kiosk(used, "skranke");
        EXPECT_THROW(execute(ours.get(), "create temporary table heap (n int)"), DatabaseFault);
        EXPECT_EQ(open_databases(used), Names{});
    }

    TemporaryFolder m_folder;
};

}  // namespace

TEST_F(PrivateClusterRightsTest, LetALoginIntoNoOtherDatabaseAndKeepTablesInNone)
{
    {
        auto const used = use();
        run(used, "create role stand login password 'gul bil 12' in role skranke_kiosk");
        expect_closed(used);
        // As they were in a database made by an older program.
        run(used, "grant connect, temporary on database postgres, template1 to public");
        EXPECT_EQ(open_databases(used), (Names{"postgres", "template1"}));
        EXPECT_TRUE(kiosk(used, "postgres"));
    }
    auto const again = use();
    expect_closed(again);
}

}  // namespace skranke
