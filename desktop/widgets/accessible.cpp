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

constexpr char const* name_of_choice = "skranke-name";

void find_button(GtkWidget* part, gpointer found)
{
    if (GTK_IS_TOGGLE_BUTTON(part))
        *static_cast<GtkWidget**>(found) = part;
    else if (GTK_IS_CONTAINER(part))
        gtk_container_forall(GTK_CONTAINER(part), find_button, found);
}

/// What has the keyboard in a choice is a button inside it, of which the toolkit tells a reader neither whose it is nor
/// what is chosen.
void name_button_of_choice(GtkComboBox* choice, gpointer)
{
    GtkWidget* button = nullptr;
    gtk_container_forall(GTK_CONTAINER(choice), find_button, &button);
    auto const* const name = static_cast<char const*>(g_object_get_data(G_OBJECT(choice), name_of_choice));
    if (!button || !name || !GTK_IS_COMBO_BOX_TEXT(choice))
        return;
    auto* const chosen = gtk_combo_box_text_get_active_text(GTK_COMBO_BOX_TEXT(choice));
    auto* const accessible = gtk_widget_get_accessible(button);
    atk_object_set_parent(accessible, gtk_widget_get_accessible(GTK_WIDGET(choice)));
    atk_object_set_name(accessible, (std::string{name} + (chosen ? std::string{": "} + chosen : "")).c_str());
    g_free(chosen);
}

void name_choice(GtkComboBox* choice, std::string const& name)
{
    bool const first = !g_object_get_data(G_OBJECT(choice), name_of_choice);
    g_object_set_data_full(G_OBJECT(choice), name_of_choice, g_strdup(name.c_str()), g_free);
    if (first)
        g_signal_connect(choice, "changed", G_CALLBACK(name_button_of_choice), nullptr);
    name_button_of_choice(choice, nullptr);
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
    if (auto* const widget = GTK_WIDGET(window->GetHandle()); GTK_IS_COMBO_BOX(widget))
        name_choice(GTK_COMBO_BOX(widget), name);
}

void speak_as_notice(wxWindow* window)
{
    atk_object_set_role(gtk_widget_get_accessible(GTK_WIDGET(window->GetHandle())), ATK_ROLE_NOTIFICATION);
}

void say_notice(wxWindow* window)
{
    // Readers speak a notification when they are told that it shows; of another name of one that shows already they
    // say nothing.
    atk_object_notify_state_change(gtk_widget_get_accessible(GTK_WIDGET(window->GetHandle())), ATK_STATE_SHOWING, TRUE);
}

}  // namespace skranke
