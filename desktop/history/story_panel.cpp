#include "desktop/history/story_panel.h"

#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {

StoryPanel::StoryPanel(wxWindow* parent, std::function<void()> copy) : Card{parent, 12}
{
    m_title = wrapped_heading(this, " ", 1.35);
    m_summary = new WrappedText{this, " ", true};
    m_lines = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                     wxDV_SINGLE | wxDV_NO_HEADER | wxDV_HORIZ_RULES | wxBORDER_NONE};
    int const letter = GetTextExtent("0").x;
    m_lines->AppendTextColumn(wx(tr("Time")), wxDATAVIEW_CELL_INERT, letter * 7);
    m_lines->AppendTextColumn(wx(tr("What happened")), wxDATAVIEW_CELL_INERT, letter * 26);
    m_lines->AppendTextColumn(wx(tr("After")), wxDATAVIEW_CELL_INERT, letter * 11);
    m_lines->GetColumn(1)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    m_lines->Bind(wxEVT_SIZE, [this, letter](wxSizeEvent& event) {
        event.Skip();
        m_lines->GetColumn(1)->SetWidth(std::max(letter * 16, event.GetSize().x - letter * 20));
    });
    set_style(m_lines, "sk-list");
    set_spoken_name(m_lines, tr("What happened in the visit"));
    m_lines->SetMinSize({letter * 34, GetTextExtent("X").y * 6});
    m_copy = new KeyButton{this, tr("Copy the visit"), ""};
    m_copy->Bind(wxEVT_BUTTON, [copy = std::move(copy)](wxCommandEvent&) { copy(); });
    m_copy->Disable();
    column()->Add(m_title, wxSizerFlags{}.Expand());
    column()->Add(m_summary, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    column()->Add(m_lines, wxSizerFlags{1}.Expand());
    column()->Add(m_copy, wxSizerFlags{}.Right().Border(wxTOP, FromDIP(8)));
}

void StoryPanel::show(HistoryScreen const& screen)
{
    if (screen.story == m_story && screen.covered == m_covered)
        return;
    m_story = screen.story;
    m_covered = screen.covered;
    m_copy->Enable(m_story && !m_covered);
    bool moved = m_title->set(!m_story ? tr("No visit is chosen") : m_covered ? "•••" : m_story->title);
    moved |= m_summary->set(m_story ? m_story->summary : " ");
    m_lines->DeleteAllItems();
    if (m_story)
        for (auto const& row : m_story->rows) {
            wxVector<wxVariant> cells;
            cells.push_back(wx(row.at));
            cells.push_back(m_covered ? wxString::FromUTF8("•••") : wx(row.what));
            cells.push_back(wx(row.since));
            m_lines->AppendItem(cells);
        }
    if (moved)
        Layout();
}

}  // namespace skranke
