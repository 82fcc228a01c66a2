#pragma once

#include "core/base/task_scope.h"
#include "desktop/sign_in/sign_in_door.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/password_field.h"

#include <wx/button.h>
#include <wx/dialog.h>

namespace skranke {

/// A person changes their own password.
class PasswordDialog : public wxDialog {
public:
    PasswordDialog(wxWindow* parent, SignInDoor& door, Background& background);

private:
    void change();
    void say(std::string const& text);

    SignInDoor& m_door;
    PasswordField* m_old;
    PasswordField* m_fresh;
    PasswordField* m_again;
    WrappedText* m_trouble;
    wxButton* m_ok;
    TaskScope m_tasks;
};

}  // namespace skranke
