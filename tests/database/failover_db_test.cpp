#include "core/base/failure.h"
#include "core/base/press_id.h"
#include "core/database/listener.h"
#include "core/database/session_pool.h"
#include "tests/support/mailbox.h"
#include "tests/support/server_pair.h"
#include "tests/support/wait_for.h"

#include <gtest/gtest.h>
#include <soci/soci.h>

#include <algorithm>
#include <atomic>
#include <thread>

namespace skranke {
namespace {

/// A desk whose address names both servers, and what it was answered.
class Desk {
public:
    explicit Desk(ServerPair const& servers) : m_pool{settings(servers), 1} {}

    static ConnectionSettings settings(ServerPair const& servers)
    {
        auto const& logins = servers.office().logins;
        auto const clerk = std::find_if(logins.begin(), logins.end(), [](auto const& l) { return l.counter_id != 0; });
        return {.address = "connect_timeout=60 " + servers.address(),
                .login = clerk->login,
                .password = clerk->password,
                .program = "test"};
    }

    /// One press, sent once. False when no answer came.
    bool press()
    {
        auto const id = PressId::make().text();
        try {
            m_pool.with([&](soci::session& sql) {
                std::string number;
                sql << "select number from api.take_ticket((select min(code) from api.errand_types), :press)",
                    soci::use(id), soci::into(number);
            });
        } catch (DatabaseLost const&) {
            return false;
        }
        m_acknowledged.push_back(id);
        return true;
    }

    /// How many of the acknowledged presses the database does not know.
    long lost()
    {
        return std::count_if(m_acknowledged.begin(), m_acknowledged.end(), [this](std::string const& id) {
            return m_pool.read([&](soci::session& sql) {
                int known{};
                sql << "select known::int from api.press_answer(:press)", soci::use(id), soci::into(known);
                return known == 0;
            });
        });
    }

private:
    SessionPool m_pool;
    std::vector<std::string> m_acknowledged;
};

class FailoverTest : public testing::Test {
protected:
    ServerPair m_servers;
};

}  // namespace

TEST_F(FailoverTest, KeepsEveryAcknowledgedPressAndTheDeskGoesOn)
{
    Desk desk{m_servers};
    for (int i = 0; i < 20; ++i)
        ASSERT_TRUE(desk.press());

    // In the middle of pressing, so that a press is under way.
    std::atomic<int> pressed{0};
    std::atomic<bool> over{false};
    std::thread clerk{[&] {
        while (!over)
            pressed += desk.press() ? 1 : 0;
    }};
    EXPECT_TRUE(wait_for([&] { return pressed > 20; }));
    m_servers.kill_server();
    auto const before = pressed.load();
    m_servers.take_over();
    EXPECT_TRUE(wait_for([&] { return pressed > before + 20; })) << "no press goes through on the other server";
    over = true;
    clerk.join();

    EXPECT_EQ(desk.lost(), 0);
}

/// What makes the promise: without waiting for the follower, an answer may be gone with the server.
TEST_F(FailoverTest, LosesAcknowledgedPressesWhenTheFollowerIsNotWaitedFor)
{
    Desk desk{m_servers};
    ASSERT_TRUE(desk.press());
    m_servers.forget_the_follower();
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(desk.press());
    m_servers.kill_server();
    m_servers.take_over();

    EXPECT_TRUE(wait_for([&] { return desk.press(); }));
    EXPECT_GE(desk.lost(), 5);
}

TEST_F(FailoverTest, IsHeardByTheListenerFromTheOtherServerAfterwards)
{
    Mailbox mailbox;
    int lost = 0;
    int back = 0;
    int news = 0;
    Listener const listener{
        Desk::settings(m_servers),
        {"skranke_office_1"},
        mailbox,
        {.news = [&](auto const&, auto const&) { ++news; }, .lost = [&] { ++lost; }, .back = [&] { ++back; }}};
    auto const comes = [&](int const& what) {
        return wait_for([&] {
            mailbox.open();
            return what == 1;
        });
    };
    ASSERT_TRUE(comes(back));
    m_servers.kill_server();
    ASSERT_TRUE(comes(lost));
    m_servers.take_over();
    back = 0;
    ASSERT_TRUE(comes(back));

    Desk desk{m_servers};
    ASSERT_TRUE(desk.press());
    EXPECT_TRUE(wait_for([&] {
        mailbox.open();
        return news > 0;
    }));
}

}  // namespace skranke
