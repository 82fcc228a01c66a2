#pragma once

#include "desktop/floor/floor_screen.h"
#include "desktop/widgets/card.h"

#include <wx/choice.h>
#include <wx/listbox.h>

#include <functional>
#include <map>
#include <optional>

namespace skranke {

/// The question Medbetjening asks, in the place of the topics. Enter takes the button, Esc stops.
class FloorAskPanel : public Card {
public:
    FloorAskPanel(wxWindow* parent, std::function<void(FloorReply)> reply, std::function<void()> stay);

    /// Builds itself anew for another question; the same one again changes nothing.
    void show(FloorQuestion const& question);
    void forget() { m_shown.reset(); }

private:
    void build(FloorQuestion const& question);
    void add_beside(FloorQuestion::Beside const& beside);
    void enable_what_belongs();
    void answer();

    std::function<void(FloorReply)> m_reply;
    std::function<void()> m_stay;
    std::optional<FloorQuestion> m_shown;
    wxListBox* m_choices{};
    std::map<FloorQuestion::Field, wxChoice*> m_beside;
};

}  // namespace skranke
