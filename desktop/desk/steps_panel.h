#pragma once

#include "desktop/desk/desk_screen.h"
#include "desktop/widgets/key_button.h"

#include <wx/checkbox.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>

#include <functional>
#include <vector>

namespace skranke {

/// The checklist of the errand at the desk: one row a step, the current one with its key. Scrolls when it must.
class StepsPanel : public wxScrolledWindow {
public:
    using Tick = std::function<void(int position, bool done)>;

    StepsPanel(wxWindow* parent, std::function<void()> next_step, Tick tick);

    void show(DeskScreen const& screen);

private:
    struct Row {
        wxPanel* panel;
        wxCheckBox* box;
        wxStaticText* remark;
        int position;
    };

    void build(ServingCard const& card);
    void add_row(std::string const& text, int position);
    void fill(Row& row, bool done, bool current, std::string const& remark);
    void move_button(DeskScreen const& screen);
    void scroll_to_current();

    std::function<void()> m_next_step;
    Tick m_tick;
    KeyButton* m_button;
    std::vector<Row> m_rows;
    TicketId m_ticket{};
    std::vector<std::string> m_texts;
    int m_current{-2};
};

}  // namespace skranke
