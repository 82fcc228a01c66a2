#include "desktop/setup/setup_lines_panel.h"

#include "desktop/widgets/layout.h"

#include <utility>

namespace skranke {

SetupLinesPanel::SetupLinesPanel(wxWindow* parent, SetupPresenter& presenter)
    : Card{parent, 14}, m_head{this, presenter}, m_table{this, presenter}, m_fields{this, presenter}
{
    column()->Add(m_head.sizer(), wxSizerFlags{}.Expand());
    column()->Add(m_table.sizer(), wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(8)));
    column()->Add(m_fields.sizer(), wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(10)));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        m_fields.fit(event.GetSize().x);
    });
}

/// While another page is read the last one stands there; nothing can be done to it.
void SetupLinesPanel::show(SetupScreen const& screen)
{
    if (!screen.ready)
        return;
    m_head.show(screen);
    m_table.show(screen);
    m_fields.show(screen);
    auto const shape = std::pair{screen.table, screen.lists.size()};
    if (std::exchange(m_shape, shape) == shape)
        return;
    lay_out(this);
    lay_out_holders(this);
}

void SetupLinesPanel::focus_list()
{
    m_shape.first ? m_table.focus() : m_fields.focus(0);
}

void SetupLinesPanel::take_over()
{
    m_head.take_over();
    m_fields.take_over();
}

}  // namespace skranke
