#pragma once

#include "desktop/history/history_screen.h"

namespace skranke {

/// What the presenter of Historik asks of its window. UI thread only.
class HistoryView {
public:
    virtual ~HistoryView() = default;

    virtual void show(HistoryScreen const& screen) = 0;
    virtual HistoryFields fields() = 0;
    virtual void go_to_field() = 0;
    virtual void go_to_list() = 0;
    virtual void put_on_clipboard(std::string const& text) = 0;
    virtual void show_help() = 0;
};

}  // namespace skranke
