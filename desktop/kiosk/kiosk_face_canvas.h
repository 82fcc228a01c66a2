#pragma once

#include "desktop/hall/box.h"
#include "desktop/hall/palette.h"
#include "desktop/kiosk/kiosk_layout.h"
#include "desktop/kiosk/kiosk_screen.h"

namespace skranke {

class HallCanvas;
struct TextLook;

/// How the stand looks: colours, sizes and the reading direction that its citizen has chosen.
struct KioskFace {
    KioskColours colours;
    double scale{1};    ///< of the screen
    double letters{1};  ///< 1.25 with "Større"
    bool right_to_left{false};

    void paint_page(HallCanvas& canvas, Box const& whole, KioskScreen const& screen, KioskLayout const& layout) const;
    void paint_button(HallCanvas& canvas, Box const& box, KioskButton const& button, bool focused) const;

private:
    void paint_tile(HallCanvas& canvas, Box const& box, KioskButton const& button) const;
    void paint_plain(HallCanvas& canvas, Box const& box, KioskButton const& button, Rgb ink) const;
    void paint_sentences(HallCanvas& canvas, Box const& box, std::vector<BothWords> const& sentences) const;
    TextLook look(double size, Rgb ink, bool bold = false) const;
};

}  // namespace skranke
