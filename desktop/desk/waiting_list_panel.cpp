#include "desktop/desk/waiting_list_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/desk/desk_words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/low_list.h"
#include "desktop/widgets/pill_renderer.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <wx/dcclient.h>

#include <algorithm>

namespace skranke {

namespace {

enum Column : unsigned { number, errand, arrived, waited_for, target, columns };

Tone tone_of(MarkWords::Feel feel)
{
    return static_cast<Tone>(feel);
}

wxString hidden()
{
    return wxString::FromUTF8("•••");
}

}  // namespace

WaitingColumns WaitingColumns::fitting(wxWindow const* window, int width)
{
    int const letter = window->GetTextExtent("0").x;
    WaitingColumns w{
        .number = letter * 6, .errand = 0, .arrived = letter * 7, .waited = letter * 17 / 2, .target = letter * 17};
    if (width && width < letter * usual)
        w.arrived = 0;
    w.errand = std::max(letter * 12, width - w.number - w.arrived - w.waited - w.target);
    return w;
}

class WaitingList::Model : public wxDataViewVirtualListModel {
public:
    void show(std::vector<WaitingRow> const& rows, bool covered, bool stale)
    {
        if (rows == m_rows && covered == m_covered && stale == m_stale)
            return;
        auto const before = std::exchange(m_rows, rows);
        bool const all = std::exchange(m_covered, covered) != covered || std::exchange(m_stale, stale) != stale;
        if (before.size() != rows.size()) {
            Reset(static_cast<unsigned>(rows.size()));
            return;
        }
        for (unsigned i = 0; i < rows.size(); ++i)
            if (all || before[i] != rows[i])
                RowChanged(i);
    }
    std::vector<WaitingRow> const& rows() const { return m_rows; }

    unsigned GetColumnCount() const override { return columns; }
    wxString GetColumnType(unsigned) const override { return "string"; }

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override
    {
        if (row >= m_rows.size()) {
            value = wxString{};
            return;
        }
        value = text_of(m_rows[row], column);
    }

    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attr) const override
    {
        if (row >= m_rows.size())
            return false;
        auto const& palette = Palette::now();
        attr.SetColour(m_stale || (column > errand && column < target) ? palette.muted : palette.text);
        attr.SetBold(column == number);
        if (m_rows[row].next && !m_stale)
            attr.SetBackgroundColour(palette.chosen);
        return true;
    }

    bool SetValueByRow(wxVariant const&, unsigned, unsigned) override { return false; }

private:
    wxString text_of(WaitingRow const& row, unsigned column) const
    {
        switch (column) {
            case number:
                return wx(row.number);
            case errand:
                return m_covered ? hidden() : wx(row.errand);
            case arrived:
                return wx(clock_text(row.arrived));
            case waited_for:
                return wx(waited_words(row));
            default: {
                auto const words = words_of(row.mark);
                return PillRenderer::value_of(m_stale ? Tone::neutral : tone_of(words.feel), wx(words.text),
                                              row.next && !m_stale);
            }
        }
    }

    std::vector<WaitingRow> m_rows;
    bool m_covered{false};
    bool m_stale{false};
};

WaitingList::WaitingList(wxWindow* parent, std::string const& spoken_name)
    : wxDataViewCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     wxDV_SINGLE | wxDV_NO_HEADER | wxDV_HORIZ_RULES | wxBORDER_NONE},
      m_model{new Model}
{
    AssociateModel(m_model.get());
    auto const widths = WaitingColumns::fitting(this, 0);
    AppendTextColumn(wx(tr("No.")), number, wxDATAVIEW_CELL_INERT, widths.number);
    AppendTextColumn(wx(tr("Errand")), errand, wxDATAVIEW_CELL_INERT, widths.errand);
    AppendTextColumn(wx(tr("Came")), arrived, wxDATAVIEW_CELL_INERT, widths.arrived);
    AppendTextColumn(wx(tr("Waits")), waited_for, wxDATAVIEW_CELL_INERT, widths.waited);
    AppendColumn(new wxDataViewColumn{wx(tr("Target")), new PillRenderer, target, widths.target});
    for (unsigned i = 0; i < GetColumnCount(); ++i)
        GetColumn(i)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    set_style(this, "sk-list");
    allow_low(this);
    set_spoken_name(this, spoken_name);
    SetMinSize({GetTextExtent("0").x * WaitingColumns::fewest, -1});
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit_columns();
    });
}

void WaitingList::fit_columns()
{
    auto const width = GetClientSize().x;
    if (width == m_fitted_width || width < 10)
        return;
    m_fitted_width = width;
    auto const w = WaitingColumns::fitting(this, width);
    int const widths[] = {w.number, w.errand, w.arrived, w.waited, w.target};
    for (unsigned i = 0; i < columns; ++i)
        if (widths[i])
            GetColumn(i)->SetWidth(widths[i]);
    GetColumn(arrived)->SetHidden(w.arrived == 0);
}

void WaitingList::show(std::vector<WaitingRow> const& rows, bool covered, bool stale)
{
    auto const kept = chosen();
    m_model->show(rows, covered, stale);
    if (chosen() == kept)
        return;
    UnselectAll();
    for (unsigned i = 0; i < rows.size(); ++i)
        if (rows[i].ticket == kept)
            Select(m_model->GetItem(i));
}

std::optional<TicketId> WaitingList::chosen() const
{
    auto const item = GetSelection();
    if (!item.IsOk())
        return std::nullopt;
    auto const row = m_model->GetRow(item);
    if (row >= m_model->rows().size())
        return std::nullopt;
    return m_model->rows()[row].ticket;
}

void WaitingList::choose_first()
{
    if (!chosen() && !m_model->rows().empty())
        Select(m_model->GetItem(0));
}

int WaitingList::row_height() const
{
    if (!m_model->rows().empty() && IsShownOnScreen())
        m_row_height = std::max(m_row_height, GetItemRect(m_model->GetItem(0)).height + 1);
    return m_row_height > 5 ? m_row_height : GetTextExtent("X").y * 2;
}

WaitingHeading::WaitingHeading(wxWindow* parent)
    : wxWindow{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxFULL_REPAINT_ON_RESIZE}
{
    SetCanFocus(false);
    SetMinSize({-1, GetTextExtent("X").y * 3 / 2});
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) { paint(); });
}

void WaitingHeading::paint()
{
    wxPaintDC dc{this};
    auto const& palette = Palette::now();
    auto const w = WaitingColumns::fitting(this, GetClientSize().x);
    dc.SetFont(sized_font(this, 0.95, true));
    dc.SetTextForeground(palette.muted);
    std::string const titles[] = {tr("No."), tr("Errand"), tr("Came"), tr("Waits"), tr("Target")};
    int const widths[] = {w.number, w.errand, w.arrived, w.waited, w.target};
    int x = FromDIP(4);
    for (unsigned i = 0; i < columns; ++i) {
        if (widths[i])
            dc.DrawText(wx(titles[i]), x, (GetClientSize().y - dc.GetCharHeight()) / 2);
        x += widths[i];
    }
}

}  // namespace skranke
