#pragma once

#include "desktop/setup/setup_presenter.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/textctrl.h>

#include <vector>

namespace skranke {

/// A section's lines, what holds now beside what it is to become, and the fields of the chosen one.
class SetupLinesPanel : public Card {
public:
    SetupLinesPanel(wxWindow* parent, SetupPresenter& presenter);

    void show(SetupScreen const& screen);
    void focus_list() { m_list->SetFocus(); }
    void focus_fields();
    /// What stands in a field one has not left yet counts, too.
    void take_over();

private:
    struct Field {
        wxStaticText* name{};
        wxTextCtrl* text{};
        WrappedText* beside{};  ///< what it is now, or what is wrong
    };

    void make_head();
    void make_list();
    void show_rows(SetupScreen const& screen);
    void show_fields(SetupScreen const& screen);
    void make_fields(std::size_t count);
    void take_over(std::size_t field);
    wxTextCtrl* day_field(wxSizer* row, std::string const& caption);

    SetupPresenter& m_presenter;
    wxStaticText* m_title{};
    wxStaticText* m_draft{};
    wxTextCtrl* m_from{};
    wxTextCtrl* m_to{};
    WrappedText* m_day_trouble{};
    wxChoice* m_lists{};
    wxDataViewListCtrl* m_list{};
    KeyButton* m_add{};
    KeyButton* m_remove{};
    wxFlexGridSizer* m_grid{};
    std::vector<Field> m_fields;
    std::vector<SetupRow> m_rows;
    std::string m_shown_of;  ///< section, list and row whose fields are shown
    bool m_showing{false};
};

}  // namespace skranke
