#pragma once

#include "desktop/setup/setup_presenter.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <wx/choice.h>
#include <wx/dataview.h>

#include <vector>

namespace skranke {

/// Every version of the section; the chosen one beside another or what is edited, in words, and to begin again from.
class SetupHistoryPanel : public Card {
public:
    SetupHistoryPanel(wxWindow* parent, SetupPresenter& presenter);

    void show(SetupScreen const& screen);

private:
    void make_list();
    void make_comparison();
    void show_list(SetupScreen const& screen);
    void show_comparison(SetupScreen const& screen);

    SetupPresenter& m_presenter;
    wxDataViewListCtrl* m_list{};
    WrappedText* m_chosen{};
    wxStaticText* m_with{};
    wxChoice* m_beside{};
    WrappedText* m_comparison{};
    KeyButton* m_use{};
    std::vector<SetupHistoryRow> m_rows;
    std::vector<std::string> m_others;
    bool m_showing{false};
};

}  // namespace skranke
