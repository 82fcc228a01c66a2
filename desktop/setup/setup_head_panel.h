#pragma once

#include "desktop/setup/setup_presenter.h"
#include "desktop/widgets/labels.h"

#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace skranke {

/// What a page is called, whether something on it does not hold yet, from when it is to hold, and its parts.
/// Its controls stand on the owner's card.
class SetupHead {
public:
    SetupHead(wxWindow* card, SetupPresenter& presenter);

    wxSizer* sizer() { return m_column; }
    void show(SetupScreen const& screen);
    /// What stands in a field one has not left yet counts, too.
    void take_over();

private:
    wxTextCtrl* add_day(wxSizer* row, std::string const& caption, void (SetupPresenter::*typed)(std::string const&));
    void show_days(SetupScreen const& screen);
    void show_parts(SetupScreen const& screen);

    wxWindow* m_card;
    SetupPresenter& m_presenter;
    wxBoxSizer* m_column;
    WrappedText* m_title;
    WrappedText* m_draft;
    wxTextCtrl* m_from;
    wxTextCtrl* m_to;
    WrappedText* m_trouble;
    wxChoice* m_parts;
    std::vector<std::string> m_lists;
    bool m_showing{false};
};

}  // namespace skranke
