#pragma once

#include "desktop/keys/act.h"

#include <wx/button.h>

#include <string>

typedef struct _GtkWidget GtkWidget;

namespace skranke {

/// A native button that shows its key beside its caption.
class KeyButton : public wxButton {
public:
    enum class Kind { plain, tall, main, strong, small };

    KeyButton(wxWindow* parent, std::string const& caption, std::string const& key, Kind kind = Kind::plain);
    /// Caption and key from the one table.
    KeyButton(wxWindow* parent, Act act, Kind kind = Kind::plain);

    void set_caption(std::string const& caption);
    /// What the button is about, for those who hear it where several have the same caption.
    void set_about(std::string const& about);

protected:
    /// As large as caption and key, and no larger: the toolkit's usual least width is meant for OK and Cancel.
    wxSize DoGetBestSize() const override;

private:
    void dress(Kind kind);
    static int drawn(GtkWidget* button, void*, void* self);
    void name();

    std::string m_caption;
    std::string m_key;
    std::string m_about;
    GtkWidget* m_label{};
};

}  // namespace skranke
