#include "core/base/failure.h"
#include "core/database/listener.h"
#include "core/database/session_pool.h"
#include "tests/support/mailbox.h"
#include "tests/support/shell.h"
#include "tests/support/tcp_server.h"
#include "tests/support/wait_for.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <soci/soci.h>

namespace skranke {
namespace {

/// A network of its own with one cable to here, which can be pulled: packets vanish, nobody says goodbye.
class Cable {
public:
    Cable()
    {
        // What an interrupted run left is in the way.
        shell("ip netns del " + name + "; ip link del " + here);
        auto const said =
            shell(fmt::format("ip netns add {0} && ip link add {1} type veth peer name {2} netns {0} && "
                              "ip addr add 10.213.77.1/30 dev {1} && ip link set {1} up && "
                              "{3} addr add 10.213.77.2/30 dev {2} && {3} link set {2} up && {3} link set lo up",
                              name, here, there, inside()));
        EXPECT_EQ(said.exit_code, 0) << "needs root and iproute2, to lay a cable: " << said.text;
    }
    ~Cable() { shell("ip netns del " + name); }

    std::string network() const { return "/run/netns/" + name; }
    void pull() { shell(inside() + " link set " + there + " down"); }
    void plug_in() { shell(inside() + " link set " + there + " up"); }

private:
    /// ip's own -n wants the root folder to be a mount, which it is not in a chroot.
    std::string inside() const { return "nsenter --net=" + network() + " ip"; }

    std::string const name{"skranke-cut"};
    std::string const here{"skranke-cut0"};
    std::string const there{"skranke-cut1"};
};

}  // namespace

/// Without keepalives and the time-out on unanswered packets, both would wait for a quarter of an hour and more.
TEST(CutCable, IsNoticedByDeskAndListenerAndMended)
{
    Cable cable;
    TcpServer server{"10.213.77.2", cable.network()};
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
