#pragma once

#include "desktop/setup/setup_presenter.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <wx/dataview.h>
#include <wx/sizer.h>

#include <vector>

namespace skranke {

/// The lines of a page to choose from, and what is done to a whole line. Its controls stand on the owner's card.
class SetupTable {
public:
    SetupTable(wxWindow* card, SetupPresenter& presenter);

    wxSizer* sizer() { return m_column; }
    void show(SetupScreen const& screen);
    void focus() { m_list->SetFocus(); }

private:
    void make_buttons(wxWindow* card);
    void show_columns(std::vector<std::string> const& columns);
    void show_rows(SetupScreen const& screen);
    void show_buttons(SetupScreen const& screen);
    void fit(int width);
    void measure();
    int wanted_width(unsigned column) const;
    bool take_key(int key);

    SetupPresenter& m_presenter;
    wxBoxSizer* m_column;
    wxDataViewListCtrl* m_list;
    WrappedText* m_nothing{};
    KeyButton* m_add{};
    KeyButton* m_remove{};
    KeyButton* m_up{};
    KeyButton* m_down{};
    std::vector<std::string> m_columns;
    std::vector<SetupRow> m_rows;
    std::vector<int> m_wanted;  ///< how wide each column would be with nothing cut off
    bool m_shown{true};
    bool m_showing{false};
};

}  // namespace skranke
