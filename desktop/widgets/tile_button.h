#pragma once

#include <wx/button.h>

#include <string>

typedef struct _GtkWidget GtkWidget;

namespace skranke {

/// A large native button, for a finger as well: a name, a line that explains it, and a figure in the corner.
class TileButton : public wxButton {
public:
    TileButton(wxWindow* parent, std::string const& name, std::string const& hint);

    /// `spoken` is how a screen reader tells the figure.
    void set_figure(int figure, std::string const& spoken);

protected:
    wxSize DoGetBestSize() const override;

private:
    std::string m_name;
    std::string m_hint;
    int m_figure{-1};
    GtkWidget* m_figure_label{};
};

}  // namespace skranke
