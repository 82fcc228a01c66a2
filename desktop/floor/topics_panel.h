#pragma once

#include "desktop/floor/floor_screen.h"
#include "desktop/widgets/tile_button.h"

#include <wx/panel.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <functional>
#include <vector>

namespace skranke {

/// What citizens are helped with, as tiles: one press registers it and starts the clock. Above them a field in which
/// the first letters leave only those that begin so; Enter there takes the first.
class TopicsPanel : public wxPanel {
public:
    TopicsPanel(wxWindow* parent, std::function<void(std::string)> start);

    void show(FloorScreen const& screen);
    void focus_field();

private:
    void build(std::vector<HelpTopic> const& topics);
    void narrow();
    void start_first();

    std::function<void(std::string)> m_start;
    wxTextCtrl* m_field;
    wxGridSizer* m_grid;
    std::vector<HelpTopic> m_topics;
    std::vector<TileButton*> m_tiles;
};

}  // namespace skranke
