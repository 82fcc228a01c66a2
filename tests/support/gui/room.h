#pragma once

#include "tests/support/gui/windows.h"

#include <wx/button.h>
#include <wx/notebook.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace skranke {

/// Width and height of a window, and how many times larger than usual its text is.
struct Glass {
    int width;
    int height;
    int times;
};

/// As somebody does who sees badly: `times` the usual size of all text.
inline void enlarge_text(int times)
{
    constexpr int usual_dots = 96 * 1024;
    g_object_set(gtk_settings_get_default(), "gtk-xft-dpi", usual_dots * times, nullptr);
}

/// Waits until everything has come that was asked for, and has been laid out; `each` is done at every look.
inline bool lies_still(wxWindow& root, std::function<void()> const& each)
{
    std::vector<wxRect> before;
    return wait_until([&] {
        each();
        std::vector<wxRect> now;
        each_shown(root, [&now](wxWindow& window) { now.push_back(window.GetRect()); });
        return std::exchange(before, now) == now && !wxTheApp->HasPendingEvents();
    });
}

inline std::string described(wxWindow& window)
{
    return wxString{window.GetClassInfo()->GetClassName()}.utf8_string() + " “" + words_on(window) + "”";
}

/// What has no room in `holder`, a line each; empty when all has. What scrolls may be longer than its window; all else
/// stands inside its holder and beside its sisters.
inline std::string without_room(wxWindow& holder)
{
    std::string found;
    bool const scrolls = dynamic_cast<wxScrolledWindow*>(&holder) != nullptr;
    auto const room = holder.GetClientSize();
    std::vector<wxWindow*> sisters;
    for (auto* const child : holder.GetChildren()) {
        // A text without words cannot be seen, wherever it was left.
        bool const says_nothing = dynamic_cast<wxStaticText*>(child) && child->GetLabel().empty();
        if (child->IsShown() && !child->IsTopLevel() && !says_nothing)
            sisters.push_back(child);
    }
    for (auto* const one : sisters) {
        auto const at = one->GetRect();
        auto const who = described(*one) + " in " + described(holder);
        if (!dynamic_cast<wxNotebook*>(&holder)) {
            if (at.x < 0 || at.GetRight() > room.x || (!scrolls && (at.y < 0 || at.GetBottom() > room.y)))
                found += who + " stands out\n";
            for (auto* const other : sisters)
                if (one != other && at.Intersects(other->GetRect()))
                    found += who + " and " + described(*other) + " lie on each other\n";
        }
        auto const best = one->GetBestSize();
        if (dynamic_cast<wxButton*>(one) && (at.width < best.x || at.height < best.y))
            found += who + " is cut off\n";
        found += without_room(*one);
    }
    return found;
}

}  // namespace skranke
