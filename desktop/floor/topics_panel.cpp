#include "desktop/floor/topics_panel.h"

#include "core/base/words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/palette.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {

namespace {

constexpr int most_in_a_row = 4;

/// Whether a word of the topic begins with what is typed.
bool begins_a_word(std::string const& topic, wxString const& typed)
{
    auto const text = " " + wx(topic).Lower();
    return typed.empty() || text.Contains(" " + typed) || text.Contains("-" + typed);
}

}  // namespace

TopicsPanel::TopicsPanel(wxWindow* parent, std::function<void(std::string)> start)
    : wxPanel{parent}, m_start{std::move(start)}
{
    SetBackgroundColour(Palette::now().page);
    m_field = new wxTextCtrl{this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER};
    m_field->SetHint(wx(tr("Type the first letters of a topic, Enter starts it")));
    set_style(m_field, "sk-field");
    set_spoken_name(m_field, tr("Find a topic"), tr("Type the first letters of a topic, Enter starts it"));
    m_field->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { narrow(); });
    m_field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { start_first(); });
    m_grid = new wxGridSizer{most_in_a_row, FromDIP(10), FromDIP(10)};
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(m_field, wxSizerFlags{}.Expand());
    column->Add(m_grid, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(10)));
    SetSizer(column);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit_columns(m_grid, event.GetSize().x, most_in_a_row);
    });
}

void TopicsPanel::show(FloorScreen const& screen)
{
    auto const same = [](HelpTopic const& a, HelpTopic const& b) {
        return a.errand_type == b.errand_type && a.name == b.name && a.hint == b.hint;
    };
    if (!std::ranges::equal(screen.topics, m_topics, same))
        build(screen.topics);
    bool const enabled = screen.ready && !screen.stale;
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        auto const today = screen.topics[i].today;
        // TRANSLATORS: how many citizens were helped with a topic today
        m_tiles[i]->set_figure(today, tr_with("{} today", today));
        if (enabled != m_tiles[i]->IsEnabled())
            m_tiles[i]->Enable(enabled);
    }
}

void TopicsPanel::build(std::vector<HelpTopic> const& topics)
{
    Freeze();
    m_grid->Clear(true);
    m_tiles.clear();
    m_topics = topics;
    for (auto const& topic : m_topics) {
        auto* const tile = new TileButton{this, topic.name, topic.hint};
        tile->Bind(wxEVT_BUTTON, [this, code = topic.errand_type](wxCommandEvent&) { m_start(code); });
        m_grid->Add(tile, wxSizerFlags{}.Expand());
        m_tiles.push_back(tile);
    }
    fit_columns(m_grid, GetSize().x, most_in_a_row);
    narrow();
    Thaw();
    InvalidateBestSize();
    GetParent()->Layout();
}

void TopicsPanel::narrow()
{
    auto const typed = m_field->GetValue().Lower();
    for (std::size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->Show(begins_a_word(m_topics[i].name, typed));
    Layout();
}

void TopicsPanel::start_first()
{
    if (m_field->IsEmpty())
        return;
    for (std::size_t i = 0; i < m_tiles.size(); ++i)
        if (m_tiles[i]->IsShown()) {
            m_start(m_topics[i].errand_type);
            break;
        }
    m_field->Clear();
}

void TopicsPanel::focus_field()
{
    m_field->SetFocus();
}

}  // namespace skranke
