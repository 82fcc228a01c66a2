#pragma once

#include "desktop/floor/floor_screen.h"

namespace skranke {

/// The window of Medbetjening, as its presenter sees it. UI thread only.
class FloorView {
public:
    virtual ~FloorView() = default;

    /// Shows exactly this; called whenever something has changed.
    virtual void show(FloorScreen const& screen) = 0;
    /// Moves the focus to where a topic is found.
    virtual void go_to_topics() = 0;
    /// Moves the focus to the list of those who wait.
    virtual void go_to_list() = 0;
    virtual void show_help() = 0;
};

}  // namespace skranke
