#include "desktop/app/door_to_database.h"
#include "desktop/app/main_frame.h"
#include "desktop/app/steady_clock.h"
#include "desktop/app/wx_background.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include "tests/support/gui/staff_window.h"

#include <gtest/gtest.h>

#include <gdk/gdkx.h>

namespace skranke {

namespace {

/// The team lead's window over a database of its own. Keys are pressed on the screen's keyboard, and what is seen is
/// read from the window.
class LeadWindowTest : public OfficeTest {
protected:
    LeadWindowTest() { speak(Language::danish); }

    ~LeadWindowTest() override
    {
        if (m_frame)
            m_frame->Destroy();
        wxTheApp->ProcessIdle();  // where windows that were closed go
        m_news.reset();
        m_background.reset();
    }

    void open_lead()
    {
        auto const me = m_line->staff.me();
        ASSERT_FALSE(me.refused());
        m_news = std::make_unique<NewsFromDatabase>(m_line->settings, me->office, *m_background);
        m_frame = new MainFrame{{.lock = [] {}, .leave = [] {}}, {1440, 900}, false, {m_idle_clock, IdleLock::usual}};
        m_frame->offer({"lead"});
        m_frame->Show();
        m_frame
            ->show_lead({.lead = m_line->lead,
                         .queue = m_line->desk,
                         .news = *m_news,
                         .background = *m_background,
                         .clock = m_clock},
                        me->name, me->office_name)
            ->start();
        ASSERT_TRUE(comes("Bord 12, lukket"));
    }

    static bool says(wxWindow& root, std::string const& words)
    {
        bool found = false;
        each_shown(root, [&](wxWindow& window) {
            found |= words_on(window).find(words) != std::string::npos ||
                     accessible_name(window).find(words) != std::string::npos;
        });
        return found;
    }
    bool comes(std::string const& words)
    {
        return wait_until([&] { return says(*m_frame, words); });
    }

    void press(std::string const& key)
    {
        // A second press counts only after a moment: wait until the window is ready for it.
        auto const ready = m_clock.now() + Pace::dead_after_press * 2;
        wait_until([&] { return m_clock.now() >= ready && !m_frame->lead()->busy(); });
        // There is no window manager to give the window the keyboard.
        auto const window = GDK_WINDOW_XID(gtk_widget_get_window(GTK_WIDGET(m_frame->GetHandle())));
        ASSERT_EQ(std::system(("xdotool windowfocus " + std::to_string(window)).c_str()), 0);
        ASSERT_TRUE(wait_until([this] { return m_frame->IsActive(); }));
        ASSERT_EQ(std::system(("xdotool key " + key).c_str()), 0);
        wxYield();
    }
    /// What has the keyboard, as a screen reader tells it.
    std::string focused()
    {
        auto* const window = wxWindow::FindFocus();
        return window ? accessible_name(*window) : std::string{};
    }
    bool focus_comes(std::string const& words)
    {
        return wait_until([&] { return focused().find(words) != std::string::npos; });
    }
    std::string value(std::string const& sql) { return m_database.value(sql); }

    SteadyClock m_clock;
    FakeClock m_idle_clock;
    std::unique_ptr<WxBackground> m_background = std::make_unique<WxBackground>();
    std::shared_ptr<PersonLine> m_line = std::make_shared<PersonLine>(m_database.as("birthe.klosterhede"));
    std::unique_ptr<NewsFromDatabase> m_news;
    MainFrame* m_frame{};
};

TEST_F(LeadWindowTest, SeatsSomebodyAtAClosedCounterByF5)
{
    open_lead();
    ASSERT_TRUE(focus_comes("Bord 1,"));
    press("F5");
    ASSERT_TRUE(comes("Hvem sidder ved Bord 1?"));
    press("Return");
    ASSERT_TRUE(comes("sidder der fra næste borger"));
    EXPECT_EQ(value("select state from data.counter where id = 1"), "open");
    EXPECT_TRUE(comes("Bord 1, ledig"));
    EXPECT_TRUE(focus_comes("Bord 1,")) << "the keyboard comes back to the card";
    leave_picture("lead_seated");
}

TEST_F(LeadWindowTest, ShowsTheCountersAsAListToo)
{
    open_lead();
    press("ctrl+l");
    ASSERT_TRUE(focus_comes("Borde"));
    press("Return");
    ASSERT_TRUE(comes("Hvem sidder ved Bord 1?"));
    press("Escape");
    press("ctrl+l");
    EXPECT_TRUE(focus_comes("Bord 1,"));
}

TEST_F(LeadWindowTest, PutsAMatterOffByDel)
{
    m_database.run("update data.clock_row set speed = 0, set_at = clock_timestamp()");
    ASSERT_FALSE(m_line->desk.take_ticket({.errand_type = "move"}, PressId::make()).refused());
    m_database.run("update data.clock_row set shown_at = shown_at + interval '24 min'");
    open_lead();
    ASSERT_TRUE(comes("Folkeregister: borgere venter, og intet bord er åbent for dem"));
    auto* const line = find_shown(*m_frame, "Flyt frem …: C 01");
    ASSERT_NE(line, nullptr);
    line->SetFocus();
    press("Delete");
    EXPECT_TRUE(comes("1 udskudt"));
    EXPECT_FALSE(says(*m_frame, "Flyt frem …: C 01"));
    auto* const other = find_shown(*m_frame, "Åbn bord …");
    ASSERT_NE(other, nullptr);
    ASSERT_TRUE(press_accessibly(*other));
    EXPECT_TRUE(comes("Hvem sidder ved Bord 1?"));
}

TEST_F(LeadWindowTest, EveryControlHasAName)
{
    open_lead();
    each_shown(*m_frame->lead(), [](wxWindow& window) {
        if (window.AcceptsFocusFromKeyboard() && window.GetChildren().empty() &&
            !dynamic_cast<wxScrolledWindow*>(&window)) {
            EXPECT_NE(accessible_name(window), "") << window.GetClassInfo()->GetClassName();
        }
    });
}

}  // namespace

}  // namespace skranke
