#pragma once

#include <wx/string.h>

#include <string>

namespace skranke {

/// Our texts are UTF-8; wxWidgets has its own kind.
inline wxString wx(std::string const& utf8)
{
    return wxString::FromUTF8(utf8);
}

inline std::string utf8(wxString const& text)
{
    return text.utf8_string();
}

}  // namespace skranke
