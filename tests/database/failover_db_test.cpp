#include "core/base/failure.h"
#include "core/base/press_id.h"
#include "core/database/listener.h"
#include "core/database/session_pool.h"
#include "core/demonstration/office_loader.h"
#include "tests/support/mailbox.h"
#include "tests/support/standby.h"
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
    Desk(StandbyPair const& servers, LoadedOffice const& office) : m_pool{settings(servers, office), 1} {}

    static ConnectionSettings settings(StandbyPair const& servers, LoadedOffice const& office)
    {
        auto const& logins = office.logins;
        auto const clerk = std::find_if(logins.begin(), logins.end(), [](auto const& l) { return l.counter_id != 0; });
        return {.address = "connect_timeout=60 " + servers.both(),
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
    LoadedOffice loaded() const
    {
        ConnectionSettings const as_operator{
            .address = m_servers.first() + " user=skranke_operator", .program = "test", .warm_up = {}};
        auto office = load_office(as_operator);
        EXPECT_FALSE(office.refused());
        // A desk that presses without a pause uses up a day's numbers.
        execute(open_connection(as_operator).get(),
                "alter table data.area drop constraint area_digits_check; update data.area set digits = 8, last_number "
                "= 99999999");
        return *office;
    }

    StandbyPair m_servers;
    LoadedOffice const m_office{loaded()};
};

}  // namespace

TEST_F(FailoverTest, KeepsEveryAcknowledgedPressAndTheDeskGoesOn)
{
    m_servers.wait_for_the_second();
    Desk desk{m_servers, m_office};
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
    m_servers.kill_the_first();
    auto const before = pressed.load();
    m_servers.promote_the_second();
    EXPECT_TRUE(wait_for([&] { return pressed > before + 20; })) << "no press goes through on the second";
    over = true;
    clerk.join();

    EXPECT_EQ(desk.lost(), 0);
}

/// What makes the promise: without waiting for the second, an answer may be gone with the first.
TEST_F(FailoverTest, LosesAcknowledgedPressesWhenTheSecondIsNotWaitedFor)
{
    Desk desk{m_servers, m_office};
    ASSERT_TRUE(desk.press());
    m_servers.deafen_the_second();
    for (int i = 0; i < 5; ++i)
        ASSERT_TRUE(desk.press());
    m_servers.kill_the_first();
    m_servers.promote_the_second();

    EXPECT_TRUE(wait_for([&] { return desk.press(); }));
    EXPECT_GE(desk.lost(), 5);
}

TEST_F(FailoverTest, IsHeardByTheListenerFromTheSecondAfterwards)
{
    m_servers.wait_for_the_second();
    Mailbox mailbox;
    int lost = 0;
    int back = 0;
    int news = 0;
    Listener const listener{
        Desk::settings(m_servers, m_office),
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
    m_servers.kill_the_first();
    ASSERT_TRUE(comes(lost));
    m_servers.promote_the_second();
    back = 0;
    ASSERT_TRUE(comes(back));

    Desk desk{m_servers, m_office};
    ASSERT_TRUE(desk.press());
    EXPECT_TRUE(wait_for([&] {
        mailbox.open();
        return news > 0;
    }));
}

}  // namespace skranke
