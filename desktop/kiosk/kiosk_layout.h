#pragma once

#include "desktop/hall/box.h"
#include "desktop/kiosk/kiosk_screen.h"

#include <vector>

namespace skranke {

/// Where everything of the stand's screen stands. Pure, so that reach and size of what is pressed can be tested.
struct KioskLayout {
    double scale{1};  ///< of type and lines, from a screen of 1080 × 1920
    Box title;
    Box clock;
    Box hours;
    Box practice;  ///< a band at the very top
    Box lead;
    Box notice;
    Box sentences;  ///< or the question
    Box number;
    Box qr;
    Box privacy;
    std::vector<Box> buttons;  ///< in the order of the screen's buttons; with a question: yes and no alone
};

/// `mm_per_pixel` of the glass, so that a target is at least 20 mm; 0: a window for a look, no millimetres.
/// Nothing to press stands in the top eighth. Read from right to left, all is mirrored.
KioskLayout kiosk_layout(KioskScreen const& screen, double width, double height, double mm_per_pixel);

}  // namespace skranke
