#pragma once

#include <wx/panel.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

#include <string>

namespace skranke {

/// A password, with a button beside it that shows what has been written while it is pressed in.
class PasswordField : public wxPanel {
public:
    PasswordField(wxWindow* parent, std::string const& spoken_name);

    std::string password() const;
    void clear();
    wxTextCtrl* field() { return m_field; }
    void SetFocus() override { m_field->SetFocus(); }

private:
    wxTextCtrl* m_field;
    wxToggleButton* m_show;
};

/// Whether Caps Lock is on now.
bool caps_lock_is_on();

}  // namespace skranke
