#pragma once

#include "desktop/lead/lead_screen.h"
#include "desktop/widgets/card.h"

#include <wx/button.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <functional>
#include <vector>

namespace skranke {

/// Who could sit at a counter and does not. One is dragged to a card, or pressed: then it is asked where they sit.
class FreeStaffPanel : public Card {
public:
    FreeStaffPanel(wxWindow* parent, std::function<void(StaffId)> seat);

    void show(LeadScreen const& screen);

private:
    wxButton* chip(FreePerson const& person, std::string const& words);

    std::function<void(StaffId)> m_seat;
    wxStaticText* m_nobody;
    wxWrapSizer* m_chips;
    std::vector<wxButton*> m_buttons;
    std::vector<std::string> m_shown;
};

}  // namespace skranke
