#include "desktop/floor/tallies_panel.h"

#include "core/base/words.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {

namespace {

std::string tally_caption(Tally const& tally)
{
    return tally.name + "  " + std::to_string(tally.today);
}

}  // namespace

TalliesPanel::TalliesPanel(wxWindow* parent, std::function<void(std::string)> count, std::function<void()> count_back)
    : Card{parent, 12}, m_count{std::move(count)}
{
    add_title(tr("Information – one press counts, no clock"));
    m_row = new wxWrapSizer{wxHORIZONTAL, 0};
    m_back = new KeyButton{this, tr("Count back …"), ""};
    m_back->SetMinSize({-1, FromDIP(44)});
    m_back->Bind(wxEVT_BUTTON, [back = std::move(count_back)](wxCommandEvent&) { back(); });
    m_row->Add(m_back, wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, FromDIP(6)));
    column()->Add(m_row, wxSizerFlags{}.Expand());
}

void TalliesPanel::show(FloorScreen const& screen)
{
    if (!std::ranges::equal(screen.tallies, m_tallies, {}, &Tally::code, &Tally::code))
        build(screen.tallies);
    bool moved = false;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        if (m_tallies[i] == screen.tallies[i])
            continue;
        m_buttons[i]->set_caption(tally_caption(screen.tallies[i]));
        moved = true;
    }
    m_tallies = screen.tallies;
    bool const enabled = screen.ready && !screen.stale;
    for (auto* const button : m_buttons)
        if (button->IsEnabled() != enabled)
            button->Enable(enabled);
    bool const counted = enabled && std::ranges::any_of(m_tallies, [](Tally const& tally) { return tally.today > 0; });
    if (m_back->IsEnabled() != counted)
        m_back->Enable(counted);
    if (moved)
        Layout();
}

void TalliesPanel::build(std::vector<Tally> const& tallies)
{
    for (auto* const button : m_buttons)
        button->Destroy();
    m_buttons.clear();
    m_tallies = tallies;
    for (auto const& tally : m_tallies) {
        auto* const button = new KeyButton{this, tally_caption(tally), ""};
        button->SetMinSize({-1, FromDIP(44)});
        button->Bind(wxEVT_BUTTON, [this, code = tally.code](wxCommandEvent&) { m_count(code); });
        m_row->Insert(m_buttons.size(), button, wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, FromDIP(6)));
        button->MoveBeforeInTabOrder(m_back);
        m_buttons.push_back(button);
    }
    InvalidateBestSize();
    GetParent()->Layout();
}

}  // namespace skranke
