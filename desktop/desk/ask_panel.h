#pragma once

#include "desktop/desk/desk_screen.h"
#include "desktop/desk/desk_words.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <wx/choice.h>
#include <wx/listbox.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>

#include <functional>

namespace skranke {

/// The question the desk asks, in the place of the citizen's card. The focus stands on the list, or on staying;
/// Enter takes the button it says, Esc stays.
class AskPanel : public wxScrolledWindow {
public:
    AskPanel(wxWindow* parent, std::function<void(DeskReply)> reply, std::function<void()> stay);

    /// Builds itself anew for another question; the same one again changes nothing.
    void show(DeskQuestion const& question, DeskScreen const& screen);
    void forget() { m_shown.reset(); }

private:
    void say(QuestionWords const& words);
    void build(DeskQuestion const& question, DeskScreen const& screen);
    void add_choices(DeskQuestion const& question);
    void add_place_and_counter(DeskQuestion const& question);
    void add_priority(DeskQuestion const& question);
    wxChoice* add_choice(std::string const& caption, std::vector<std::string> const& words);
    int width_of_captions() const;
    void answer();

    std::function<void(DeskReply)> m_reply;
    std::function<void()> m_stay;
    std::optional<DeskQuestion> m_shown;
    WrappedText* m_title{};
    WrappedText* m_text{};
    wxListBox* m_choices{};
    wxChoice* m_place{};
    wxChoice* m_counter{};
    wxChoice* m_priority{};
    wxChoice* m_reason{};
    wxSpinCtrl* m_persons{};
    wxGridSizer* m_buttons{};
};

}  // namespace skranke
