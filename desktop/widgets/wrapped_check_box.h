#pragma once

#include <wx/checkbox.h>

#include <string>

namespace skranke {

/// A check box whose words go on in another line where its column ends, so that none is cut off.
class WrappedCheckBox : public wxCheckBox {
public:
    WrappedCheckBox(wxWindow* parent, std::string const& text);

private:
    void follow(int width);

    bool m_asked{false};
};

}  // namespace skranke
