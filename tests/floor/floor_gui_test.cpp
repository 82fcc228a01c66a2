#include "desktop/app/door_to_database.h"
#include "desktop/app/main_frame.h"
#include "desktop/app/steady_clock.h"
#include "desktop/app/wx_background.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include "tests/support/gui/staff_window.h"

#include <gtest/gtest.h>

namespace skranke {

namespace {

/// Medbetjening's window over a database of its own. Keys are pressed on the screen's keyboard, and what is seen is
/// read from the window.
class FloorWindowTest : public OfficeTest {
protected:
    FloorWindowTest() { speak(Language::danish); }

    ~FloorWindowTest() override
    {
        if (m_frame)
            m_frame->Destroy();
        wxTheApp->ProcessIdle();  // where windows that were closed go
        m_news.reset();
        m_background.reset();
    }

    void open_floor()
    {
        auto const me = m_line->staff.me();
        ASSERT_FALSE(me.refused());
        m_news = std::make_unique<NewsFromDatabase>(m_line->settings, me->office, *m_background);
        m_frame = new MainFrame{{.lock = [] {}, .leave = [] {}}, {1440, 900}, false, {m_idle_clock, IdleLock::usual}};
        m_frame->offer({"floor"});
        m_frame->Show();
        m_frame
            ->show_floor({.floor = m_line->floor,
                          .queue = m_line->desk,
                          .news = *m_news,
                          .background = *m_background,
                          .clock = m_clock},
                         me->name, me->office_name)
            ->start();
        ASSERT_TRUE(wait_until([this] { return shows("Borger-pc 1, ledig"); }));
    }

    bool shows(std::string const& words)
    {
        bool found = false;
        each_shown(*m_frame, [&](wxWindow& window) {
            found |= window.GetLabel().utf8_string().find(words) != std::string::npos ||
                     accessible_name(window).find(words) != std::string::npos;
        });
        return found;
    }
    bool comes(std::string const& words)
    {
        return wait_until([&] { return shows(words); });
    }

    void press(std::string const& key)
    {
        // A second press counts only after a moment: wait until the window is ready for it.
        auto const ready = m_clock.now() + Pace::dead_after_press * 2;
        wait_until([&] { return m_clock.now() >= ready && !m_frame->floor()->busy(); });
        // There is no window manager to give the window the keyboard.
        ASSERT_EQ(std::system("xdotool search --onlyvisible --name '^Skranke' windowfocus"), 0);
        ASSERT_TRUE(wait_until([this] { return m_frame->IsActive(); }));
        ASSERT_EQ(std::system(("xdotool key " + key).c_str()), 0);
        wxYield();
    }

    std::string value(std::string const& sql) { return m_database.value(sql); }

    SteadyClock m_clock;
    FakeClock m_idle_clock;
    std::unique_ptr<WxBackground> m_background = std::make_unique<WxBackground>();
    std::shared_ptr<PersonLine> m_line = std::make_shared<PersonLine>(m_database.as("gudrun.hessel"));
    std::unique_ptr<NewsFromDatabase> m_news;
    MainFrame* m_frame{};
};

TEST_F(FloorWindowTest, HelpsACitizenByKeyFromTheTopicToTheEnd)
{
    open_floor();
    press("F5");  // the place is free: to where a topic is found
    for (char const* letter : {"f", "l", "y"})
        press(letter);
    press("Return");
    ASSERT_TRUE(comes("Borger-pc 1, F 01 · Flytning"));
    EXPECT_EQ(value("select state || ' ' || counter_id from data.ticket"), "serving 13");
    leave_picture("floor_helping");

    press("F9");
    ASSERT_TRUE(comes("F 01 er afsluttet"));
    EXPECT_TRUE(comes("Borger-pc 1, ledig"));
    EXPECT_EQ(value("select state || ' ' || outcome from data.ticket"), "done solved");

    press("ctrl+z");
    ASSERT_TRUE(comes("Borger-pc 1, F 01 · Flytning"));
    press("ctrl+u");
    ASSERT_TRUE(comes("Hvordan endte hjælpen?"));
    leave_picture("floor_asks");
    press("Down");
    press("Return");
    ASSERT_TRUE(comes("Borger-pc 1, ledig"));
    EXPECT_EQ(value("select outcome from data.ticket"), "self_served");
}

TEST_F(FloorWindowTest, TakesWhoeverWaitsForHelpByKey)
{
    ASSERT_FALSE(m_line->desk.take_ticket({.errand_type = "computer_help"}, PressId::make()).refused());
    open_floor();
    ASSERT_TRUE(comes("Venter på hjælp ved pc · 1"));
    press("F2");
    ASSERT_TRUE(comes("Borger-pc 1, F 01 kaldt"));
    EXPECT_TRUE(comes("Borgeren er mødt"));
    press("F5");
    ASSERT_TRUE(comes("Færdig med hjælp"));
    EXPECT_EQ(value("select state from data.ticket"), "serving");
}

TEST_F(FloorWindowTest, HandsACitizenOverToACounterAheadOfTheQueue)
{
    open_floor();
    auto* const tile = find_shown(*m_frame, "MitID");
    ASSERT_NE(tile, nullptr);
    ASSERT_TRUE(press_accessibly(*tile));
    ASSERT_TRUE(comes("F 01 · MitID"));
    press("F7");
    ASSERT_TRUE(comes("F 01 skal til bord"));
    press("Return");
    ASSERT_TRUE(comes("F 01 er sendt videre"));
    EXPECT_EQ(value("select t.state || ' ' || e.code || ' ' || t.target_s from data.ticket t"
                    " join data.errand_type e on e.id = t.errand_id"),
              "waiting mitid_help 60");
}

TEST_F(FloorWindowTest, CountsAndGoesToWhoeverAsksWithOnePressEach)
{
    open_floor();
    auto* const tally = find_shown(*m_frame, "Vejviser");
    ASSERT_NE(tally, nullptr);
    ASSERT_TRUE(press_accessibly(*tally));
    EXPECT_TRUE(comes("Vejviser  1"));

    m_database.run(
        "insert into data.helper_call (office_id, login, at) values (1, 'stander1', data.clock());"
        "select pg_notify('skranke_office_1', '{\"h\":null}')");
    ASSERT_TRUE(comes("bad om hjælp"));
    leave_picture("floor_called");
    auto const ready = m_clock.now() + Pace::dead_after_press * 2;
    ASSERT_TRUE(wait_until([&] { return m_clock.now() >= ready; }));
    ASSERT_TRUE(press_accessibly(*find_shown(*m_frame, "Jeg går derhen")));
    EXPECT_TRUE(comes("Du går til"));
    EXPECT_EQ(value("select count(*) from data.helper_call where answered is not null"), "1");
}

TEST_F(FloorWindowTest, EveryButtonHasANameAndRoomForAFinger)
{
    open_floor();
    each_shown(*m_frame, [](wxWindow& window) {
        if (!window.AcceptsFocusFromKeyboard())
            return;
        if (dynamic_cast<wxButton*>(&window) || dynamic_cast<wxTextCtrl*>(&window)) {
            EXPECT_NE(accessible_name(window), "") << window.GetClassInfo()->GetClassName();
        }
        if (dynamic_cast<wxButton*>(&window) && window.IsShownOnScreen()) {
            EXPECT_GE(window.GetSize().y, window.FromDIP(44)) << accessible_name(window);
        }
    });
}

/// The program itself, for somebody who works at a counter and on the floor.
class TwoWorkspacesTest : public OfficeTest {
protected:
    StaffWindow window;
};

TEST_F(TwoWorkspacesTest, AreEachAsTheyWereLeft)
{
    auto const station = m_database.as("plads4");
    window.open(station.address, {station.login, station.password});
    ASSERT_TRUE(window.comes("Egelund Borgerservice"));
    window.sign_in("amalie.thorsager", m_database.as("amalie.thorsager").password, "F5");
    ASSERT_TRUE(window.comes("Bord 4"));
    window.choose("Medbetjening");
    ASSERT_TRUE(window.comes("Hvad får borgeren hjælp til?"));
    EXPECT_TRUE(window.comes("Borger-pc 4"));
    leave_picture("floor_from_desk");
    window.choose("Ekspedition");
    EXPECT_TRUE(wait_until([this] { return !window.shows("Hvad får borgeren hjælp til?"); }));
    EXPECT_EQ(m_database.value("select state from data.counter where id = 4"), "open");
}

}  // namespace

}  // namespace skranke
