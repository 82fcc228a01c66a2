#include "desktop/setup/setup_table_panel.h"

#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <wx/wrapsizer.h>

#include <algorithm>
#include <utility>

namespace skranke {
namespace {

constexpr int widest_cell = 26;  ///< letters; the fields below say the rest
constexpr int widest_title = 30;
constexpr int least_title = 14;

std::string mark_words(SetupRow::Mark mark)
{
    switch (mark) {
        case SetupRow::Mark::same:
            return {};
        case SetupRow::Mark::changed:
            return "● " + tr("changed");
        case SetupRow::Mark::added:
            return "+ " + tr("new");
        case SetupRow::Mark::gone:
            return "– " + tr("goes");
        case SetupRow::Mark::wrong:
            return "✖ " + tr("to mend");
    }
    return {};
}

/// As it stands in the list: one line.
wxString cell(std::string const& text)
{
    auto shown = wx(text);
    shown.Replace("\n", " ");
    return shown;
}

wxVector<wxVariant> cells_of(SetupRow const& row)
{
    wxVector<wxVariant> cells;
    cells.push_back(cell(row.title));
    for (auto const& text : row.cells)
        cells.push_back(cell(text));
    cells.push_back(cell(mark_words(row.mark)));
    return cells;
}

}  // namespace

SetupTable::SetupTable(wxWindow* card, SetupPresenter& presenter)
    : m_presenter{presenter}, m_column{new wxBoxSizer{wxVERTICAL}}
{
    m_list = new wxDataViewListCtrl{card, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_NONE};
    m_list->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit(event.GetSize().x);
    });
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        auto const row = m_list->GetSelectedRow();
        if (!m_showing && row != wxNOT_FOUND)
            m_presenter.choose_row(static_cast<std::size_t>(row));
    });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { m_presenter.act(Act::next_step); });
    m_list->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (!take_key(event.GetKeyCode()))
            event.Skip();
    });
    set_style(m_list, "sk-list");
    set_spoken_name(m_list, tr("Lines of the page"));
    m_list->SetMinSize({-1, card->GetTextExtent("X").y * 10});
    m_nothing = new WrappedText{card, tr("Nothing stands here yet."), true};
    m_column->Add(m_list, wxSizerFlags{1}.Expand());
    m_column->Add(m_nothing, wxSizerFlags{}.Expand());
    make_buttons(card);
}

void SetupTable::make_buttons(wxWindow* card)
{
    auto* const buttons = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
    auto const add = [&](std::string const& caption, std::string const& key, std::function<void()> act) {
        auto* const button = new KeyButton{card, caption, key};
        button->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
        buttons->Add(button, wxSizerFlags{}.Border(wxRIGHT | wxTOP, card->FromDIP(6)));
        return button;
    };
    m_add = add(tr("Add a line"), "Ins", [this] { m_presenter.add_line(); });
    m_remove = add(tr("Take the line away"), "Del", [this] { m_presenter.remove_line(); });
    m_up = add(tr("Up in the order"), "", [this] { m_presenter.move_line(-1); });
    m_down = add(tr("Down in the order"), "", [this] { m_presenter.move_line(1); });
    m_column->Add(buttons, wxSizerFlags{}.Expand());
}

bool SetupTable::take_key(int key)
{
    if (key == WXK_INSERT || key == WXK_NUMPAD_INSERT)
        m_presenter.add_line();
    else if (key == WXK_DELETE || key == WXK_NUMPAD_DELETE)
        m_presenter.remove_line();
    else
        return false;
    return true;
}

void SetupTable::show(SetupScreen const& screen)
{
    m_showing = true;
    if (std::exchange(m_shown, screen.table) != screen.table)
        m_column->ShowItems(screen.table);
    if (screen.table) {
        show_columns(screen.columns);
        show_rows(screen);
        show_buttons(screen);
    }
    m_showing = false;
}

void SetupTable::show_columns(std::vector<std::string> const& columns)
{
    if (columns == m_columns && m_list->GetColumnCount())
        return;
    m_columns = columns;
    m_rows.clear();
    m_list->DeleteAllItems();
    m_list->ClearColumns();
    auto const add = [this](std::string const& title) {
        m_list->AppendTextColumn(wx(title), wxDATAVIEW_CELL_INERT)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    };
    add(tr("Name"));
    for (auto const& column : columns)
        add(column);
    add(tr("Change"));
}

void SetupTable::show_rows(SetupScreen const& screen)
{
    bool const others = screen.rows != m_rows;
    if (screen.rows.size() != m_rows.size()) {
        m_list->DeleteAllItems();
        for (auto const& row : screen.rows)
            m_list->AppendItem(cells_of(row));
    } else {
        for (unsigned i = 0; i < m_rows.size(); ++i)
            if (m_rows[i] != screen.rows[i])
                for (unsigned column = 0; column < m_list->GetColumnCount(); ++column)
                    m_list->SetValue(cells_of(screen.rows[i])[column], i, column);
    }
    m_rows = screen.rows;
    if (others) {
        measure();
        fit(m_list->GetSize().x);
    }
    if (screen.row < m_rows.size() && m_list->GetSelectedRow() != static_cast<int>(screen.row)) {
        auto const item = m_list->RowToItem(static_cast<int>(screen.row));
        m_list->SetCurrentItem(item);
        m_list->Select(item);
        m_list->EnsureVisible(item);
    }
}

void SetupTable::show_buttons(SetupScreen const& screen)
{
    m_nothing->Show(screen.rows.empty());
    m_remove->set_caption(screen.row_gone ? tr("Keep the line") : tr("Take the line away"));
    m_add->Enable(!screen.busy);
    m_remove->Enable(!screen.busy && !screen.rows.empty());
    for (auto* const button : {m_up, m_down})
        button->Show(screen.can_move);
    m_up->Enable(!screen.busy && !screen.row_gone && screen.row > 0);
    m_down->Enable(!screen.busy && !screen.row_gone && screen.row + 1 < screen.rows.size() &&
                   screen.rows[screen.row + 1].mark != SetupRow::Mark::gone);
}

void SetupTable::measure()
{
    m_wanted.clear();
    for (unsigned i = 0; i < m_list->GetColumnCount(); ++i)
        m_wanted.push_back(wanted_width(i));
}

int SetupTable::wanted_width(unsigned column) const
{
    auto const width = [this](wxString const& text) { return m_list->GetTextExtent(text).x; };
    int const letter = width("0");
    bool const title = column == 0;
    int widest = 0;
    for (auto const& row : m_rows)
        widest = std::max(widest, width(column == 0                  ? cell(row.title)
                                        : column <= row.cells.size() ? cell(row.cells[column - 1])
                                                                     : wx(mark_words(row.mark))));
    widest = std::min(widest, letter * (title ? widest_title : widest_cell));
    auto head = m_list->GetFont();
    head.MakeBold();
    wxCoord heading = 0;
    m_list->GetTextExtent(m_list->GetColumn(column)->GetTitle(), &heading, nullptr, nullptr, nullptr, &head);
    return std::max({widest, heading, title ? letter * least_title : 0}) + m_list->FromDIP(18);
}

/// As many columns as stand side by side with nothing cut off; the title takes what is left.
void SetupTable::fit(int width)
{
    auto const count = m_list->GetColumnCount();
    if (count < 2 || m_wanted.size() != count || width < 1)
        return;
    auto const last = count - 1;
    int room = width - m_wanted[0] - m_wanted[last];
    bool fits = true;
    for (unsigned i = 1; i < last; ++i) {
        fits = fits && m_wanted[i] <= room;
        m_list->GetColumn(i)->SetHidden(!fits);
        m_list->GetColumn(i)->SetWidth(m_wanted[i]);
        if (fits)
            room -= m_wanted[i];
    }
    m_list->GetColumn(last)->SetWidth(m_wanted[last]);
    m_list->GetColumn(0)->SetWidth(m_wanted[0] + std::max(0, room));
}

}  // namespace skranke
