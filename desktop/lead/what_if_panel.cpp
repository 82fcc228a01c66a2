#include "desktop/lead/what_if_panel.h"

#include "core/base/words.h"
#include "desktop/keys/key_table.h"
#include "desktop/lead/lead_words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/text.h"

#include <wx/wrapsizer.h>

#include <algorithm>

namespace skranke {

namespace {

constexpr std::size_t most_areas{6};

}  // namespace

WhatIfPanel::WhatIfPanel(wxWindow* parent, Hands hands) : Card{parent, 12}, m_hands{std::move(hands)}
{
    show_as_unreal();
    auto* const head = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
    head->Add(small_heading(this, tr("What if …")), wxSizerFlags{}.Border(wxRIGHT, FromDIP(6)));
    head->Add(muted_label(this, tr("(a trial – nothing is changed yet)")));
    m_what = new WrappedText{this, ""};
    m_state = new WrappedText{this, "", true};
    m_grid = new wxFlexGridSizer{2, wxSize{FromDIP(10), FromDIP(5)}};
    m_grid->AddGrowableCol(0);
    auto const button = [this](Act act, Act key, KeyButton::Kind kind) {
        auto* const made = new KeyButton{this, caption_of(act), short_key_name(entry_of(key).key), kind};
        made->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { m_hands.act(act); });
        return made;
    };
    m_do = button(Act::do_trial, Act::save, KeyButton::Kind::strong);
    m_other = button(Act::try_counter, Act::try_counter, KeyButton::Kind::tall);
    m_drop = button(Act::drop_trial, Act::stop, KeyButton::Kind::tall);
    auto* const buttons = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
    for (auto* const each : {m_do, m_other, m_drop})
        buttons->Add(each, wxSizerFlags{}.Border(wxRIGHT | wxTOP, FromDIP(6)));
    column()->Add(head, wxSizerFlags{}.Expand());
    column()->Add(m_what, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(4)));
    column()->Add(m_state, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(4)));
    column()->Add(m_grid, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(4)));
    column()->Add(buttons, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(4)));
}

std::vector<WhatIfPanel::Row> WhatIfPanel::rows_of(LeadTrial const& trial)
{
    std::vector<Row> rows;
    for (auto const& area : trial.areas)
        if (rows.size() < most_areas)
            rows.emplace_back(area.name, change_words(area));
    if (trial.areas.size() > most_areas)
        // TRANSLATORS: how many more areas a trial would change
        rows.emplace_back(tr_with("and {} more", trial.areas.size() - most_areas), "");
    if (auto const late = late_words(trial); !late.empty())
        rows.emplace_back(tr("Booked times"), late);
    if (auto const office = back_office_words(trial); !office.empty())
        rows.emplace_back(tr("Back office"), office);
    return rows;
}

void WhatIfPanel::show(LeadScreen const& screen)
{
    bool moved = false;
    if (screen.trial) {
        auto const& trial = *screen.trial;
        moved |= m_what->set(trial_words(trial));
        moved |= m_state->set(!trial.known          ? tr("Reckoning …")
                              : trial.areas.empty() ? tr("Nobody who takes a number now would wait shorter or longer.")
                                                    : tr("Wait of who takes a number now, in minutes:"));
        show_rows(rows_of(trial));
    } else {
        moved |= m_what->set(tr("Looking for a better staffing …"));
        moved |= m_state->set("");
        show_rows({});
    }
    m_do->Enable(screen.possible.contains(Act::do_trial));
    m_other->Enable(screen.possible.contains(Act::try_counter));
    m_drop->Enable(screen.possible.contains(Act::drop_trial));
    if (m_do->IsShown() != screen.trial.has_value()) {
        m_do->Show(screen.trial.has_value());
        m_other->Show(screen.trial.has_value());
        moved = true;
    }
    if (moved)
        Layout();
}

void WhatIfPanel::show_rows(std::vector<Row> const& rows)
{
    if (rows == m_rows)
        return;
    bool const as_many = rows.size() == m_rows.size();
    m_rows = rows;
    if (!as_many) {
        m_grid->Clear(true);
        m_cells.clear();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            m_cells.push_back(label(this, ""));
            m_grid->Add(m_cells.back(), wxSizerFlags{}.Expand());
            m_cells.push_back(label(this, ""));
            m_cells.back()->SetFont(sized_font(this, 1, true));
            m_grid->Add(m_cells.back(), wxSizerFlags{}.Right());
        }
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        set_text(m_cells[2 * i], rows[i].first);
        set_text(m_cells[2 * i + 1], rows[i].second);
    }
    Layout();
    GetParent()->Layout();
}

}  // namespace skranke
