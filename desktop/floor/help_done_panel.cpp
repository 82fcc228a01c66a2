#include "desktop/floor/help_done_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {

HelpDonePanel::HelpDonePanel(wxWindow* parent, std::function<void(TicketId)> correct)
    : Card{parent, 12}, m_correct{std::move(correct)}
{
    add_title(tr("Latest registrations"));
    m_list = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_NO_HEADER | wxDV_HORIZ_RULES | wxBORDER_NONE};
    int const letter = GetTextExtent("0").x;
    int const widths[] = {letter * 8, letter * 26, letter * 15, letter * 9};
    for (auto const& [title, width] :
         {std::pair{tr("Time"), widths[0]}, std::pair{tr("Topic"), widths[1]}, std::pair{tr("Place"), widths[2]},
          std::pair{tr("Took"), widths[3]}, std::pair{tr("Outcome"), letter * 30}})
        m_list->AppendTextColumn(wx(title), wxDATAVIEW_CELL_INERT, width)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    int const others = widths[0] + widths[1] + widths[2] + widths[3];
    m_list->Bind(wxEVT_SIZE, [this, others, letter](wxSizeEvent& event) {
        event.Skip();
        m_list->GetColumn(4)->SetWidth(std::max(letter * 20, event.GetSize().x - others - letter));
    });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { correct_chosen(); });
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        auto const row = m_list->GetSelectedRow();
        m_button->Enable(m_enabled && row != wxNOT_FOUND && m_rows[static_cast<std::size_t>(row)].correctable);
    });
    set_style(m_list, "sk-list");
    set_spoken_name(m_list, tr("Latest registrations"));
    m_list->SetMinSize({-1, GetTextExtent("X").y * 4});
    column()->Add(m_list, wxSizerFlags{1}.Expand());

    auto* const foot = new wxBoxSizer{wxHORIZONTAL};
    auto* const hint = new WrappedText{
        this, tr("Can be corrected for the rest of the day. Corrections are kept beside what stood first."), true};
    m_button = new KeyButton{this, tr("Correct …"), ""};
    m_button->SetMinSize({-1, FromDIP(44)});
    m_button->Disable();
    m_button->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { correct_chosen(); });
    foot->Add(hint, wxSizerFlags{1}.CenterVertical());
    foot->Add(m_button, wxSizerFlags{}.CenterVertical().Border(wxLEFT, FromDIP(8)));
    column()->Add(foot, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
}

void HelpDonePanel::show(FloorScreen const& screen)
{
    m_enabled = screen.ready && !screen.stale;
    if (screen.done != m_rows || screen.covered != m_covered) {
        auto const row = m_list->GetSelectedRow();
        auto const kept = row == wxNOT_FOUND ? TicketId{} : m_rows[static_cast<std::size_t>(row)].ticket;
        m_rows = screen.done;
        m_covered = screen.covered;
        m_list->DeleteAllItems();
        for (auto const& done : m_rows) {
            wxVector<wxVariant> cells;
            cells.push_back(wx(clock_text(done.ended)));
            cells.push_back(m_covered ? wxString::FromUTF8("•••") : wx(done.topic));
            cells.push_back(done.place.empty() ? wxString::FromUTF8("–") : wx(done.place));
            cells.push_back(wx(minutes_text(done.took)));
            cells.push_back(m_covered ? wxString::FromUTF8("•••")
                                      : wx(done.how + (done.corrected ? " · " + tr("corrected") : std::string{})));
            m_list->AppendItem(cells);
            if (done.ticket == kept)
                m_list->SelectRow(static_cast<unsigned>(m_list->GetItemCount() - 1));
        }
    }
    auto const row = m_list->GetSelectedRow();
    bool const can = m_enabled && row != wxNOT_FOUND && m_rows[static_cast<std::size_t>(row)].correctable;
    if (m_button->IsEnabled() != can)
        m_button->Enable(can);
}

void HelpDonePanel::correct_chosen()
{
    auto const row = m_list->GetSelectedRow();
    if (row != wxNOT_FOUND)
        m_correct(m_rows[static_cast<std::size_t>(row)].ticket);
}

}  // namespace skranke
