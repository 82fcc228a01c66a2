#include "desktop/app/door_to_database.h"
#include "desktop/app/main_frame.h"
#include "desktop/app/steady_clock.h"
#include "desktop/app/wx_background.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include <gtest/gtest.h>

#include "tests/support/gui/windows.h"

#include <wx/notebook.h>

namespace skranke {

namespace {

/// The staff's window at Bord 4 over a database of its own. Keys are pressed on the screen's keyboard, and what is
/// seen is read from the window.
class DeskWindowTest : public OfficeTest {
protected:
    DeskWindowTest()
    {
        speak(Language::danish);
        for (auto const* errand : {"passport_adult", "licence_duplicate", "mitid_help"})
            take_number(errand);
    }

    ~DeskWindowTest() override
    {
        if (m_frame)
            m_frame->Destroy();
        wxTheApp->ProcessIdle();  // where windows that were closed go
        m_news.reset();
        m_background.reset();
    }

    void open_desk()
    {
        auto const me = m_line->staff.me();
        ASSERT_FALSE(me.refused());
        m_news = std::make_unique<NewsFromDatabase>(m_line->settings, me->office, *m_background);
        m_frame = new MainFrame{
            {.lock = [this] { m_locked = true; }, .leave = [] {}}, {1440, 900}, false, {m_idle_clock, IdleLock::usual}};
        m_frame->Show();
        auto* const desk = m_frame->show_desk({.desk = m_line->desk,
                                               .news = *m_news,
                                               .background = *m_background,
                                               .clock = m_clock,
                                               .counter = CounterId{4},
                                               .me = me->id},
                                              me->name, me->office_name);
        desk->start(true);
        ASSERT_TRUE(wait_until([this] { return shows("F2 kalder den øverste på listen."); }));
    }

    void take_number(std::string const& errand)
    {
        ASSERT_FALSE(m_line->desk.take_ticket({.errand_type = errand}, PressId::make()).refused());
    }

    bool shows(std::string const& words)
    {
        bool found = false;
        each_shown(*m_frame, [&](wxWindow& window) { found |= words_on(window).find(words) != std::string::npos; });
        return found;
    }

    /// As a screen reader hears it.
    std::string open_tab()
    {
        wxNotebook* book = nullptr;
        each_shown(*m_frame, [&book](wxWindow& window) {
            if (auto* const found = dynamic_cast<wxNotebook*>(&window))
                book = found;
        });
        if (!book)
            return {};
        auto* const tabs = ATK_SELECTION(gtk_widget_get_accessible(GTK_WIDGET(book->GetHandle())));
        auto* const tab = atk_selection_ref_selection(tabs, 0);
        std::string const name = tab && atk_object_get_name(tab) ? atk_object_get_name(tab) : "";
        if (tab)
            g_object_unref(tab);
        return name;
    }

    void get_ready()
    {
        // A second press of the same key counts only after a moment: wait until the window is ready for it.
        auto const ready = m_clock.now() + Pace::dead_after_press * 2;
        wait_until([&] { return m_clock.now() >= ready && !m_frame->desk()->busy(); });
        // There is no window manager to give the window the keyboard.
        ASSERT_EQ(std::system("xdotool search --onlyvisible --name '^Skranke' windowfocus"), 0);
        ASSERT_TRUE(wait_until([this] { return m_frame->IsActive(); }));
    }

    void press(std::string const& key)
    {
        get_ready();
        ASSERT_EQ(std::system(("xdotool key " + key).c_str()), 0);
        wxYield();
    }

    /// As the platform tells of it; with nobody letting go, the same again is a repeat.
    void key_event(GdkEventType type, guint value)
    {
        auto* const window = gtk_widget_get_window(GTK_WIDGET(m_frame->GetHandle()));
        auto* const event = gdk_event_new(type);
        event->key.window = GDK_WINDOW(g_object_ref(window));
        event->key.keyval = value;
        event->key.time = ++m_moment;
        gdk_event_set_device(event, gdk_seat_get_keyboard(gdk_display_get_default_seat(gdk_display_get_default())));
        gtk_main_do_event(event);
        gdk_event_free(event);
    }

    /// The first key-down calls; its repeat, long after, neither calls nor asks.
    void hold_f2(wxWindow* focus)
    {
        auto const f2 = [this, focus](GdkEventType type) {
            gtk_window_set_focus(GTK_WINDOW(m_frame->GetHandle()), focus ? GTK_WIDGET(focus->GetHandle()) : nullptr);
            key_event(type, GDK_KEY_F2);
        };
        get_ready();
        f2(GDK_KEY_PRESS);
        ASSERT_TRUE(wait_until([this] { return !called().empty(); }));
        auto const first = called();
        get_ready();
        f2(GDK_KEY_PRESS);
        get_ready();
        EXPECT_EQ(called(), first);
        EXPECT_FALSE(shows("Bliv"));
        f2(GDK_KEY_RELEASE);
        f2(GDK_KEY_PRESS);
        EXPECT_TRUE(wait_until([&] { return called() != first || shows("Bliv"); }));
    }

    std::string called()
    {
        return m_database.value("select coalesce(string_agg(number, ' '), '') from data.ticket where state = 'called'");
    }

    std::string state_of(std::string const& number)
    {
        return m_database.value("select state from data.ticket where number = '" + number + "'");
    }

    SteadyClock m_clock;
    FakeClock m_idle_clock;
    bool m_locked{false};
    guint32 m_moment{};
    std::unique_ptr<WxBackground> m_background = std::make_unique<WxBackground>();
    std::shared_ptr<PersonLine> m_line = std::make_shared<PersonLine>(m_database.as("ditte.krag"));
    std::unique_ptr<NewsFromDatabase> m_news;
    MainFrame* m_frame{};
};

TEST_F(DeskWindowTest, CallsMeetsAndFinishesByKey)
{
    open_desk();
    press("F2");
    ASSERT_TRUE(wait_until([this] { return shows("Kaldt – på vej til dig"); }));
    EXPECT_TRUE(shows("A 01"));
    EXPECT_EQ(state_of("A01"), "called");
    leave_picture("desk_called");

    press("F5");
    ASSERT_TRUE(wait_until([this] { return shows("Du betjener nu"); }));
    EXPECT_EQ(state_of("A01"), "serving");

    press("F2");
    ASSERT_TRUE(wait_until([this] { return shows("Afslut A 01, selv om noget mangler?"); }));
    press("F2");
    EXPECT_EQ(state_of("A01"), "serving");
    leave_picture("desk_asks");
    auto* const stay = find_shown(*m_frame, "Bliv");
    ASSERT_NE(stay, nullptr);
    EXPECT_TRUE(press_accessibly(*stay));
    ASSERT_TRUE(wait_until([this] { return shows("Du betjener nu"); }));
}

TEST_F(DeskWindowTest, EveryPressOfF5TakesOneStep)
{
    open_desk();
    press("F2");
    ASSERT_TRUE(wait_until([this] { return shows("Kaldt – på vej til dig"); }));
    press("F5");
    ASSERT_TRUE(wait_until([this] { return shows("Du betjener nu"); }));
    for (int done = 1; done <= 3; ++done) {
        press("F5");
        EXPECT_TRUE(wait_until([&] {
            return m_database.value("select count(*) from data.ticket_step") == std::to_string(done);
        })) << "the press for step "
            << done;
    }
}

TEST_F(DeskWindowTest, AKeyThatIsHeldIsOnePressWhereAControlHasTheFocus)
{
    open_desk();
    auto* const button = find_shown(*m_frame, "Pause");
    ASSERT_NE(button, nullptr);
    hold_f2(button);
}

TEST_F(DeskWindowTest, AKeyThatIsHeldIsOnePressWhereNoControlHasTheFocus)
{
    open_desk();
    hold_f2(nullptr);
}

TEST_F(DeskWindowTest, ANewNumberShowsUpByItself)
{
    open_desk();
    ASSERT_TRUE(wait_until([this] { return shows("Venter 3"); }));
    take_number("passport_child");
    EXPECT_TRUE(wait_until([this] { return shows("Venter 4"); }));
}

TEST_F(DeskWindowTest, F12CoversTheErrand)
{
    open_desk();
    press("F2");
    ASSERT_TRUE(wait_until([this] { return shows("Kaldt – på vej til dig"); }));
    press("F12");
    EXPECT_TRUE(wait_until([this] { return shows("Borgeroplysninger er skjult"); }));
    EXPECT_FALSE(shows("Nyt pas – voksen"));
    leave_picture("desk_covered");
}

TEST_F(DeskWindowTest, IsLockedWhenNobodyHasTouchedItForTenMinutes)
{
    open_desk();
    m_idle_clock.pass(std::chrono::minutes{9});
    press("F2");
    ASSERT_TRUE(wait_until([this] { return shows("Kaldt – på vej til dig"); }));
    m_idle_clock.pass(std::chrono::minutes{9});
    take_number("passport_child");
    ASSERT_TRUE(wait_until([this] { return shows("Venter 3"); }));
    EXPECT_FALSE(m_locked);
    m_idle_clock.pass(std::chrono::minutes{1});
    EXPECT_TRUE(wait_until([this] { return m_locked; }));
}

TEST_F(DeskWindowTest, BringsTheWorkToTheFrontWhereEverythingFoldsUnderTabs)
{
    open_desk();
    m_frame->SetClientSize(820, 600);
    ASSERT_TRUE(wait_until([this] { return open_tab() == "Betjening"; }));
    press("ctrl+l");
    EXPECT_TRUE(wait_until([this] { return open_tab() == "Venter 3"; }));
    press("F2");
    EXPECT_TRUE(wait_until([this] { return open_tab() == "Betjening" && shows("Kaldt – på vej til dig"); }));
    press("ctrl+l");
    EXPECT_TRUE(wait_until([this] { return open_tab() == "Venter 2"; }));
    press("F6");
    EXPECT_TRUE(wait_until([this] { return open_tab() == "Betjening" && shows("Hvorfor skal borgeren vente?"); }));
    leave_picture("desk_narrow");
}

TEST_F(DeskWindowTest, EveryButtonAndFieldHasAName)
{
    open_desk();
    each_shown(*m_frame, [](wxWindow& window) {
        if (window.AcceptsFocusFromKeyboard() &&
            (dynamic_cast<wxButton*>(&window) || dynamic_cast<wxTextCtrl*>(&window))) {
            EXPECT_NE(accessible_name(window), "") << window.GetClassInfo()->GetClassName();
        }
    });
}

}  // namespace

}  // namespace skranke
