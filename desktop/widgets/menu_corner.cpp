#include "desktop/widgets/menu_corner.h"

#include <gtk/gtk.h>

namespace skranke {

void move_to_corner(wxMenuBar* bar, std::size_t position)
{
    auto* const shell = gtk_container_get_children(GTK_CONTAINER(bar->GetHandle()));
    if (auto* const item = static_cast<GtkWidget*>(g_list_nth_data(shell, static_cast<guint>(position)))) {
        gtk_widget_set_hexpand(item, TRUE);
        gtk_widget_set_halign(item, GTK_ALIGN_END);
        // The pack direction knows of a right end only by this word, which GTK 3 calls old but still heeds.
        G_GNUC_BEGIN_IGNORE_DEPRECATIONS
        gtk_menu_item_set_right_justified(GTK_MENU_ITEM(item), TRUE);
        G_GNUC_END_IGNORE_DEPRECATIONS
    }
    g_list_free(shell);
}

}  // namespace skranke
