#pragma once

#include "desktop/floor/floor_screen.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <functional>

namespace skranke {

/// One place: a citizen PC, or somebody who is helped where they stand. What can be done there is one press away; the
/// keys are about the place that is chosen, and choosing is having the focus there.
class SpotPanel : public Card {
public:
    struct Hands {
        std::function<void(HelpSpot)> choose;
        std::function<void(Act)> act;  ///< at the chosen place
        std::function<void(std::string)> finish;
        std::function<void(int)> go;  ///< to the place so many further down
    };

    SpotPanel(wxWindow* parent, Hands hands);

    void show(SpotCard const& card, FloorScreen const& screen);
    void take_focus();

private:
    KeyButton* add(std::string const& caption, Act act);
    KeyButton* add(std::string const& caption, std::function<void()> press);
    void arrange(SpotCard const& card);
    KeyButton* first_shown() const;

    Hands m_hands;
    HelpSpot m_spot;
    bool m_chosen{false};
    std::vector<Choice> m_outcomes;
    wxStaticText* m_name;
    wxStaticText* m_state;
    wxStaticText* m_over;
    wxStaticText* m_time;
    wxBoxSizer* m_buttons;
    KeyButton* m_start;
    KeyButton* m_met;
    KeyButton* m_recall;
    KeyButton* m_no_show;
    KeyButton* m_done;
    KeyButton* m_alone;
    KeyButton* m_counter;
    KeyButton* m_other;
};

}  // namespace skranke
