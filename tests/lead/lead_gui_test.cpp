#include "desktop/app/door_to_database.h"
#include "desktop/app/main_frame.h"
#include "desktop/app/steady_clock.h"
#include "desktop/app/wx_background.h"
#include "desktop/lead/lead_words.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include "tests/support/gui/staff_window.h"

#include <gtest/gtest.h>

#include <gdk/gdkx.h>
#include <wx/choice.h>
#include <wx/timer.h>

#include <deque>

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
                         .estimates = m_line->estimates,
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
    /// By mouse and in steps, for while something is dragged the toolkit turns a loop of its own. A drag that the
    /// toolkit did not notice is made again.
    void drag(std::string const& from, std::string const& to, std::string const& then)
    {
        for (int attempt = 0; attempt < 5 && !says(*m_frame, then); ++attempt) {
            wxWindow* begins = nullptr;
            each_shown(*m_frame->lead(), [&](wxWindow& window) {
                if (accessible_name(window) == from)
                    begins = &window;
            });
            auto* const ends = find_shown(*m_frame->lead(), to);
            ASSERT_TRUE(begins && ends);
            auto const middle = [](wxWindow& window) {
                return window.ClientToScreen(wxPoint{window.GetSize().x / 2, window.GetSize().y / 2});
            };
            auto const a = middle(*begins);
            auto const b = middle(*ends);
            std::deque<std::string> steps{move_to(a), "mousedown 1"};
            for (int step = 1; step <= 10; ++step)
                steps.push_back(move_to(a + (b - a) * step / 10));
            steps.insert(steps.end(), {move_to(b + wxPoint{1, 1}), move_to(b), "mouseup 1"});
            wxTimer timer;
            timer.Bind(wxEVT_TIMER, [&steps](wxTimerEvent&) {
                if (steps.empty())
                    return;
                EXPECT_EQ(std::system(("xdotool " + steps.front()).c_str()), 0);
                steps.pop_front();
            });
            timer.Start(40);
            ASSERT_TRUE(wait_until([&steps] { return steps.empty(); }));
            timer.Stop();
            wait_until([&] { return says(*m_frame, then); }, std::chrono::seconds{5});
        }
        EXPECT_TRUE(says(*m_frame, then));
    }
    static std::string move_to(wxPoint to) { return "mousemove " + std::to_string(to.x) + " " + std::to_string(to.y); }
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
    std::string profile_of_bord_4()
    {
        return value("select p.name from data.counter c join data.profile p on p.id = c.profile_id where c.id = 4");
    }

    SteadyClock m_clock;
    FakeClock m_idle_clock;
    std::unique_ptr<WxBackground> m_background = std::make_unique<WxBackground>();
    std::shared_ptr<PersonLine> m_line = std::make_shared<PersonLine>(m_database.as("birthe.klosterhede"));
    std::shared_ptr<PersonLine> m_clerk = std::make_shared<PersonLine>(m_database.as("ditte.krag"));
    std::unique_ptr<NewsFromDatabase> m_news;
    MainFrame* m_frame{};
};

TEST_F(LeadWindowTest, SeatsSomebodyAtAClosedCounterByEnter)
{
    open_lead();
    ASSERT_TRUE(focus_comes("Bord 1,"));
    press("Return");
    ASSERT_TRUE(focus_comes("Hvem sidder ved Bord 1?"));
    press("Return");
    ASSERT_TRUE(comes("sidder der fra næste borger"));
    EXPECT_EQ(value("select state from data.counter where id = 1"), "open");
    EXPECT_TRUE(comes("Bord 1, ledig"));
    EXPECT_TRUE(focus_comes("Bord 1,")) << "the keyboard comes back to the card";
    leave_picture("lead_seated");
}

TEST_F(LeadWindowTest, GivesACounterAnotherProfileByKeyAndLeavesWhoSitsThere)
{
    ASSERT_FALSE(m_clerk->desk.open_counter(CounterId{4}, std::nullopt, false, PressId::make()).refused());
    open_lead();
    ASSERT_TRUE(focus_comes("Bord 1,"));
    for (char const* name : {"Bord 2,", "Bord 3,", "Bord 4,"}) {
        press("Right");
        ASSERT_TRUE(focus_comes(name));
    }
    EXPECT_NE(focused().find("Ditte K. · Pas og kørekort"), std::string::npos) << focused();
    press("Return");
    // The question is on the screen a moment before it has the keyboard, and Tab from elsewhere goes elsewhere.
    ASSERT_TRUE(focus_comes("Hvem sidder ved Bord 4?"));
    press("Tab");
    auto* const profile = dynamic_cast<wxChoice*>(find_shown(*m_frame->lead(), "Profil"));
    ASSERT_NE(profile, nullptr);
    press("Down");
    ASSERT_TRUE(wait_until([&] { return profile->GetSelection() == 1; }));
    EXPECT_EQ(profile->GetStringSelection(), "Alt");
    press("Return");
    ASSERT_TRUE(comes("Bord 4 tager de nye ærinder fra næste borger"));
    EXPECT_EQ(profile_of_bord_4(), "Alt");
    EXPECT_EQ(value("select s.name from data.counter c join data.staff s on s.id = c.staff_id where c.id = 4"),
              "Ditte Krag");
    press("ctrl+z");
    ASSERT_TRUE(comes("Fortrudt"));
    EXPECT_EQ(profile_of_bord_4(), "Pas og kørekort");
}

TEST_F(LeadWindowTest, TriesACounterByKeySeesWhatComesOfItMakesItSoAndTakesItBack)
{
    for (int citizen = 0; citizen < 8; ++citizen)
        ASSERT_FALSE(m_line->desk.take_ticket({.errand_type = "move"}, PressId::make()).refused());
    open_lead();
    ASSERT_TRUE(focus_comes("Bord 1,"));
    press("Insert");
    ASSERT_TRUE(focus_comes("Hvad nu, hvis? Prøv ved Bord 1"));
    press("Return");
    ASSERT_TRUE(comes("(prøve – intet er ændret endnu)"));
    ASSERT_TRUE(comes("intet bord → ")) << "before and after";
    EXPECT_TRUE(comes("−1 person"));
    EXPECT_TRUE(comes("Bord 1, lukket")) << "nothing is so yet";
    EXPECT_TRUE(comes("prøve: åbnes"));
    EXPECT_TRUE(focus_comes("Bord 1,")) << "the keyboard stays on the board";
    EXPECT_EQ(value("select state from data.counter where id = 1"), "closed");
    leave_picture("lead_tries");

    press("Escape");
    ASSERT_TRUE(comes("Prøven er fortrudt"));
    EXPECT_FALSE(says(*m_frame, "intet bord → "));

    press("Insert");
    ASSERT_TRUE(focus_comes("Hvad nu, hvis? Prøv ved Bord 1"));
    press("Return");
    ASSERT_TRUE(comes("intet bord → "));
    press("ctrl+s");
    ASSERT_TRUE(comes("Prøven gælder nu"));
    EXPECT_EQ(value("select state from data.counter where id = 1"), "open");
    EXPECT_TRUE(comes("Bord 1, ledig"));
    EXPECT_FALSE(says(*m_frame, "(prøve – intet er ændret endnu)"));
    press("ctrl+z");
    ASSERT_TRUE(comes("Fortrudt"));
    EXPECT_EQ(value("select state from data.counter where id = 1"), "closed");
}

TEST_F(LeadWindowTest, IsGivenAProposalByF5)
{
    for (int citizen = 0; citizen < 8; ++citizen)
        ASSERT_FALSE(m_line->desk.take_ticket({.errand_type = "move"}, PressId::make()).refused());
    open_lead();
    ASSERT_TRUE(focus_comes("Bord 1,"));
    press("F5");
    ASSERT_TRUE(wait_until([this] { return m_frame->lead()->screen().trial.has_value(); }, std::chrono::seconds{120}));
    EXPECT_TRUE(comes("Bord 1 åbnes ved "));
    EXPECT_EQ(value("select count(*) from data.counter where state <> 'closed' and staff_id is not null"), "0");
}

TEST_F(LeadWindowTest, ShowsTheCountersAsAListToo)
{
    open_lead();
    press("ctrl+l");
    ASSERT_TRUE(focus_comes("Borde"));
    press("Return");
    ASSERT_TRUE(focus_comes("Hvem sidder ved Bord 1?"));
    press("Escape");
    press("ctrl+l");
    EXPECT_TRUE(focus_comes("Bord 1,"));
}

TEST_F(LeadWindowTest, SeatsWhoIsDraggedToACounterAndGivesAProfileThatIs)
{
    ASSERT_FALSE(m_clerk->desk.open_counter(CounterId{4}, std::nullopt, false, PressId::make()).refused());
    open_lead();
    ASSERT_TRUE(comes("Bord 4, ledig"));
    drag("Alt", "Bord 4,", "Bord 4 tager de nye ærinder fra næste borger");
    EXPECT_EQ(profile_of_bord_4(), "Alt");
    auto const first = m_frame->lead()->screen().free.at(0);
    drag(free_words(first, std::nullopt), "Bord 1,", "sidder der fra næste borger");
    EXPECT_EQ(value("select staff_id from data.counter where id = 1"), std::to_string(first.id.value));
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
