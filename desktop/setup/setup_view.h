#pragma once

#include "desktop/setup/setup_screen.h"

namespace skranke {

/// The window of Opsætning, as its presenter sees it. UI thread only.
class SetupView {
public:
    virtual ~SetupView() = default;

    /// Shows exactly this; called whenever something has changed.
    virtual void show(SetupScreen const& screen) = 0;
    virtual void go_to_list() = 0;
    virtual void go_to_field(std::size_t field) = 0;
    virtual void go_to_reason() = 0;
    virtual void show_help() = 0;
};

}  // namespace skranke
