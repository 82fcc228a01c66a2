#include "core/database/listener.h"

#include "tests/support/mailbox.h"
#include "tests/support/test_database.h"
#include "tests/support/wait_for.h"

#include <gtest/gtest.h>

namespace skranke {
namespace {

class ListenerTest : public DatabaseTest {
protected:
    std::unique_ptr<Listener> listen(std::vector<std::string> topics)
    {
        return std::make_unique<Listener>(
            m_database.as_operator(), std::move(topics), m_mailbox,
            Listener::Callbacks{[this](auto const& topic, auto const& payload) { m_heard.push_back(topic + payload); },
                                [this] { ++m_lost; }, [this] { ++m_back; }});
    }

    template <class Condition>
    bool until(Condition condition)
    {
        return wait_for([&] {
            m_mailbox.open();
            return condition();
        });
    }

    void end_its_line()
    {
        m_database.run(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and "
            "query like 'listen%'");
    }

    Mailbox m_mailbox;
    std::vector<std::string> m_heard;
    int m_lost{0};
    int m_back{0};
};

}  // namespace

TEST_F(ListenerTest, HearsItsTopicsAndNoOthers)
{
    auto const listener = listen({"skranke_office_1", "Ær\"ø"});
    ASSERT_TRUE(until([&] { return m_back == 1; }));

    m_database.run("notify skranke_office_2, 'no'; notify skranke_office_1, '{\"t\":[1]}'; notify \"Ær\"\"ø\", '!'");

    ASSERT_TRUE(until([&] { return m_heard.size() == 2; }));
    EXPECT_EQ(m_heard, (std::vector<std::string>{"skranke_office_1{\"t\":[1]}", "Ær\"ø!"}));
    EXPECT_EQ(m_lost, 0);
}

TEST_F(ListenerTest, ComesBackByItself)
{
    auto const listener = listen({"skranke_office_1"});
    ASSERT_TRUE(until([&] { return m_back == 1; }));

    end_its_line();

    ASSERT_TRUE(until([&] { return m_back == 2; }));
    EXPECT_EQ(m_lost, 1);
    m_database.run("notify skranke_office_1, ' again'");
    ASSERT_TRUE(until([&] { return m_heard.size() == 1; }));
}

TEST_F(ListenerTest, FallsSilentWhenItGoes)
{
    auto listener = listen({"skranke_office_1"});
    ASSERT_TRUE(until([&] { return m_back == 1; }));
    m_database.run("notify skranke_office_1, 'late'");
    listener.reset();

    m_mailbox.open();

    EXPECT_TRUE(m_heard.empty());
}

TEST(Listener, TellsOnceThatNobodyAnswersAndEndsAtOnce)
{
    Mailbox mailbox;
    int lost = 0;
    {
        Listener const listener{{.address = "host=/nowhere/at/all user=x"}, {"t"}, mailbox, {{}, [&] { ++lost; }, {}}};
        ASSERT_TRUE(wait_for([&] {
            mailbox.open();
            return lost > 0;
        }));
    }
    EXPECT_EQ(lost, 1);
}

}  // namespace skranke
