#pragma once

#include "desktop/lead/lead_screen.h"
#include "desktop/widgets/card.h"

#include <wx/button.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

#include <functional>
#include <string>
#include <vector>

namespace skranke {

/// Who could sit at a counter and does not, and the profiles a counter can have. One is dragged to a card, or pressed:
/// then it is asked to which counter.
class FreeStaffPanel : public Card {
public:
    struct Hands {
        std::function<void(StaffId)> seat;
        std::function<void(ProfileId)> give;
    };

    FreeStaffPanel(wxWindow* parent, Hands hands);

    void show(LeadScreen const& screen);

private:
    /// Chips side by side, as many as have room, behind a word for what they are.
    struct Row {
        wxWrapSizer* sizer{};
        std::vector<wxButton*> chips{};
        std::vector<std::string> words{};
    };

    void add_row(Row& row);
    void enable(LeadScreen const& screen);

    Hands m_hands;
    wxStaticText* m_nobody;
    Row m_people;
    Row m_profiles;
};

}  // namespace skranke
