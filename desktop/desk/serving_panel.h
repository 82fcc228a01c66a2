#pragma once

#include "desktop/desk/ask_panel.h"
#include "desktop/desk/steps_panel.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <wx/gauge.h>
#include <wx/scrolwin.h>

#include <functional>
#include <map>

namespace skranke {

/// The middle of the desk: the citizen being served, or what there is to do without one, or the question that is asked.
class ServingPanel : public Card {
public:
    struct Hands {
        std::function<void(Act)> act;
        std::function<void(int, bool)> tick_step;
        std::function<void(DeskReply)> reply;
        std::function<void()> stay;
    };

    ServingPanel(wxWindow* parent, Hands hands);

    void show(DeskScreen const& screen);
    /// After a question the focus comes back to where the work is.
    void focus_work();
    /// What the work likes to have, and what it needs, whether it is on the screen or a question stands in its place.
    int usual_width() const;
    int least_width() const;

private:
    wxScrolledWindow* make_work();
    void add_head(wxWindow* work, wxSizer* column);
    void add_foot(wxWindow* work, wxSizer* column);
    void add_button(wxWindow* work, Act act);
    void fit_work();
    void show_head(DeskScreen const& screen);
    void show_time(DeskScreen const& screen);
    void show_foot(DeskScreen const& screen);
    void show_empty(DeskScreen const& screen);

    Hands m_hands;
    wxScrolledWindow* m_work;
    AskPanel* m_ask;
    wxStaticText* m_title{};
    wxStaticText* m_number{};
    WrappedText* m_errand{};
    WrappedText* m_course{};
    wxGauge* m_progress{};
    wxStaticText* m_running{};
    wxStaticText* m_usual{};
    StepsPanel* m_steps{};
    wxPanel* m_empty{};
    WrappedText* m_empty_text{};
    KeyButton* m_empty_act{};
    wxStaticText* m_outcome_title{};
    KeyButton* m_outcome{};
    WrappedText* m_missing{};
    KeyButton* m_main{};
    wxGridSizer* m_grid{};
    std::map<Act, KeyButton*> m_buttons;
    bool m_asking{false};
};

}  // namespace skranke
