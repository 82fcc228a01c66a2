#pragma once

#include "desktop/widgets/labels.h"
#include "desktop/widgets/still_panel.h"

#include <string>

namespace skranke {

/// The line along the lower edge: what is connected, and the office's day and clock.
class StatusLine : public StillPanel {
public:
    explicit StatusLine(wxWindow* parent);

    void show_connection(std::string const& text, bool well);
    void show_hint(std::string const& text);
    void show_time(std::string const& text);
    /// A quiet word right before the time; empty: none.
    void show_mark(std::string const& text);

private:
    wxStaticText* m_connection;
    WrappedText* m_hint;
    wxStaticText* m_mark;
    wxStaticText* m_time;
};

}  // namespace skranke
