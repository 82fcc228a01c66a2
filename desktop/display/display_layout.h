#pragma once

#include "desktop/hall/box.h"

namespace skranke {

/// Where everything stands on the hall's display. It is laid out on 1920 × 1080, or on 1080 × 1920 where the screen
/// stands upright, and then scaled as a whole, so that the proportions which make it readable from the back of a hall
/// hold on every screen. A screen of another shape gets a sheet that is longer one way, so that it is filled. Pure.
struct DisplayLayout {
    double wide{};
    double high{};
    Box head;
    Box office;
    Box practice;  ///< the striped sign in the head
    Box clock;
    Box calling;  ///< the words above the calls
    Box calls;
    bool stacked{};  ///< in a call, the place stands below the number rather than beside it
    Box lately_heading;
    Box lately;  ///< rows, below their column headings
    int lately_columns{1};
    Box notice;  ///< empty when nothing is to be told
    Box waiting_heading;
    Box waiting;  ///< empty where two calls take its room
    int waiting_columns{2};
    Box foot;
};

/// `shape`: width over height of the screen. `practice`: the head holds a sign. `two`: two numbers are called together.
/// `notice`: there is something to tell.
DisplayLayout display_layout(double shape, bool practice, bool two, bool notice);

}  // namespace skranke
