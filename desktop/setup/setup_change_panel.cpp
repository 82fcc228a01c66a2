#include "desktop/setup/setup_change_panel.h"

#include "core/base/words.h"
#include "desktop/keys/key_table.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>
#include <utility>

namespace skranke {
namespace {

using Weight = SetupConsequence::Weight;

/// The symbol says how heavy it is, so that the colour need not.
std::string with_symbol(SetupEffect const& effect)
{
    switch (effect.weight) {
        case Weight::refused:
            return "✖ " + effect.sentence;
        case Weight::warning:
            return "▲ " + effect.sentence;
        case Weight::fine:
            return "✔ " + effect.sentence;
    }
    return effect.sentence;
}

Tone tone_of_weight(Weight weight)
{
    return weight == Weight::refused ? Tone::bad : weight == Weight::warning ? Tone::warning : Tone::good;
}

}  // namespace

SetupChangePanel::SetupChangePanel(wxWindow* parent, SetupPresenter& presenter)
    : Card{parent, 14}, m_presenter{presenter}
{
    add_title(tr("What happens if you save?"));
    m_effects = new wxBoxSizer{wxVERTICAL};
    column()->Add(m_effects, wxSizerFlags{}.Expand());
    m_mend = new KeyButton{this, tr("Go to the field"), short_key_name(entry_of(Act::next_step).key)};
    m_mend->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.act(Act::next_step); });
    m_mend->Hide();
    column()->Add(m_mend, wxSizerFlags{}.Border(wxTOP, FromDIP(6)));
    make_reason();
    make_buttons();
}

void SetupChangePanel::make_reason()
{
    m_reason = new wxTextCtrl{this, wxID_ANY};
    m_reason->SetHint(wx(tr("Reason (shown in the history)")));
    set_style(m_reason, "sk-field");
    set_spoken_name(m_reason, tr("Reason (shown in the history)"));
    m_reason->SetMaxLength(500);
    m_reason->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_presenter.type_reason(utf8(m_reason->GetValue())); });
    m_reason->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        m_presenter.keep_reason();
    });
    column()->Add(m_reason, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(10)));
}

void SetupChangePanel::make_buttons()
{
    m_save = new KeyButton{this, tr("Save, from today"), key_name_of(Act::save), KeyButton::Kind::strong};
    m_save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.save(); });
    m_discard = new KeyButton{this, tr("Throw the draft away"), ""};
    m_discard->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.discard(); });
    // One above the other: the day the button names may be long.
    column()->Add(m_save, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));
    column()->Add(m_discard, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
}

void SetupChangePanel::show_effects(SetupScreen const& screen)
{
    std::vector<std::string> shown;
    for (auto const& effect : screen.effects)
        shown.push_back(with_symbol(effect));
    if (shown.empty())
        shown.push_back(screen.draft ? tr("Nothing else than what you see.") : tr("Nothing is changed."));
    if (shown == m_shown)
        return;
    m_shown = shown;
    for (auto* const line : std::exchange(m_lines, {}))
        line->Destroy();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        auto* const line = new WrappedText{this, shown[i]};
        if (i < screen.effects.size())
            set_colour(line, Palette::now().tone_text(tone_of_weight(screen.effects[i].weight)));
        m_effects->Add(line, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
        m_lines.push_back(line);
    }
    m_mend->Show(std::ranges::find(screen.effects, Weight::refused, &SetupEffect::weight) != screen.effects.end());
    lay_out_holders(m_mend);
}

void SetupChangePanel::show_buttons(SetupScreen const& screen)
{
    m_save->set_caption(screen.save_caption.empty() ? tr("Save, from today") : screen.save_caption);
    m_save->Enable(screen.can_save);
    m_discard->Enable(screen.can_discard);
    if (m_save->GetSize().x < m_save->GetBestSize().x)
        lay_out_holders(this);
}

void SetupChangePanel::show(SetupScreen const& screen)
{
    show_effects(screen);
    if (!m_reason->HasFocus() && utf8(m_reason->GetValue()) != screen.reason)
        m_reason->ChangeValue(wx(screen.reason));
    m_reason->Enable(screen.ready);
    show_buttons(screen);
}

}  // namespace skranke
