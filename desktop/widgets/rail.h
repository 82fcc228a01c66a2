#pragma once

#include <wx/panel.h>
#include <wx/toolbar.h>

#include <functional>
#include <string>

namespace skranke {

/// The dark rail at the left: one radio tool a workspace, a native vertical toolbar.
class Rail : public wxPanel {
public:
    explicit Rail(wxWindow* parent);

    /// `icon` is a file of resources/icons/workspaces, without its ending.
    void add(std::string const& name, std::string const& icon, std::function<void()> chosen);
    void done();

private:
    wxToolBar* m_tools;
};

}  // namespace skranke
