#include "desktop/lead/area_table_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/lead/lead_words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/list_cell.h"
#include "desktop/widgets/pill_renderer.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {

namespace {

enum Column : unsigned { area_name, how_many, how_long, how_many_counters, wait_of_newcomer, against_target };

constexpr int letters_of[] = {14, 7, 8, 7, 12, 17};  ///< how wide each column is

}  // namespace

AreaTablePanel::AreaTablePanel(wxWindow* parent) : Card{parent, 12}
{
    add_title(tr("Queues by area"));
    m_list = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_HORIZ_RULES | wxBORDER_NONE};
    int const letter = GetTextExtent("0").x;
    m_list->AppendTextColumn(wx(tr("Area")), wxDATAVIEW_CELL_INERT, letter * letters_of[area_name]);
    m_list->AppendTextColumn(wx(tr("Waiting")), wxDATAVIEW_CELL_INERT, letter * letters_of[how_many], wxALIGN_RIGHT);
    // TRANSLATORS: the longest wait
    m_list->AppendTextColumn(wx(tr("Longest")), wxDATAVIEW_CELL_INERT, letter * letters_of[how_long], wxALIGN_RIGHT);
    m_list->AppendTextColumn(wx(tr("Counters")), wxDATAVIEW_CELL_INERT, letter * letters_of[how_many_counters],
                             wxALIGN_RIGHT);
    // TRANSLATORS: of who takes a number now; the bound that eight of ten keep stands behind in brackets
    m_list->AppendTextColumn(wx(tr("Wait, min")), wxDATAVIEW_CELL_INERT, letter * letters_of[wait_of_newcomer],
                             wxALIGN_RIGHT);
    m_list->AppendColumn(
        new wxDataViewColumn{wx(tr("Target")), new PillRenderer, against_target, letter* letters_of[against_target]},
        "string");
    m_list->GetColumn(area_name)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    set_style(m_list, "sk-list");
    set_spoken_name(m_list, tr("Queues by area"));
    m_list->SetMinSize({letter * 56, GetTextExtent("X").y * 8});
    m_list->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit();
    });
    column()->Add(m_list, wxSizerFlags{1}.Expand());
    m_note = new WrappedText{this, "", true};
    column()->Add(m_note, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(4)));
}

/// The area's name takes what the figures leave.
void AreaTablePanel::fit()
{
    int const letter = GetTextExtent("0").x;
    int others = 0;
    for (unsigned i = how_many; i <= against_target; ++i)
        others += letters_of[i] * letter;
    m_list->GetColumn(area_name)->SetWidth(std::max(letter * 10, m_list->GetClientSize().x - others - letter));
}

void AreaTablePanel::show(LeadScreen const& screen)
{
    if (m_note->set(estimates_words(screen)))
        Layout();
    if (screen.areas == m_shown && screen.stale == m_stale)
        return;
    m_shown = screen.areas;
    m_stale = screen.stale;
    while (m_list->GetItemCount() > static_cast<int>(m_shown.size()))
        m_list->DeleteItem(static_cast<unsigned>(m_list->GetItemCount()) - 1);
    for (unsigned i = 0; i < m_shown.size(); ++i) {
        auto const& queue = m_shown[i];
        auto const words = judgement_words(queue);
        auto const tone = static_cast<Tone>(m_stale ? LeadFeel::neutral : words.feel);
        wxVector<wxVariant> cells;
        cells.push_back(wx(queue.name));
        cells.push_back(wx(number_text(queue.waiting)));
        cells.push_back(wx(queue.waiting ? minutes_text(queue.longest) : "–"));
        cells.push_back(wx(number_text(queue.counters)));
        cells.push_back(wx(wait_words(queue)));
        cells.push_back(PillRenderer::value_of(tone, wx(words.text)));
        if (static_cast<int>(i) >= m_list->GetItemCount()) {
            m_list->AppendItem(cells);
            continue;
        }
        for (unsigned column = 0; column < cells.size(); ++column) {
            wxVariant before;
            m_list->GetValue(before, i, column);
            if (before.GetString() != cells[column].GetString())
                set_cell(*m_list, cells[column], i, column);
        }
    }
}

}  // namespace skranke
