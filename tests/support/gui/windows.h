#pragma once

#include <gtest/gtest.h>

#include <wx/app.h>
#include <wx/utils.h>
#include <wx/window.h>

#include <gtk/gtk.h>

#include <chrono>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

namespace skranke {

/// Lets the event loop run until `so`, or until patience is out; says whether it became so.
inline bool wait_until(std::function<bool()> const& so, std::chrono::seconds patience = std::chrono::seconds{20})
{
    auto const end = std::chrono::steady_clock::now() + patience;
    do {
        wxYield();
        if (so())
            return true;
        wxMilliSleep(5);
    } while (std::chrono::steady_clock::now() < end);
    return false;
}

/// What a screen reader says of it. Of a text of several lines, that is the text inside its scrolled window.
inline std::string accessible_name(wxWindow& window)
{
    auto* widget = GTK_WIDGET(window.GetHandle());
    if (GTK_IS_SCROLLED_WINDOW(widget) && gtk_bin_get_child(GTK_BIN(widget)))
        widget = gtk_bin_get_child(GTK_BIN(widget));
    auto const* name = atk_object_get_name(gtk_widget_get_accessible(widget));
    return name ? name : "";
}

/// What is written on it, in one line: long words are broken where their column ends.
inline std::string words_on(wxWindow& window)
{
    auto label = window.GetLabel();
    label.Replace("\n", " ");
    return label.utf8_string();
}

/// Every window in `root` that stands on the screen, itself first.
inline void each_shown(wxWindow& root, std::function<void(wxWindow&)> const& act)
{
    if (!root.IsShown())
        return;
    act(root);
    for (auto* child : root.GetChildren())
        each_shown(*child, act);
}

/// The first shown window whose accessible name holds `words`; null when there is none.
inline wxWindow* find_shown(wxWindow& root, std::string const& words)
{
    wxWindow* found = nullptr;
    each_shown(root, [&](wxWindow& window) {
        if (!found && accessible_name(window).find(words) != std::string::npos)
            found = &window;
    });
    return found;
}

/// Presses a button as a screen reader would: by its accessible action.
inline bool press_accessibly(wxWindow& window)
{
    auto* accessible = gtk_widget_get_accessible(GTK_WIDGET(window.GetHandle()));
    return ATK_IS_ACTION(accessible) && atk_action_do_action(ATK_ACTION(accessible), 0);
}

/// With SKRANKE_PICTURES=FOLDER, leaves a picture of the whole screen there as FOLDER/name.png.
inline void leave_picture(std::string const& name)
{
    char const* folder = std::getenv("SKRANKE_PICTURES");
    if (!folder)
        return;
    // One more round of painting before the picture is taken.
    auto const until = std::chrono::steady_clock::now() + std::chrono::milliseconds{300};
    wait_until([until] { return std::chrono::steady_clock::now() > until; });
    auto const command = "import -window root '" + std::string{folder} + "/" + name + ".png'";
    EXPECT_EQ(std::system(command.c_str()), 0);
}

}  // namespace skranke
