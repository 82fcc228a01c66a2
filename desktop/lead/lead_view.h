#pragma once

#include "desktop/lead/lead_screen.h"

namespace skranke {

/// The team lead's window, as its presenter sees it. UI thread only.
class LeadView {
public:
    virtual ~LeadView() = default;

    /// Shows exactly this; called whenever something has changed.
    virtual void show(LeadScreen const& screen) = 0;
    /// From the cards to the list of counters, and back.
    virtual void go_to_list() = 0;
    virtual void show_help() = 0;
};

}  // namespace skranke
