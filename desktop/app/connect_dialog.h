#pragma once

#include "core/base/task_scope.h"
#include "core/database/server_address.h"
#include "desktop/widgets/labels.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/textctrl.h>

#include <string>

namespace skranke {

/// Where the shared server is, with a test before anything is chosen. Asks for no password: that belongs to the
/// sign-in window, or to PGPASSFILE.
class ConnectDialog : public wxDialog {
public:
    ConnectDialog(wxWindow* parent, Background& background, std::string const& address);

    ServerAddress address() const;

private:
    void test();
    void say(std::string const& text, Tone tone);

    wxTextCtrl* m_host;
    wxTextCtrl* m_port;
    wxTextCtrl* m_database;
    wxChoice* m_ssl;
    wxTextCtrl* m_certificate;
    WrappedText* m_said;
    wxButton* m_test;
    TaskScope m_tasks;
};

}  // namespace skranke
