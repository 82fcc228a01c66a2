#pragma once

#include "desktop/lead/lead_screen.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <wx/sizer.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace skranke {

/// What would come of a trial, in a dashed frame for as long as one stands: nothing in it is so. Its keys work from
/// anywhere on the board, so it takes the keyboard from nobody.
class WhatIfPanel : public Card {
public:
    struct Hands {
        std::function<void(Act)> act;
    };

    WhatIfPanel(wxWindow* parent, Hands hands);

    void show(LeadScreen const& screen);

private:
    using Row = std::pair<std::string, std::string>;  ///< a name and a figure

    static std::vector<Row> rows_of(LeadTrial const& trial);
    void show_rows(std::vector<Row> const& rows);

    Hands m_hands;
    WrappedText* m_what;
    WrappedText* m_state;
    wxFlexGridSizer* m_grid;
    std::vector<Row> m_rows;
    std::vector<wxStaticText*> m_cells;
    KeyButton* m_do;
    KeyButton* m_other;
    KeyButton* m_drop;
};

}  // namespace skranke
