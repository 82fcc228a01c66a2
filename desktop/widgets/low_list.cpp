#include "desktop/widgets/low_list.h"

#include <gtk/gtk.h>

namespace skranke {

namespace {

constexpr int least_with_a_bar = 48;  ///< the usual theme's handle and what is round it

}  // namespace

void allow_low(wxWindow* list)
{
    list->Bind(wxEVT_SIZE, [list](wxSizeEvent& event) {
        event.Skip();
        auto* const scrolled = GTK_SCROLLED_WINDOW(list->GetHandle());
        GtkPolicyType across{};
        gtk_scrolled_window_get_policy(scrolled, &across, nullptr);
        bool const low = event.GetSize().y < list->FromDIP(least_with_a_bar);
        gtk_scrolled_window_set_policy(scrolled, across, low ? GTK_POLICY_EXTERNAL : GTK_POLICY_AUTOMATIC);
    });
}

}  // namespace skranke
