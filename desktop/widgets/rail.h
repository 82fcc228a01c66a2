#pragma once

#include "desktop/widgets/still_panel.h"

#include <wx/toolbar.h>

#include <functional>
#include <map>
#include <string>

namespace skranke {

/// The dark rail at the left: one radio tool a workspace, a native vertical toolbar.
class Rail : public StillPanel {
public:
    explicit Rail(wxWindow* parent);

    /// `icon` is a file of resources/icons/workspaces, without its ending.
    void add(std::string const& name, std::string const& icon, std::function<void()> chosen);
    void done();
    /// Takes every tool away, for other ones.
    void clear();
    /// Marks the tool that was added with this icon.
    void mark(std::string const& icon);

private:
    wxToolBar* m_tools;
    std::map<std::string, int> m_ids;
};

}  // namespace skranke
