#include "core/base/failure.h"
#include "core/database/listener.h"
#include "core/database/session_pool.h"
#include "tests/support/cable.h"
#include "tests/support/mailbox.h"
#include "tests/support/tcp_server.h"
#include "tests/support/wait_for.h"

#include <gtest/gtest.h>
#include <soci/soci.h>

namespace skranke {
/// Without keepalives and the time-out on unanswered packets, both would wait for a quarter of an hour and more.
TEST(CutCable, IsNoticedByDeskAndListenerAndMended)
{
    Cable cable{"skranke-cut", 77};
    TcpServer server{cable.far_end(), cable.network()};
    server.make_database("far", "far", "");
    ConnectionSettings const far{
        .address = server.address() + " dbname=far", .login = "far", .password = server.password("far")};
    SessionPool pool{far, 1};
    ASSERT_FALSE(pool.try_login().refused());
    Mailbox mailbox;
    int lost = 0;
    int back = 0;
    Listener const listener{far, {"t"}, mailbox, {{}, [&] { ++lost; }, [&] { ++back; }}};
    auto const until = [&](auto condition) {
        return wait_for([&] {
            mailbox.open();
            return condition();
        });
    };
    ASSERT_TRUE(until([&] { return back == 1; }));

    cable.pull();

    auto const begun = std::chrono::steady_clock::now();
    EXPECT_THROW(pool.with([](soci::session& sql) { sql << "select 1"; }), DatabaseLost);
    EXPECT_TRUE(until([&] { return lost == 1; }));
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::minutes{1});

    cable.plug_in();

    EXPECT_TRUE(until([&] { return back == 2; }));
    EXPECT_TRUE(wait_for([&] {
        try {
            pool.with([](soci::session& sql) { sql << "select 1"; });
            return true;
        } catch (DatabaseLost const&) {
            return false;
        }
    }));
}

}  // namespace skranke
