#include "desktop/widgets/accessible.h"

#include "desktop/widgets/text.h"

#include <gtk/gtk.h>

namespace skranke {

namespace {

/// The widget a reader meets: lists and texts stand inside a scrolled window.
GtkWidget* spoken_widget(wxWindow* window)
{
    auto* widget = GTK_WIDGET(window->GetHandle());
    if (GTK_IS_SCROLLED_WINDOW(widget))
        if (auto* inside = gtk_bin_get_child(GTK_BIN(widget)))
            return inside;
    return widget;
}

}  // namespace

void set_spoken_name(wxWindow* window, std::string const& name, std::string const& description)
{
    window->SetName(wx(name));
    for (auto* const widget : {GTK_WIDGET(window->GetHandle()), spoken_widget(window)}) {
        auto* const accessible = gtk_widget_get_accessible(widget);
        atk_object_set_name(accessible, name.c_str());
        if (!description.empty())
            atk_object_set_description(accessible, description.c_str());
    }
}

}  // namespace skranke
