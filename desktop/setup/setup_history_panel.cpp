#include "desktop/setup/setup_history_panel.h"

#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/pill_renderer.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {
namespace {

constexpr std::size_t differences_told = 8;

wxString state_pill(SetupVersion::State state)
{
    switch (state) {
        case SetupVersion::State::current:
            return PillRenderer::value_of(Tone::good, wx(tr("holds")));
        case SetupVersion::State::coming:
            return PillRenderer::value_of(Tone::calm, wx(tr("comes")));
        case SetupVersion::State::ended:
            return PillRenderer::value_of(Tone::neutral, wx(tr("ended")));
    }
    return {};
}

std::string told(std::vector<std::string> const& differences)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(differences.size(), differences_told); ++i)
        text += (text.empty() ? "" : "\n") + differences[i];
    if (differences.size() > differences_told)
        text += "\n" + tr_with("… and {} more", differences.size() - differences_told);
    return text;
}

}  // namespace

SetupHistoryPanel::SetupHistoryPanel(wxWindow* parent, SetupPresenter& presenter)
    : Card{parent, 14}, m_presenter{presenter}
{
    add_title(tr("History"));
    make_list();
    make_comparison();
}

void SetupHistoryPanel::make_list()
{
    m_list = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_NO_HEADER | wxDV_HORIZ_RULES | wxBORDER_NONE};
    int const letter = GetTextExtent("0").x;
    m_list->AppendColumn(new wxDataViewColumn{wx(tr("State")), new PillRenderer, 0, letter * 11}, "string");
    m_list->AppendTextColumn(wx(tr("Why")), wxDATAVIEW_CELL_INERT)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    m_list->Bind(wxEVT_SIZE, [this, letter](wxSizeEvent& event) {
        event.Skip();
        m_list->GetColumn(1)->SetWidth(std::max(letter * 10, event.GetSize().x - letter * 12));
    });
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        auto const row = m_list->GetSelectedRow();
        if (!m_showing && row != wxNOT_FOUND)
            m_presenter.choose_version(static_cast<std::size_t>(row));
    });
    set_style(m_list, "sk-list");
    set_spoken_name(m_list, tr("History"));
    m_list->SetMinSize({letter * 20, GetTextExtent("X").y * 8});
    column()->Add(m_list, wxSizerFlags{1}.Expand());
}

void SetupHistoryPanel::make_comparison()
{
    m_chosen = new WrappedText{this, ""};
    column()->Add(m_chosen, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    m_with = muted_label(this, tr("Beside"));
    m_beside = new wxChoice{this, wxID_ANY};
    m_beside->SetMinSize({GetTextExtent("0").x * 12, -1});
    set_style(m_beside, "sk-choice");
    set_spoken_name(m_beside, tr("Beside which version"));
    m_beside->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        if (!m_showing && event.GetSelection() >= 0)
            m_presenter.compare_with(static_cast<std::size_t>(event.GetSelection()));
    });
    row->Add(m_with, wxSizerFlags{}.CenterVertical().Border(wxRIGHT, FromDIP(6)));
    row->Add(m_beside, wxSizerFlags{1}.CenterVertical());
    column()->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
    m_comparison = new WrappedText{this, "", true};
    column()->Add(m_comparison, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
    m_use = new KeyButton{this, tr("Use as a new draft"), ""};
    m_use->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.use_version(); });
    column()->Add(m_use, wxSizerFlags{}.Border(wxTOP, FromDIP(8)));
}

void SetupHistoryPanel::show(SetupScreen const& screen)
{
    if (!screen.ready)
        return;
    m_showing = true;
    show_list(screen);
    show_comparison(screen);
    m_showing = false;
}

void SetupHistoryPanel::show_list(SetupScreen const& screen)
{
    if (screen.history == m_rows)
        return;
    m_rows = screen.history;
    m_list->DeleteAllItems();
    for (auto const& row : m_rows) {
        wxVector<wxVariant> cells;
        cells.push_back(state_pill(row.state));
        cells.push_back(wx(row.reason));
        m_list->AppendItem(cells);
    }
}

void SetupHistoryPanel::show_comparison(SetupScreen const& screen)
{
    bool const chosen = !screen.comparison.empty() && screen.version < m_rows.size();
    std::string about =
        m_rows.empty() ? tr("Nothing has been changed yet.") : tr("Choose a version to see it beside what you edit.");
    if (chosen) {
        auto const& row = m_rows[screen.version];
        about = row.reason + "\n" + row.period + (row.author.empty() ? "" : "\n" + row.author);
    }
    if (m_others != screen.beside) {
        m_others = screen.beside;
        m_beside->Clear();
        for (auto const& other : m_others)
            m_beside->Append(wx(other));
    }
    m_beside->SetSelection(static_cast<int>(screen.compared));
    bool const other = m_beside->IsShown() != chosen;
    for (auto* const part : std::initializer_list<wxWindow*>{m_with, m_beside, m_comparison, m_use})
        part->Show(chosen);
    m_use->Enable(!screen.busy);
    bool const others = m_chosen->set(about);
    if (m_comparison->set(chosen ? told(screen.comparison) : "") || others || other)
        lay_out_holders(m_use);
}

}  // namespace skranke
