#pragma once

#include "desktop/setup/setup_fields_panel.h"
#include "desktop/setup/setup_head_panel.h"
#include "desktop/setup/setup_table_panel.h"
#include "desktop/widgets/card.h"

#include <utility>

namespace skranke {

/// One page: from when it is to hold, its lines, and the fields of the chosen one.
class SetupLinesPanel : public Card {
public:
    SetupLinesPanel(wxWindow* parent, SetupPresenter& presenter);

    void show(SetupScreen const& screen);
    void focus_list();
    void focus_field(std::size_t field) { m_fields.focus(field); }
    /// What stands in a field one has not left yet counts, too.
    void take_over();

private:
    SetupHead m_head;
    SetupTable m_table;
    SetupFields m_fields;
    std::pair<bool, std::size_t> m_shape{};  ///< whether there is a table, and how many parts the page has
};

}  // namespace skranke
