#pragma once

#include <wx/window.h>

#include <string>

namespace skranke {

/// What a screen reader calls the control, where nothing written on it says so: fields, lists, painted panels.
/// wxWidgets passes no names on (toolchain 3b), so they go to the platform's accessibility interface directly.
void set_spoken_name(wxWindow* window, std::string const& name, std::string const& description = {});

/// Makes the window a notice: a reader says it when it comes up, wherever the keyboard is.
void speak_as_notice(wxWindow* window);
/// Has a reader say the notice, which has come up or says something else now.
void say_notice(wxWindow* window);

}  // namespace skranke
