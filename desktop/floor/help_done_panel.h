#pragma once

#include "desktop/floor/floor_screen.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"

#include <wx/dataview.h>

#include <functional>
#include <vector>

namespace skranke {

/// What has been registered today, the latest first; the chosen one can be put right for the rest of the day.
class HelpDonePanel : public Card {
public:
    HelpDonePanel(wxWindow* parent, std::function<void(TicketId)> correct);

    void show(FloorScreen const& screen);

private:
    void correct_chosen();

    std::function<void(TicketId)> m_correct;
    wxDataViewListCtrl* m_list;
    KeyButton* m_button;
    std::vector<HelpDoneRow> m_rows;
    bool m_covered{false};
    bool m_enabled{false};
};

}  // namespace skranke
