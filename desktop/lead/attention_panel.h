#pragma once

#include "desktop/lead/lead_screen.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <wx/scrolwin.h>

#include <functional>
#include <string>
#include <vector>

namespace skranke {

/// What needs the team lead: one line and one button each. Del on the button, or the line's menu, puts it off for
/// later.
class AttentionPanel : public Card {
public:
    struct Hands {
        std::function<void(std::string const&)> attend;
        std::function<void(std::string const&)> later;
    };

    AttentionPanel(wxWindow* parent, Hands hands);

    void show(LeadScreen const& screen);

private:
    struct Line {
        wxPanel* panel;
        wxStaticText* mark;
        WrappedText* text;
        KeyButton* button;
        std::string key;
    };

    void add_line();
    void show_menu(std::size_t line);
    void put_off(std::size_t line);

    Hands m_hands;
    wxStaticText* m_title;
    wxScrolledWindow* m_inside;
    wxStaticText* m_nothing;
    std::vector<Line> m_lines;
};

}  // namespace skranke
