#include "desktop/setup/setup_history_panel.h"

#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {
namespace {

constexpr std::size_t differences_told = 8;

std::string state_words(SetupVersion::State state)
{
    switch (state) {
        case SetupVersion::State::current:
            return "✔ " + tr("holds");
        case SetupVersion::State::coming:
            return "▸ " + tr("comes");
        case SetupVersion::State::ended:
            return "· " + tr("ended");
    }
    return {};
}

}  // namespace

SetupHistoryPanel::SetupHistoryPanel(wxWindow* parent, SetupPresenter& presenter)
    : Card{parent, 14}, m_presenter{presenter}
{
    add_title(tr("History"));
    m_list = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_NO_HEADER | wxDV_HORIZ_RULES | wxBORDER_NONE};
    int const letter = GetTextExtent("0").x;
    for (auto const& [title, width] :
         {std::pair{tr("State"), 11}, std::pair{tr("Why"), 24}, std::pair{tr("When"), 26}, std::pair{tr("By"), 30}})
        m_list->AppendTextColumn(wx(title), wxDATAVIEW_CELL_INERT, letter * width)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        auto const row = m_list->GetSelectedRow();
        if (!m_showing && row != wxNOT_FOUND)
            m_presenter.choose_version(static_cast<std::size_t>(row));
    });
    set_style(m_list, "sk-list");
    set_spoken_name(m_list, tr("History"));
    m_list->SetMinSize({-1, GetTextExtent("X").y * 8});
    column()->Add(m_list, wxSizerFlags{1}.Expand());
    m_comparison = new WrappedText{this, tr("Choose a version to see it beside what you edit."), true};
    column()->Add(m_comparison, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));
    m_use = new KeyButton{this, tr("Use as a new draft"), ""};
    m_use->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.use_version(); });
    column()->Add(m_use, wxSizerFlags{}.Border(wxTOP, FromDIP(8)));
}

void SetupHistoryPanel::show(SetupScreen const& screen)
{
    m_showing = true;
    if (screen.history != m_rows) {
        m_rows = screen.history;
        m_list->DeleteAllItems();
        for (auto const& row : m_rows) {
            wxVector<wxVariant> cells;
            for (auto const& text : {state_words(row.state), row.reason, row.period, row.author})
                cells.push_back(wx(text));
            m_list->AppendItem(cells);
        }
    }
    std::string told;
    for (std::size_t i = 0; i < std::min(screen.comparison.size(), differences_told); ++i)
        told += (told.empty() ? "" : "\n") + screen.comparison[i];
    if (screen.comparison.size() > differences_told)
        told += "\n" + tr_with("… and {} more", screen.comparison.size() - differences_told);
    if (m_comparison->set(m_rows.empty() ? tr("Nothing has been changed yet.")
                          : told.empty() ? tr("Choose a version to see it beside what you edit.")
                                         : told))
        lay_out_holders(this);
    m_use->Enable(!screen.comparison.empty() && !screen.busy);
    m_showing = false;
}

}  // namespace skranke
