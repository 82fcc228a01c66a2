#pragma once

#include "desktop/lead/counter_card_canvas.h"

#include <wx/dataview.h>
#include <wx/scrolwin.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>

#include <vector>

namespace skranke {

/// All counters: as cards, walked by the arrow keys, or as a list (Ctrl+L).
class BoardPanel : public wxSimplebook {
public:
    struct Hands {
        std::function<void(CounterId)> choose;
        std::function<void(CounterId)> assign;
        std::function<void(CounterId)> try_it;
        std::function<void(CounterId)> try_no_more;
        std::function<void(CounterId, Assignment const&)> drop;
    };

    BoardPanel(wxWindow* parent, Hands hands);

    void show(LeadScreen const& screen);
    void turn_over();
    void focus_chosen();
    /// What all cards take in this width.
    int whole_height(int width) const;

private:
    void lay_cards();
    void go(int across, int down);
    void show_list(LeadScreen const& screen);
    int columns_in(int width) const;

    Hands m_hands;
    wxScrolledWindow* m_board;
    wxGridSizer* m_grid;
    std::vector<CounterCardCanvas*> m_cards;
    std::vector<CounterCard> m_shown;
    wxDataViewListCtrl* m_list;
};

}  // namespace skranke
