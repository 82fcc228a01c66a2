#pragma once

#include "desktop/desk/desk_screen.h"

namespace skranke {

/// The window of a desk, as its presenter sees it. UI thread only.
class DeskView {
public:
    virtual ~DeskView() = default;

    /// Shows exactly this; called whenever something has changed.
    virtual void show(DeskScreen const& screen) = 0;

    /// The text stands in the note field now; replaces what the person has typed there.
    virtual void put_note(std::string const& note) = 0;

    /// Moves the focus to the list of those who wait.
    virtual void go_to_list() = 0;

    virtual void show_help() = 0;
};

}  // namespace skranke
