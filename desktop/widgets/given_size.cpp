#include "desktop/widgets/given_size.h"

#include <gtk/gtk.h>

namespace skranke {

void forget_given_size(wxWindow* window)
{
    gtk_widget_set_size_request(GTK_WIDGET(window->GetHandle()), -1, -1);
}

}  // namespace skranke
