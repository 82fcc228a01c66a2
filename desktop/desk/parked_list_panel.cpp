#include "desktop/desk/parked_list_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/desk/waiting_list_panel.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/low_list.h"
#include "desktop/widgets/palette.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {

namespace {

enum ParkedColumn : unsigned { number_column, errand_column, since_column };

/// The numbers bold and the rest as in the list of those who wait.
class Store : public wxDataViewListStore {
public:
    bool GetAttrByRow(unsigned, unsigned column, wxDataViewItemAttr& attr) const override
    {
        attr.SetColour(column == since_column ? Palette::now().muted : Palette::now().text);
        attr.SetBold(column == number_column);
        return true;
    }
};

}  // namespace

ParkedList::ParkedList(wxWindow* parent)
    : wxDataViewListCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                         wxDV_SINGLE | wxDV_NO_HEADER | wxDV_HORIZ_RULES | wxBORDER_NONE},
      m_row_height{GetTextExtent("X").y * 13 / 10}
{
    wxObjectDataPtr<wxDataViewListStore> const store{new Store};
    AssociateModel(store.get());
    auto const widths = WaitingColumns::fitting(this, 0);
    int const since_width = widths.target;
    AppendTextColumn(wx(tr("No.")), wxDATAVIEW_CELL_INERT, widths.number);
    AppendTextColumn(wx(tr("Errand")), wxDATAVIEW_CELL_INERT, widths.errand);
    AppendTextColumn(wx(tr("Since")), wxDATAVIEW_CELL_INERT, since_width);
    for (unsigned i = 0; i < GetColumnCount(); ++i)
        GetColumn(i)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    set_style(this, "sk-list");
    allow_low(this);
    set_spoken_name(this, tr("Parked"));
    Bind(wxEVT_SIZE, [this, widths, since_width](wxSizeEvent& event) {
        event.Skip();
        GetColumn(errand_column)->SetWidth(std::max(widths.errand, event.GetSize().x - widths.number - since_width));
    });
}

bool ParkedList::show(std::vector<ParkedRow> const& rows, bool covered)
{
    if (rows == m_rows && covered == m_covered)
        return false;
    auto const kept = GetSelectedRow();
    m_rows = rows;
    m_covered = covered;
    DeleteAllItems();
    for (auto const& row : m_rows) {
        wxVector<wxVariant> cells;
        cells.push_back(wx(row.number));
        cells.push_back(m_covered ? wxString::FromUTF8("•••")
                                  : wx(row.errand + (row.reason.empty() ? "" : " · " + row.reason)));
        cells.push_back(wx(minutes_text(row.since) + " · " + row.counter));
        AppendItem(cells);
    }
    if (kept != wxNOT_FOUND && kept < static_cast<int>(m_rows.size()))
        SelectRow(static_cast<unsigned>(kept));
    return true;
}

std::optional<TicketId> ParkedList::chosen() const
{
    auto const row = GetSelectedRow();
    if (row == wxNOT_FOUND || row >= static_cast<int>(m_rows.size()))
        return std::nullopt;
    return m_rows[static_cast<std::size_t>(row)].ticket;
}

int ParkedList::wanted_height(std::size_t most) const
{
    if (m_rows.empty())
        return 0;
    if (IsShownOnScreen())
        m_row_height = std::max(m_row_height, GetItemRect(RowToItem(0)).height + 1);
    return m_row_height * static_cast<int>(std::min(m_rows.size(), most)) + 2;
}

}  // namespace skranke
