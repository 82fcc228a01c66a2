#pragma once

#include <wx/window.h>

namespace skranke {

/// The striped band that says ØVELSE on every window of a practice office.
class PracticeStripes : public wxWindow {
public:
    explicit PracticeStripes(wxWindow* parent);

private:
    void paint();
};

}  // namespace skranke
