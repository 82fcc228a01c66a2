#include "desktop/floor/help_queue_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/floor/floor_words.h"
#include "desktop/keys/key_table.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {

namespace {

constexpr std::size_t most_calls = 3;
constexpr int rows_shown = 3;

}  // namespace

HelpQueuePanel::HelpQueuePanel(wxWindow* parent, std::function<void(Act)> act, std::function<void(HelpCallId)> go)
    : Card{parent, 12}, m_go{std::move(go)}
{
    auto* const head = new wxBoxSizer{wxHORIZONTAL};
    m_title = small_heading(this, tr("Waiting for help at a PC"));
    m_next = new KeyButton{this, tr("Take next"), short_key_name(entry_of(Act::call_next_ticket).key),
                           KeyButton::Kind::strong};
    m_next->SetMinSize({-1, FromDIP(44)});
    m_next->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(Act::call_next_ticket); });
    head->Add(m_title, wxSizerFlags{1}.CenterVertical());
    head->Add(m_next, wxSizerFlags{}.CenterVertical());
    column()->Add(head, wxSizerFlags{}.Expand());

    m_list = new wxDataViewListCtrl{this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_NO_HEADER | wxDV_HORIZ_RULES | wxBORDER_NONE};
    int const letter = GetTextExtent("0").x;
    m_list->AppendTextColumn(wx(tr("No.")), wxDATAVIEW_CELL_INERT, letter * 8);
    m_list->AppendTextColumn(wx(tr("Topic")), wxDATAVIEW_CELL_INERT, letter * 26);
    m_list->AppendTextColumn(wx(tr("Waited")), wxDATAVIEW_CELL_INERT, letter * 8);
    m_list->GetColumn(1)->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    m_list->Bind(wxEVT_SIZE, [this, letter](wxSizeEvent& event) {
        event.Skip();
        m_list->GetColumn(1)->SetWidth(std::max(letter * 16, event.GetSize().x - letter * 18));
    });
    set_style(m_list, "sk-list");
    set_spoken_name(m_list, tr("Waiting for help at a PC"));
    m_list->SetMinSize({-1, GetTextExtent("X").y * 2 * rows_shown});
    column()->Add(m_list, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(6)));

    for (std::size_t i = 0; i < most_calls; ++i) {
        auto* const line = new StillPanel{this};
        auto const colours = Palette::now().tone(Tone::calm);
        line->SetBackgroundColour(colours.back);
        auto* const text = new WrappedText{line, ""};
        set_colour(text, colours.text);
        auto* const button = new KeyButton{line, tr("I go there"), ""};
        button->SetMinSize({-1, FromDIP(44)});
        button->Bind(wxEVT_BUTTON, [this, i](wxCommandEvent&) { m_go(m_calls[i].call); });
        auto* const row = new wxBoxSizer{wxHORIZONTAL};
        row->Add(text, wxSizerFlags{1}.CenterVertical().Border(wxALL, FromDIP(6)));
        row->Add(button, wxSizerFlags{}.CenterVertical().Border(wxALL, FromDIP(4)));
        line->SetSizer(row);
        line->Hide();
        column()->Add(line, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
        m_calls.push_back({line, text, button, {}});
    }
}

void HelpQueuePanel::show(FloorScreen const& screen)
{
    // TRANSLATORS: how many wait for help at a citizen PC
    set_text(m_title, tr_with("Waiting for help at a PC · {}", screen.waiting.size()));
    m_next->Enable(screen.possible.contains(Act::call_next_ticket));
    show_list(screen);
    show_calls(screen);
}

void HelpQueuePanel::show_list(FloorScreen const& screen)
{
    if (screen.waiting == m_rows && screen.covered == m_covered)
        return;
    auto const kept = m_list->GetSelectedRow();
    m_rows = screen.waiting;
    m_covered = screen.covered;
    m_list->DeleteAllItems();
    for (auto const& row : m_rows) {
        wxVector<wxVariant> cells;
        cells.push_back(wx(row.number));
        cells.push_back(wx(need_words(row, m_covered)));
        cells.push_back(wx(minutes_text(row.waited)));
        m_list->AppendItem(cells);
    }
    if (kept != wxNOT_FOUND && kept < static_cast<int>(m_rows.size()))
        m_list->SelectRow(static_cast<unsigned>(kept));
}

void HelpQueuePanel::show_calls(FloorScreen const& screen)
{
    bool moved = false;
    for (std::size_t i = 0; i < m_calls.size(); ++i) {
        auto& line = m_calls[i];
        bool const asked = i < screen.calls.size();
        if (asked) {
            line.call = screen.calls[i].call;
            moved |= line.text->set(call_words(screen.calls[i]));
            line.go->set_about(screen.calls[i].place);
            line.go->Enable(!screen.stale && !screen.question);
        }
        if (line.panel->IsShown() != asked) {
            line.panel->Show(asked);
            moved = true;
        }
    }
    if (moved) {
        Layout();
        GetParent()->Layout();
    }
}

}  // namespace skranke
