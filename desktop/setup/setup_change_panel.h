#pragma once

#include "desktop/setup/setup_presenter.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <wx/textctrl.h>

#include <vector>

namespace skranke {

/// What happens if one saves, the reason, and what is done with the draft.
class SetupChangePanel : public Card {
public:
    SetupChangePanel(wxWindow* parent, SetupPresenter& presenter);

    void show(SetupScreen const& screen);
    void focus_reason() { m_reason->SetFocus(); }

private:
    void make_reason();
    void make_buttons();
    void show_effects(SetupScreen const& screen);
    void show_buttons(SetupScreen const& screen);

    SetupPresenter& m_presenter;
    wxBoxSizer* m_effects;
    std::vector<WrappedText*> m_lines;
    std::vector<std::string> m_shown;
    KeyButton* m_mend{};  ///< to the field that cannot be so
    wxTextCtrl* m_reason{};
    KeyButton* m_save{};
    KeyButton* m_discard{};
};

}  // namespace skranke
