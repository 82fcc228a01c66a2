#pragma once

#include <wx/dialog.h>

namespace skranke {

/// Every key and what it does, made from the one table.
class HelpDialog : public wxDialog {
public:
    explicit HelpDialog(wxWindow* parent);
};

}  // namespace skranke
