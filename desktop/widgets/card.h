#pragma once

#include "desktop/widgets/still_panel.h"

#include <wx/sizer.h>

#include <string>

namespace skranke {

/// A sheet with a thin border and rounded corners on the page, which holds what belongs together.
class Card : public StillPanel {
public:
    explicit Card(wxWindow* parent, int padding = 14);

    /// Where the card's contents go, inside its padding.
    wxBoxSizer* column() { return m_column; }
    /// A small heading at the top of the column.
    void add_title(std::string const& title);
    /// In a dashed frame: what it holds is not so, or not yet.
    void show_as_unreal();

private:
    void paint();

    wxBoxSizer* m_column;
    bool m_unreal{false};
};

}  // namespace skranke
