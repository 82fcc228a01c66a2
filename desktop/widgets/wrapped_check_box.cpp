#include "desktop/widgets/wrapped_check_box.h"

#include "desktop/widgets/layout.h"
#include "desktop/widgets/text.h"

#include <gtk/gtk.h>

#include <utility>

namespace skranke {

WrappedCheckBox::WrappedCheckBox(wxWindow* parent, std::string const& text)
    : wxCheckBox{parent, wxID_ANY, wxControl::EscapeMnemonics(wx(text))}
{
    if (auto* const label = gtk_bin_get_child(GTK_BIN(GetHandle())); GTK_IS_LABEL(label)) {
        gtk_label_set_line_wrap(GTK_LABEL(label), TRUE);
        gtk_label_set_xalign(GTK_LABEL(label), 0);
    }
    SetMinSize({1, GetBestSize().y});
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        follow(event.GetSize().x);
    });
}

void WrappedCheckBox::follow(int width)
{
    if (width < 2)
        return;
    int least = 0;
    int height = 0;
    gtk_widget_get_preferred_height_for_width(GTK_WIDGET(GetHandle()), width, &least, &height);
    if (height == GetMinSize().y)
        return;
    SetMinSize({1, height});
    if (!std::exchange(m_asked, true))
        CallAfter([this] {
            m_asked = false;
            lay_out_holders(this);
        });
}

}  // namespace skranke
