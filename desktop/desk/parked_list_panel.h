#pragma once

#include "desktop/desk/desk_screen.h"

#include <wx/dataview.h>

#include <optional>
#include <vector>

namespace skranke {

/// Those who wait for something else than a counter, with the reason. Its columns stand under those of the waiting.
class ParkedList : public wxDataViewListCtrl {
public:
    explicit ParkedList(wxWindow* parent);

    /// Says whether anything changed.
    bool show(std::vector<ParkedRow> const& rows, bool covered);
    std::optional<TicketId> chosen() const;
    /// For all of its rows, or for the four that it shows at once. Rows know how tall they are once they are painted.
    int wanted_height() const;

private:
    std::vector<ParkedRow> m_rows;
    bool m_covered{false};
};

}  // namespace skranke
