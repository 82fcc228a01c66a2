#include "desktop/history/visit_list_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/history/history_words.h"
#include "desktop/history/typed_fields.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/palette.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {

namespace {

enum Column : unsigned { day, came, number, errand, place, waited, how, columns };

}  // namespace

class VisitList::Model : public wxDataViewVirtualListModel {
public:
    /// Says whether rows came or went.
    bool show(HistoryScreen const& screen, bool grown_only)
    {
        bool const rows = screen.visits != m_visits;
        bool const words = screen.covered != m_covered || screen.stale != m_stale || screen.choices != m_choices;
        auto const before = m_visits.size();
        m_visits = screen.visits;
        m_covered = screen.covered;
        m_stale = screen.stale;
        m_choices = screen.choices;
        if (rows && grown_only && before && before < m_visits.size())
            for (auto row = before; row < m_visits.size(); ++row)
                RowAppended();
        else if (rows || words)
            Reset(static_cast<unsigned>(m_visits.size()));
        return (rows && !grown_only) || words;
    }
    std::size_t size() const { return m_visits.size(); }

    unsigned GetColumnCount() const override { return columns; }
    wxString GetColumnType(unsigned) const override { return "string"; }

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override
    {
        value = row < m_visits.size() ? wx(text_of(m_visits.at(row), column)) : wxString{};
    }

    bool GetAttrByRow(unsigned, unsigned column, wxDataViewItemAttr& attr) const override
    {
        auto const& palette = Palette::now();
        attr.SetColour(m_stale || column == day || column == waited ? palette.muted : palette.text);
        attr.SetBold(column == number);
        return true;
    }

    bool SetValueByRow(wxVariant const&, unsigned, unsigned) override { return false; }

private:
    std::string text_of(PastVisit const& visit, unsigned column) const
    {
        switch (column) {
            case day:
                return short_date_text(visit.day);
            case came:
                return clock_text(visit.arrived);
            case number:
                return shown_number(visit.number);
            case errand:
                return m_covered ? "•••" : visit.errand;
            case place:
                return visit.counter.empty() ? "–" : visit.counter;
            case waited:
                return waited_words(visit);
            default:
                return m_covered ? "•••" : ended_words(visit.ended_as, m_choices.get());
        }
    }

    VisitWindow m_visits;
    bool m_covered{false};
    bool m_stale{false};
    std::shared_ptr<HistoryChoices const> m_choices;
};

VisitList::VisitList(wxWindow* parent, std::function<void(std::optional<std::size_t>)> choose)
    : wxDataViewCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                     wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_NONE},
      m_model{new Model},
      m_choose{std::move(choose)}
{
    AssociateModel(m_model.get());
    int const letter = GetTextExtent("0").x;
    AppendTextColumn(wx(tr("Day")), day, wxDATAVIEW_CELL_INERT, letter * 13);
    AppendTextColumn(wx(tr("Came")), came, wxDATAVIEW_CELL_INERT, letter * 8);
    AppendTextColumn(wx(tr("No.")), number, wxDATAVIEW_CELL_INERT, letter * 8);
    AppendTextColumn(wx(tr("Errand")), errand, wxDATAVIEW_CELL_INERT, letter * 24);
    AppendTextColumn(wx(tr("Place")), place, wxDATAVIEW_CELL_INERT, letter * 14);
    AppendTextColumn(wx(tr("Waited")), waited, wxDATAVIEW_CELL_INERT, letter * 9);
    AppendTextColumn(wx(tr("Ended as")), how, wxDATAVIEW_CELL_INERT, letter * 18);
    for (unsigned i = 0; i < GetColumnCount(); ++i)
        GetColumn(i)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    set_style(this, "sk-list");
    set_spoken_name(this, tr("Visits found"));
    SetMinSize({letter * 52, GetTextExtent("X").y * 6});
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit_columns();
    });
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (m_showing)
            return;
        auto const item = GetSelection();
        m_choose(item.IsOk() ? std::optional<std::size_t>{m_model->GetRow(item)} : std::nullopt);
    });
}

/// Errand and ending share what the others leave.
void VisitList::fit_columns()
{
    auto const width = GetClientSize().x;
    if (width == m_fitted_width || width < 10)
        return;
    m_fitted_width = width;
    int const letter = GetTextExtent("0").x;
    int const left = width - letter * 54;
    GetColumn(errand)->SetWidth(std::max(letter * 14, left * 3 / 5));
    GetColumn(how)->SetWidth(std::max(letter * 12, left * 2 / 5));
}

void VisitList::show(HistoryScreen const& screen)
{
    bool const another = screen.search != m_search;
    long const moved = screen.first_row - m_first_row;
    auto const sight = rows_in_sight();
    m_search = screen.search;
    m_first_row = screen.first_row;
    m_showing = true;  // what the list says of its own rows is nobody's choice
    if (m_model->show(screen, !another && moved == 0)) {
        if (another || !sight)
            keep_in_sight(0, 1);
        else
            keep_in_sight(static_cast<long>(sight->first) - moved, static_cast<long>(sight->second - sight->first));
    }
    mark(screen.chosen);
    m_showing = false;
}

void VisitList::mark(std::optional<std::size_t> row)
{
    auto const item = GetSelection();
    if (row && (!item.IsOk() || m_model->GetRow(item) != *row))
        Select(m_model->GetItem(static_cast<unsigned>(*row)));
    else if (!row && item.IsOk())
        UnselectAll();
}

/// Rows that came or went above do not move what is being read.
void VisitList::keep_in_sight(long first, long rows)
{
    auto const size = static_cast<long>(m_model->size());
    if (!size)
        return;
    for (auto const row : {first + rows, first})
        EnsureVisible(m_model->GetItem(static_cast<unsigned>(std::clamp(row, 0L, size - 1))));
}

std::optional<std::pair<std::size_t, std::size_t>> VisitList::rows_in_sight() const
{
    auto const top = GetTopItem();
    if (!m_model->size() || !top.IsOk())
        return std::nullopt;
    auto const first = static_cast<std::size_t>(m_model->GetRow(top));
    auto const fits = static_cast<std::size_t>(std::max(1, GetCountPerPage()));
    return std::pair{first, std::min(first + fits, m_model->size() - 1)};
}

}  // namespace skranke
