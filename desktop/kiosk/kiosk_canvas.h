#pragma once

#include "desktop/kiosk/kiosk_layout.h"
#include "desktop/kiosk/kiosk_screen.h"

#include <wx/window.h>

#include <functional>
#include <vector>

namespace skranke {

class PaintedButton;

/// The stand's face: painted words, and buttons that a finger, a key or a screen reader can press.
class KioskCanvas : public wxWindow {
public:
    /// `pressed` hears what was pressed, `touched` that somebody is there.
    KioskCanvas(wxWindow* parent, double mm_per_pixel, std::function<void(KioskAct const&)> pressed,
                std::function<void()> touched);

    void show(KioskScreen const& screen);

private:
    void paint();
    void place();
    void dress(PaintedButton& button, KioskButton const& as);
    std::vector<KioskButton> wanted() const;
    void touch(bool by_key);

    double m_mm_per_pixel;
    std::function<void(KioskAct const&)> m_pressed;
    std::function<void()> m_touched;
    bool m_by_key{false};  ///< the focus is shown to those who walk by keys, not to fingers
    KioskScreen m_screen;
    KioskLayout m_layout;
    std::vector<KioskButton> m_worn;  ///< what the buttons show, in their order
    std::vector<PaintedButton*> m_buttons;
};

}  // namespace skranke
