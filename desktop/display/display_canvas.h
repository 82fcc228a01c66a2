#pragma once

#include "desktop/display/display_layout.h"
#include "desktop/display/display_screen.h"

#include <wx/window.h>

namespace skranke {

class HallCanvas;

/// The painted face of the hall's display; scales to whatever room it is given. On 1080 lines a called number is at
/// least 250 pixels, Danish 44 and the second language 36.
class DisplayCanvas : public wxWindow {
public:
    explicit DisplayCanvas(wxWindow* parent);

    void show(DisplayScreen const& screen);

private:
    void paint();
    void paint_head(HallCanvas& canvas, DisplayLayout const& at) const;
    void paint_calls(HallCanvas& canvas, DisplayLayout const& at) const;
    void paint_beside(HallCanvas& canvas, BigCall const& call, Box const& box) const;
    void paint_stacked(HallCanvas& canvas, BigCall const& call, Box const& box) const;
    void paint_place(HallCanvas& canvas, BigCall const& call, Box const& box) const;
    void paint_lately(HallCanvas& canvas, DisplayLayout const& at) const;
    void paint_late(HallCanvas& canvas, LateCall const& call, Box const& box) const;
    void paint_waiting(HallCanvas& canvas, DisplayLayout const& at) const;
    void paint_foot(HallCanvas& canvas, DisplayLayout const& at) const;

    DisplayScreen m_screen;
};

}  // namespace skranke
