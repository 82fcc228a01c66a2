#pragma once

#include "desktop/lead/lead_screen.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/labels.h"

#include <wx/dataview.h>

#include <vector>

namespace skranke {

/// The queues by area: who waits, the longest, how many counters, and how it stands against the target.
class AreaTablePanel : public Card {
public:
    explicit AreaTablePanel(wxWindow* parent);

    void show(LeadScreen const& screen);

private:
    void fit();

    wxDataViewListCtrl* m_list;
    WrappedText* m_note;
    std::vector<AreaQueue> m_shown;
    bool m_stale{false};
};

}  // namespace skranke
