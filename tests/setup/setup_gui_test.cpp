#include "desktop/app/main_frame.h"
#include "desktop/app/person_line.h"
#include "desktop/app/wx_background.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include "tests/support/gui/staff_window.h"

#include <gtest/gtest.h>

namespace skranke {

namespace {

/// Opsætning's window over a database of its own. Keys are pressed on the screen's keyboard, and what is seen is read
/// from the window.
class SetupWindowTest : public OfficeTest {
protected:
    SetupWindowTest() { speak(Language::danish); }

    ~SetupWindowTest() override
    {
        if (m_frame)
            m_frame->Destroy();
        wxTheApp->ProcessIdle();  // where windows that were closed go
        m_news.reset();
        m_background.reset();
    }

    void open_setup(wxSize size = {1440, 900})
    {
        auto const me = m_line->staff.me();
        ASSERT_FALSE(me.refused());
        m_news = std::make_unique<NewsFromDatabase>(m_line->settings, me->office, *m_background);
        m_frame = new MainFrame{{.lock = [] {}, .leave = [] {}}, size, false, {m_idle_clock, IdleLock::usual}};
        m_frame->offer({"setup"});
        m_frame->Show();
        m_frame
            ->show_setup({.setup = m_line->setup, .news = *m_news, .background = *m_background}, me->name,
                         me->office_name)
            ->start();
        ASSERT_TRUE(wait_until([this] { return screen().ready; }));
    }

    SetupScreen const& screen() const { return m_frame->setup()->screen(); }

    bool shows(std::string const& words)
    {
        bool found = false;
        each_shown(*m_frame, [&](wxWindow& window) {
            found |= words_on(window).find(words) != std::string::npos ||
                     accessible_name(window).find(words) != std::string::npos;
        });
        return found;
    }
    void press(std::string const& key)
    {
        // There is no window manager to give the window the keyboard.
        ASSERT_EQ(std::system("xdotool search --onlyvisible --name '^Skranke' windowfocus"), 0);
        ASSERT_TRUE(wait_until([this] { return m_frame->IsActive(); }));
        ASSERT_EQ(std::system(("xdotool key " + key).c_str()), 0);
        wxYield();
    }

    FakeClock m_idle_clock;
    std::unique_ptr<WxBackground> m_background = std::make_unique<WxBackground>();
    std::shared_ptr<PersonLine> m_line = std::make_shared<PersonLine>(m_database.as("asger.fonnesbaek"));
    std::unique_ptr<NewsFromDatabase> m_news;
    MainFrame* m_frame{};
};

TEST_F(SetupWindowTest, FindsEverySectionByKeyAndTellsWhatItIs)
{
    open_setup({1280, 720});
    press("Home");
    for (auto const& section : setup_sections()) {
        ASSERT_TRUE(wait_until([&] { return screen().title == section.label && screen().ready; })) << section.label;
        for (std::size_t i = 0; i < section.lists.front().fields.size() && !screen().fields.empty(); ++i)
            EXPECT_EQ(screen().fields[i].label, section.lists.front().fields[i].label);
        if (section.key == "errands")
            leave_picture("setup_errands");
        press("Down");
    }
    EXPECT_TRUE(shows("Opsætningens sider"));
    EXPECT_TRUE(shows("Hvad sker der, hvis du gemmer?"));
}

}  // namespace

}  // namespace skranke
