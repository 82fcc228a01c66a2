#pragma once

#include "desktop/setup/setup_presenter.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <wx/dataview.h>

#include <vector>

namespace skranke {

/// Every version of the section; the chosen one beside what is edited, in words, and to begin again from.
class SetupHistoryPanel : public Card {
public:
    SetupHistoryPanel(wxWindow* parent, SetupPresenter& presenter);

    void show(SetupScreen const& screen);

private:
    SetupPresenter& m_presenter;
    wxDataViewListCtrl* m_list;
    WrappedText* m_comparison;
    KeyButton* m_use;
    std::vector<SetupHistoryRow> m_rows;
    bool m_showing{false};
};

}  // namespace skranke
