#pragma once

#include "desktop/desk/desk_screen.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <wx/scrolwin.h>
#include <wx/textctrl.h>

#include <functional>
#include <map>

namespace skranke {

/// The right side of the desk: the note, what else there is to do, and the counter's day.
class SidePanel : public wxScrolledWindow {
public:
    struct Hands {
        std::function<void(Act)> act;
        std::function<void(std::string const&)> note_changed;
        std::function<void()> note_left;
    };

    SidePanel(wxWindow* parent, Hands hands);

    void show(DeskScreen const& screen);
    void put_note(std::string const& note);
    /// With air around the cards, as they have it between the other columns.
    void stand_under_a_tab(bool under);

private:
    Card* make_note();
    Card* make_more();
    Card* make_today();

    Hands m_hands;
    wxBoxSizer* m_around{};
    KeyButton* m_hide{};
    Card* m_note_card{};
    wxTextCtrl* m_note{};
    WrappedText* m_note_hint{};
    wxStaticText* m_covered{};
    KeyButton* m_reveal{};
    std::map<Act, KeyButton*> m_more;
    wxStaticText* m_today_title{};
    KeyButton* m_pause{};
    WrappedText* m_today{};
    bool m_putting{false};
};

}  // namespace skranke
