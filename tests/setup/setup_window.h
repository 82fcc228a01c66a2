#pragma once

#include "core/base/words.h"
#include "desktop/app/main_frame.h"
#include "desktop/app/person_line.h"
#include "desktop/app/steady_clock.h"
#include "desktop/app/wx_background.h"
#include "desktop/hall/shipped_texts.h"
#include "tests/support/fake_clock.h"
#include "tests/support/gui/windows.h"
#include "tests/support/test_database.h"

#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <gdk/gdkx.h>

namespace skranke {

/// Opsætning's window over a database of its own. Keys are pressed on the screen's keyboard, and what is seen is read
/// from the window; the next key waits until the last one is seen to have worked.
class SetupWindow : public OfficeTest {
protected:
    SetupWindow() { speak(Language::danish); }

    ~SetupWindow() override
    {
        if (HasFailure())
            leave_picture("failed");
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
            ->show_setup({.setup = m_line->setup,
                          .news = *m_news,
                          .background = *m_background,
                          .clock = m_clock,
                          .words = {.texts = shipped_texts(), .icons = {"passport"}}},
                         me->name, me->office_name)
            ->start();
        ASSERT_TRUE(comes("Åbningstider"));
        ASSERT_TRUE(comes("Torsdag"));
    }

    bool shows(std::string const& words)
    {
        bool found = false;
        each_shown(*m_frame, [&](wxWindow& window) {
            found |= words_on(window).find(words) != std::string::npos ||
                     accessible_name(window).find(words) != std::string::npos;
        });
        return found;
    }
    bool comes(std::string const& words)
    {
        return wait_until([&] { return shows(words); });
    }
    /// A heading that says just this.
    bool heading_comes(std::string const& words)
    {
        return wait_until([&] {
            bool found = false;
            each_shown(*m_frame, [&](wxWindow& window) {
                found |= dynamic_cast<wxStaticText*>(&window) && words_on(window) == words;
            });
            return found;
        });
    }

    void press(std::string const& key)
    {
        // There is no window manager to give the window the keyboard.
        auto const window = GDK_WINDOW_XID(gtk_widget_get_window(GTK_WIDGET(m_frame->GetHandle())));
        ASSERT_EQ(std::system(("xdotool windowfocus " + std::to_string(window)).c_str()), 0);
        ASSERT_TRUE(wait_until([this] { return m_frame->IsActive(); }));
        ASSERT_EQ(std::system(("xdotool key " + key).c_str()), 0);
        wxYield();
    }
    /// In the place of what stands in the field that has the keyboard.
    void write(std::string const& words)
    {
        auto* const field = dynamic_cast<wxTextCtrl*>(wxWindow::FindFocus());
        ASSERT_NE(field, nullptr);
        press("ctrl+a");
        ASSERT_EQ(std::system(("xdotool type --delay 20 '" + words + "'").c_str()), 0);
        ASSERT_TRUE(wait_until([&] { return field->GetValue().utf8_string() == words; }))
            << field->GetValue().utf8_string();
    }

    std::string focused()
    {
        auto* const window = wxWindow::FindFocus();
        return window ? accessible_name(*window) : std::string{};
    }
    /// The keyboard comes to what is called so.
    bool focus_comes(std::string const& words)
    {
        return wait_until([&] { return focused().find(words) != std::string::npos; });
    }
    /// From where the keyboard is, by Tab.
    bool tab_to(std::string const& words)
    {
        for (int i = 0; i < 60 && focused().find(words) == std::string::npos; ++i) {
            auto* const before = wxWindow::FindFocus();
            press("Tab");
            wait_until([&] { return wxWindow::FindFocus() != before; });
        }
        return focused().find(words) != std::string::npos;
    }

    FakeClock m_idle_clock;
    SteadyClock m_clock;
    std::unique_ptr<WxBackground> m_background = std::make_unique<WxBackground>();
    std::shared_ptr<PersonLine> m_line = std::make_shared<PersonLine>(m_database.as("asger.fonnesbaek"));
    std::unique_ptr<NewsFromDatabase> m_news;
    MainFrame* m_frame{};
};

}  // namespace skranke
