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
    /// For all of its rows, or for `most` that it shows at once. Rows know how tall they are once they are painted.
    int wanted_height(std::size_t most) const;

private:
    std::vector<ParkedRow> m_rows;
    bool m_covered{false};
    mutable int m_row_height;  ///< the tallest seen: a row that is not painted yet tells too little
};

}  // namespace skranke
