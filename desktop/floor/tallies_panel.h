#pragma once

#include "desktop/floor/floor_screen.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"

#include <wx/wrapsizer.h>

#include <functional>
#include <vector>

namespace skranke {

/// What the information desk counts: one press counts one, without number and clock.
class TalliesPanel : public Card {
public:
    TalliesPanel(wxWindow* parent, std::function<void(std::string)> count, std::function<void()> count_back);

    void show(FloorScreen const& screen);

private:
    void build(std::vector<Tally> const& tallies);

    std::function<void(std::string)> m_count;
    wxWrapSizer* m_row;
    KeyButton* m_back;
    std::vector<Tally> m_tallies;
    std::vector<KeyButton*> m_buttons;
};

}  // namespace skranke
