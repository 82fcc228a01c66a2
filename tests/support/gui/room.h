#pragma once

#include "tests/support/gui/windows.h"

#include <wx/button.h>
#include <wx/notebook.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>

#include <gtk/gtk.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

/// Whether everything a window holds has room: nothing cut off, nothing on top of another.
namespace skranke {

/// Width and height of a window, and how many times larger than usual its text is.
struct Glass {
    int width;
    int height;
    int times;
};

/// Text so many times larger than usual, as a person may set it.
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

/// A text without words cannot be seen, wherever it was left.
inline bool says_nothing(wxWindow& window)
{
    return dynamic_cast<wxStaticText*>(&window) && window.GetLabel().empty();
}

inline std::string described(wxWindow& window)
{
    return wxString{window.GetClassInfo()->GetClassName()}.utf8_string() + " “" + words_on(window) + "”";
}

/// What scrolls may be longer than its window; all else stands inside its holder and beside its sisters.
inline std::string without_room(wxWindow& holder)
{
    std::string found;
    bool const scrolls = dynamic_cast<wxScrolledWindow*>(&holder) != nullptr;
    auto const room = holder.GetClientSize();
    std::vector<wxWindow*> sisters;
    for (auto* const child : holder.GetChildren())
        if (child->IsShown() && !child->IsTopLevel() && !says_nothing(*child))
            sisters.push_back(child);
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

/// The texts whose words are wider or higher than what they stand on.
inline std::string cut_texts(wxWindow& root)
{
    std::string found;
    each_shown(root, [&](wxWindow& window) {
        auto* const text = dynamic_cast<wxStaticText*>(&window);
        if (!text || says_nothing(window) || text->IsEllipsized() || !text->IsShownOnScreen())
            return;
        auto const best = text->GetBestSize();
        if (text->GetSize().x < best.x || text->GetSize().y < best.y)
            found += described(window) + " is cut off\n";
    });
    return found;
}

}  // namespace skranke
