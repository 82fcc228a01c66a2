#include "desktop/app/main_frame.h"
#include "desktop/app/person_line.h"
#include "desktop/app/steady_clock.h"
#include "desktop/app/wx_background.h"
#include "tests/support/db/past_years.h"
#include "tests/support/fake_clock.h"
#include "tests/support/gui/loop_passes.h"
#include "tests/support/gui/windows.h"
#include "tests/support/test_database.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

namespace skranke {

namespace {

/// Benchmark row 6 with a small past, to see that it runs; tests/benchmarks/past_visits/measure makes it a million and
/// judges what is printed.
class PastVisitsTest : public OfficeTest {
protected:
    PastVisitsTest()
    {
        speak(Language::danish);
        m_database.run(past_years(m_past));
        auto const me = m_line->staff.me();
        m_news = std::make_unique<NewsFromDatabase>(m_line->settings, me->office, *m_background);
        m_frame = new MainFrame{{.lock = [] {}, .leave = [] {}}, {1440, 900}, false, {m_idle_clock, IdleLock::usual}};
        m_frame->offer({"history"});
        m_frame->Show();
        m_history = m_frame->show_history(
            {.past = m_line->past, .news = *m_news, .background = *m_background, .clock = m_clock}, me->name,
            me->office_name);
        m_history->start();
        wait_until([this] { return held() > 0 && m_history->screen().choices; });
    }
    ~PastVisitsTest() override
    {
        m_frame->Destroy();
        wxTheApp->ProcessIdle();
        m_news.reset();
        m_background.reset();
    }

    static int past()
    {
        char const* const told = std::getenv("SKRANKE_PAST_VISITS");
        return told ? std::atoi(told) : 3000;
    }
    std::size_t held() const { return m_history->screen().visits.size(); }

    /// Keys as fast as a held key sends them, while the loop runs.
    void keys(std::string const& which)
    {
        ASSERT_EQ(std::system("xdotool search --onlyvisible --name '^Skranke' windowfocus"), 0);
        ASSERT_TRUE(wait_until([this] { return m_frame->IsActive(); }));
        auto* const typing = ::popen(("xdotool " + which + "; echo done").c_str(), "r");
        ASSERT_NE(typing, nullptr);
        auto* const channel = g_io_channel_unix_new(::fileno(typing));
        EXPECT_TRUE(m_passes.run_until(
            [channel] { return (g_io_channel_get_buffer_condition(channel) & G_IO_IN) || readable(channel); }));
        g_io_channel_unref(channel);
        ::pclose(typing);
    }
    static bool readable(GIOChannel* channel)
    {
        GPollFD waits{g_io_channel_unix_get_fd(channel), G_IO_IN | G_IO_HUP, 0};
        return g_poll(&waits, 1, 0) > 0;
    }
    bool settles(std::function<bool()> const& so)
    {
        return m_passes.run_until([&] { return so() && !m_history->busy(); });
    }

    int const m_past = past();
    SteadyClock m_clock;
    FakeClock m_idle_clock;
    std::unique_ptr<WxBackground> m_background = std::make_unique<WxBackground>();
    std::shared_ptr<PersonLine> m_line = std::make_shared<PersonLine>(m_database.as("ditte.krag"));
    std::unique_ptr<NewsFromDatabase> m_news;
    MainFrame* m_frame{};
    HistoryPanel* m_history{};
    LoopPasses m_passes;
};

TEST_F(PastVisitsTest, AreScrolledFilteredAndJumpedIn)
{
    ASSERT_GT(held(), 0U);
    m_history->go_to_list();
    keys("key --delay 30 --repeat 60 Next");
    EXPECT_TRUE(settles([this] { return held() > 500; }));

    // Down to the end of what is held, again and again, until more has been read than is held.
    auto const enough = std::min<long>(m_past, static_cast<long>(VisitWindow::most) + 3000);
    while (m_history->screen().older_left && static_cast<long>(held()) + m_history->screen().first_row < enough) {
        auto const before = static_cast<long>(held()) + m_history->screen().first_row;
        keys("key End");
        ASSERT_TRUE(settles([&] { return static_cast<long>(held()) + m_history->screen().first_row > before; }));
    }
    keys("key --delay 30 --repeat 60 Prior");

    m_history->go_to_field();
    keys("type --delay 30 'A 12'");
    auto search = m_history->screen().search;
    keys("key Return");
    EXPECT_TRUE(settles([&] { return m_history->screen().search > search; }));
    ASSERT_GT(held(), 0U);
    EXPECT_EQ(m_history->screen().visits.at(0).number, "A12");

    keys("key ctrl+f ctrl+a BackSpace alt+g");
    keys("type --delay 30 '17.11'");
    search = m_history->screen().search;
    keys("key Return");
    EXPECT_TRUE(settles([&] { return m_history->screen().search > search; }));

    std::printf("{\"visits\": %d, \"passes\": %ld, \"longest_ms\": %.1f, \"over_50_ms\": %ld}\n", m_past,
                m_passes.passes(), m_passes.longest_ms(), m_passes.over(std::chrono::milliseconds{50}));
    EXPECT_GT(m_passes.passes(), 100);
}

}  // namespace

}  // namespace skranke
