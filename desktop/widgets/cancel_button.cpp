#include "desktop/widgets/cancel_button.h"

#include "core/base/words.h"
#include "desktop/widgets/text.h"

#include <gtk/gtk.h>

namespace skranke {

wxButton* cancel_button(wxWindow* dialog)
{
    auto const caption = tr("Cancel");
    auto* const made = new wxButton{dialog, wxID_CANCEL, wx(caption)};
    g_object_set(made->GetHandle(), "use-stock", FALSE, "label", caption.c_str(), nullptr);
    return made;
}

}  // namespace skranke
