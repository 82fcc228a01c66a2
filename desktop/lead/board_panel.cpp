#include "desktop/lead/board_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/lead/lead_words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/list_cell.h"
#include "desktop/widgets/palette.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <wx/settings.h>
#include <wx/sizer.h>

#include <algorithm>

namespace skranke {

namespace {

constexpr int between_cards = 7;

}  // namespace

BoardPanel::BoardPanel(wxWindow* parent, Hands hands) : wxSimplebook{parent, wxID_ANY}, m_hands{std::move(hands)}
{
    SetBackgroundColour(Palette::now().page);
    m_board = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL};
    m_board->SetScrollRate(0, FromDIP(12));
    m_board->SetBackgroundColour(Palette::now().page);
    m_grid = new wxGridSizer{3, FromDIP(between_cards), FromDIP(between_cards)};
    m_board->SetSizer(m_grid);
    m_board->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        lay_cards();
    });
    AddPage(m_board, "", true);

    m_list = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_HORIZ_RULES};
    int const letter = GetTextExtent("0").x;
    m_list->AppendTextColumn(wx(tr("Counter")), wxDATAVIEW_CELL_INERT, letter * 14);
    m_list->AppendTextColumn(wx(tr("State")), wxDATAVIEW_CELL_INERT, letter * 22);
    m_list->AppendTextColumn(wx(tr("Who")), wxDATAVIEW_CELL_INERT, letter * 34);
    m_list->AppendTextColumn(wx(tr("No.")), wxDATAVIEW_CELL_INERT, letter * 8);
    m_list->AppendTextColumn(wx(tr("Lasts")), wxDATAVIEW_CELL_INERT, letter * 9);
    m_list->AppendTextColumn(wx(tr("Trial")), wxDATAVIEW_CELL_INERT, letter * 30);
    set_style(m_list, "sk-list");
    set_spoken_name(m_list, tr("Counters"));
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        auto const row = m_list->GetSelectedRow();
        if (row != wxNOT_FOUND && row < static_cast<int>(m_shown.size()))
            m_hands.choose(m_shown[static_cast<std::size_t>(row)].id);
    });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) {
        auto const row = m_list->GetSelectedRow();
        if (row != wxNOT_FOUND && row < static_cast<int>(m_shown.size()))
            m_hands.assign(m_shown[static_cast<std::size_t>(row)].id);
    });
    m_list->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        auto const row = m_list->GetSelectedRow();
        if (event.HasAnyModifiers() || row == wxNOT_FOUND || row >= static_cast<int>(m_shown.size()))
            return event.Skip();
        auto const counter = m_shown[static_cast<std::size_t>(row)].id;
        switch (event.GetKeyCode()) {
            case WXK_INSERT:
            case WXK_NUMPAD_INSERT:
                return m_hands.try_it(counter);
            case WXK_DELETE:
            case WXK_NUMPAD_DELETE:
                return m_hands.try_no_more(counter);
            default:
                event.Skip();
        }
    });
    AddPage(m_list, "");
}

int BoardPanel::columns_in(int width) const
{
    auto const least = CounterCardCanvas::least_size(this).x + FromDIP(between_cards);
    return std::clamp((width + FromDIP(between_cards)) / least, 1, 5);
}

int BoardPanel::whole_height(int width) const
{
    auto const columns = columns_in(width);
    auto const rows = (static_cast<int>(m_cards.size()) + columns - 1) / columns;
    return rows * (CounterCardCanvas::least_size(this).y + FromDIP(between_cards));
}

void BoardPanel::lay_cards()
{
    auto const columns = columns_in(m_board->GetClientSize().x);
    if (columns != m_grid->GetCols())
        m_grid->SetCols(columns);
    m_board->FitInside();
    m_board->Layout();
}

void BoardPanel::show(LeadScreen const& screen)
{
    bool const more = m_cards.size() != screen.cards.size();
    while (m_cards.size() < screen.cards.size()) {
        auto* const card = new CounterCardCanvas{m_board,
                                                 {.choose = m_hands.choose,
                                                  .assign = m_hands.assign,
                                                  .try_it = m_hands.try_it,
                                                  .try_no_more = m_hands.try_no_more,
                                                  .go = [this](int across, int down) { go(across, down); },
                                                  .drop = m_hands.drop}};
        m_grid->Add(card, wxSizerFlags{}.Expand());
        m_cards.push_back(card);
    }
    while (m_cards.size() > screen.cards.size()) {
        m_cards.back()->Destroy();
        m_cards.pop_back();
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->show(screen.cards[i], screen.stale);
    show_list(screen);
    if (more)
        lay_cards();
}

void BoardPanel::show_list(LeadScreen const& screen)
{
    if (GetSelection() == 0 || screen.cards == m_shown) {
        m_shown = screen.cards;
        return;
    }
    auto const same = m_list->GetItemCount() == static_cast<int>(screen.cards.size());
    m_shown = screen.cards;
    if (!same)
        m_list->DeleteAllItems();
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        auto const& card = m_shown[i];
        wxVector<wxVariant> cells;
        for (auto const& text : {card.name, state_words(card).text, who_words(card), card.number,
                                 card.number.empty() ? std::string{} : running_text(card.elapsed),
                                 card.tried ? tried_words(*card.tried) : std::string{}})
            cells.push_back(wx(text));
        if (!same) {
            m_list->AppendItem(cells);
            continue;
        }
        for (unsigned column = 0; column < cells.size(); ++column)
            if (m_list->GetTextValue(static_cast<unsigned>(i), column) != cells[column].GetString())
                set_cell(*m_list, cells[column], static_cast<unsigned>(i), column);
    }
}

/// From cards to list, and back.
void BoardPanel::turn_over()
{
    if (GetSelection() == 0) {
        ChangeSelection(1);
        LeadScreen screen;
        screen.cards = std::exchange(m_shown, {});
        show_list(screen);
        for (std::size_t i = 0; i < m_shown.size(); ++i)
            if (m_shown[i].chosen)
                m_list->SetCurrentItem(m_list->RowToItem(static_cast<int>(i)));
        m_list->SetFocus();
    } else {
        ChangeSelection(0);
        focus_chosen();
    }
}

void BoardPanel::focus_chosen()
{
    if (GetSelection() == 1)
        return m_list->SetFocus();
    for (std::size_t i = 0; i < m_cards.size() && i < m_shown.size(); ++i)
        if (m_shown[i].chosen)
            return m_cards[i]->SetFocus();
    if (!m_cards.empty())
        m_cards.front()->SetFocus();
}

void BoardPanel::go(int across, int down)
{
    auto const at = std::ranges::find_if(m_cards, [](auto const* card) { return card->HasFocus(); });
    if (at == m_cards.end())
        return;
    auto const to = static_cast<int>(at - m_cards.begin()) + across + down * m_grid->GetCols();
    if (to >= 0 && to < static_cast<int>(m_cards.size())) {
        auto* const card = m_cards[static_cast<std::size_t>(to)];
        card->SetFocus();
        // The card comes into sight.
        int row = 0;
        m_board->GetViewStart(nullptr, &row);
        int const step = FromDIP(12);
        auto const top = card->GetPosition().y;
        auto const bottom = top + card->GetSize().y;
        if (top < 0 || bottom > m_board->GetClientSize().y)
            m_board->Scroll(-1, row + (top < 0 ? top - step : bottom - m_board->GetClientSize().y + step) / step);
    }
}

}  // namespace skranke
