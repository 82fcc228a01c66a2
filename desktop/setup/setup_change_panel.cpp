#include "desktop/setup/setup_change_panel.h"

#include "core/base/words.h"
#include "desktop/keys/key_table.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/text.h"

#include <wx/wrapsizer.h>

namespace skranke {
namespace {

/// The symbol says how heavy it is, so that the colour need not.
std::string with_symbol(SetupEffect const& effect)
{
    switch (effect.weight) {
        case SetupConsequence::Weight::refused:
            return "✖ " + effect.sentence;
        case SetupConsequence::Weight::warning:
            return "▲ " + effect.sentence;
        case SetupConsequence::Weight::fine:
            return "✔ " + effect.sentence;
    }
    return effect.sentence;
}

Tone tone_of_weight(SetupConsequence::Weight weight)
{
    return weight == SetupConsequence::Weight::refused   ? Tone::bad
           : weight == SetupConsequence::Weight::warning ? Tone::warning
                                                         : Tone::good;
}

}  // namespace

SetupChangePanel::SetupChangePanel(wxWindow* parent, SetupPresenter& presenter)
    : Card{parent, 14}, m_presenter{presenter}
{
    add_title(tr("What happens if you save?"));
    m_effects = new wxBoxSizer{wxVERTICAL};
    column()->Add(m_effects, wxSizerFlags{}.Expand());
    m_reason = new wxTextCtrl{this, wxID_ANY};
    m_reason->SetHint(wx(tr("Reason (shown in the history)")));
    set_spoken_name(m_reason, tr("Reason (shown in the history)"));
    m_reason->SetMaxLength(500);
    m_reason->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { m_presenter.type_reason(utf8(m_reason->GetValue())); });
    column()->Add(m_reason, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(10)));
    auto* const buttons = new wxWrapSizer{wxHORIZONTAL, wxREMOVE_LEADING_SPACES};
    m_save = new KeyButton{this, tr("Save, from today"), key_name_of(Act::save), KeyButton::Kind::strong};
    m_save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.save(); });
    m_discard = new KeyButton{this, tr("Throw the draft away"), ""};
    m_discard->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_presenter.discard(); });
    buttons->Add(m_save, wxSizerFlags{}.Border(wxRIGHT | wxTOP, FromDIP(8)));
    buttons->Add(m_discard, wxSizerFlags{}.Border(wxTOP, FromDIP(8)));
    column()->Add(buttons, wxSizerFlags{}.Expand());
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
    for (auto* const line : m_lines)
        line->Destroy();
    m_lines.clear();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        auto* const line = new WrappedText{this, shown[i]};
        if (i < screen.effects.size())
            set_colour(line, Palette::now().tone_text(tone_of_weight(screen.effects[i].weight)));
        m_effects->Add(line, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
        m_lines.push_back(line);
    }
    lay_out_holders(this);
}

void SetupChangePanel::show(SetupScreen const& screen)
{
    show_effects(screen);
    if (!m_reason->HasFocus() && utf8(m_reason->GetValue()) != screen.reason)
        m_reason->ChangeValue(wx(screen.reason));
    m_reason->Enable(screen.ready);
    m_save->set_caption(screen.save_caption.empty() ? tr("Save, from today") : screen.save_caption);
    m_save->Enable(screen.can_save);
    m_discard->Enable(screen.can_discard);
}

}  // namespace skranke
