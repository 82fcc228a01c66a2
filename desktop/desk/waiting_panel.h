#pragma once

#include "desktop/desk/parked_list_panel.h"
#include "desktop/desk/waiting_list_panel.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <wx/dataview.h>
#include <wx/stattext.h>

#include <functional>
#include <tuple>

namespace skranke {

/// The left side of the desk: those who wait, in two sections, and those who are parked.
class WaitingPanel : public Card {
public:
    using Do = std::function<void(Act, std::optional<TicketId>)>;

    WaitingPanel(wxWindow* parent, Do act);

    void show(DeskScreen const& screen);
    void focus_list();
    std::optional<TicketId> chosen_waiting() const;
    std::optional<TicketId> chosen_parked() const;
    /// Wide enough for all that the lists can tell.
    int usual_width() const;

private:
    wxPanel* make_lists();
    void share_height();
    void show_parked(DeskScreen const& screen);

    Do m_do;
    wxStaticText* m_count;
    KeyButton* m_new_number;
    wxPanel* m_lists;
    WaitingHeading* m_heading;
    wxStaticText* m_mine_title;
    wxStaticText* m_others_title;
    wxStaticText* m_nobody;
    WaitingList* m_mine;
    WaitingList* m_others;
    WrappedText* m_hint;
    wxStaticText* m_parked_title;
    KeyButton* m_resume;
    ParkedList* m_parked;
    std::size_t m_mine_rows{0};
    std::size_t m_others_rows{0};
    std::tuple<std::size_t, std::size_t, int, int> m_shared;
};

}  // namespace skranke
