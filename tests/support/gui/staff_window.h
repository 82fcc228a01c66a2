#pragma once

#include "core/base/station_login.h"
#include "desktop/app/composition.h"
#include "desktop/app/options.h"
#include "tests/support/gui/windows.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <wx/dialog.h>
#include <wx/menu.h>

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace skranke {

/// The program itself behind its window: a test presses the screen's keys and reads what stands there.
class StaffWindow {
public:
    ~StaffWindow()
    {
        if (testing::Test::HasFailure())
            leave_picture("failed");
        close();
    }

    /// A PC that stands at Bord 4 opens the program. `station` is the PC's own login.
    void open(std::string const& address, StationLogin const& station, std::vector<std::string> more = {})
    {
        speak(Language::danish);
        keep_station_login(user_config_folder(), "plads4", station);
        more.insert(more.end(), {"--database", address, "--station-id", "plads4", "--counter", "4"});
        m_program = std::make_unique<Composition>(Settings{desktop_options(), more, {}});
        m_program->open();
    }

    /// As whoever presses the window's corner.
    void close()
    {
        if (!m_program)
            return;
        if (frame())
            frame()->Close();
        EXPECT_TRUE(wait_until([this] { return frame() == nullptr; }));
        wxTheApp->ProcessIdle();
        m_program.reset();
    }

    MainFrame* frame() const
    {
        for (auto* const window : wxTopLevelWindows)
            if (auto* const found = dynamic_cast<MainFrame*>(window); found && !found->IsBeingDeleted())
                return found;
        return nullptr;
    }

    bool shows(std::string const& words) const
    {
        bool found = false;
        for (auto* const window : wxTopLevelWindows)
            each_shown(*window, [&](wxWindow& each) {
                found |= words_on(each).find(words) != std::string::npos ||
                         accessible_name(each).find(words) != std::string::npos;
            });
        return found;
    }
    bool comes(std::string const& words) const
    {
        return wait_until([&] { return shows(words); }, std::chrono::seconds{40});
    }

    /// xdotool's name of a key: "F2", "Return", "alt+b".
    void press(std::string const& key)
    {
        wait_for_turn();
        EXPECT_EQ(std::system(("xdotool key " + key).c_str()), 0);
        wxYield();
    }
    /// What is typed does not stand in the list of processes, for it may be a password.
    void type(std::string const& text)
    {
        wait_for_turn();
        auto* const keyboard = ::popen("xdotool type --delay 20 --file -", "w");
        ASSERT_NE(keyboard, nullptr);
        std::fputs(text.c_str(), keyboard);
        EXPECT_EQ(::pclose(keyboard), 0);
        wxYield();
    }
    /// Replaces what stands in the field that has the focus.
    void write(std::string const& text)
    {
        press("ctrl+a");
        type(text);
    }
    /// Chooses from the menus, in which not everything has a key.
    void choose(std::string const& item)
    {
        wait_for_turn();
        auto* const bar = frame()->GetMenuBar();
        for (std::size_t menu = 0; menu < bar->GetMenuCount(); ++menu)
            for (auto* const each : bar->GetMenu(menu)->GetMenuItems())
                if (each->GetItemLabelText().utf8_string() == item) {
                    EXPECT_TRUE(frame()->ProcessCommand(each->GetId()));
                    return;
                }
        ADD_FAILURE() << item << " stands in no menu";
    }
    void sign_in(std::string const& login, std::string const& password, std::string const& key)
    {
        ASSERT_TRUE(comes("Bruger-id"));
        press("alt+b");
        write(login);
        press("Tab");
        write(password);
        press(key);
    }

private:
    /// There is no window manager to give a window the keyboard, and a second press of a key counts only after a while.
    void wait_for_turn()
    {
        auto const ready = std::chrono::steady_clock::now() + Pace::dead_after_press * 2;
        EXPECT_TRUE(wait_until([&] {
            return !frame()->desk() || (std::chrono::steady_clock::now() >= ready && !frame()->desk()->busy());
        }));
        if (dynamic_cast<wxDialog*>(wxGetActiveWindow()) || frame()->IsActive())
            return;
        std::system("xdotool search --onlyvisible --name '^Skranke' windowfocus");
        EXPECT_TRUE(wait_until([this] { return frame()->IsActive(); }));
    }

    TemporaryFolder m_home;
    Environment m_config{"XDG_CONFIG_HOME", m_home.path().string()};
    std::unique_ptr<Composition> m_program;
};

}  // namespace skranke
