#pragma once

#include "desktop/floor/floor_screen.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

#include <wx/dataview.h>

#include <functional>
#include <vector>

namespace skranke {

/// Who waits for help at a PC, and who has called for somebody to come: each one press away.
class HelpQueuePanel : public Card {
public:
    HelpQueuePanel(wxWindow* parent, std::function<void(Act)> act, std::function<void(HelpCallId)> go);

    void show(FloorScreen const& screen);
    void focus_list() { m_list->SetFocus(); }

private:
    void show_list(FloorScreen const& screen);
    void show_calls(FloorScreen const& screen);

    std::function<void(HelpCallId)> m_go;
    wxStaticText* m_title;
    KeyButton* m_next;
    wxDataViewListCtrl* m_list;
    std::vector<WaitingHelpRow> m_rows;
    bool m_covered{false};
    struct CallLine {
        wxPanel* panel;
        WrappedText* text;
        KeyButton* go;
        HelpCallId call;
    };
    std::vector<CallLine> m_calls;
};

}  // namespace skranke
