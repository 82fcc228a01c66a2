#pragma once

#include "desktop/lead/lead_question.h"
#include "desktop/widgets/card.h"

#include <wx/choice.h>
#include <wx/listbox.h>

#include <functional>
#include <map>
#include <optional>

namespace skranke {

/// Asks one question in place of the matters below the board: a list, what belongs to it, and two buttons.
class LeadAskPanel : public Card {
public:
    LeadAskPanel(wxWindow* parent, std::function<void(LeadReply const&)> reply, std::function<void()> stay);

    void show(LeadQuestion const& question);
    /// The next question is built anew, even if it is the same.
    void forget();

private:
    void build(LeadQuestion const& question);
    void add_list(LeadQuestion const& question, std::string const& words);
    void add_beside(LeadQuestion::Beside const& beside);
    void answer();

    std::function<void(LeadReply const&)> m_reply;
    std::function<void()> m_stay;
    std::optional<LeadQuestion> m_shown;
    wxListBox* m_choices{};
    std::map<LeadQuestion::Field, wxChoice*> m_beside;
};

}  // namespace skranke
