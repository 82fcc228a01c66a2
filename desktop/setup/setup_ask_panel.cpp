#include "desktop/setup/setup_ask_panel.h"

#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"

namespace skranke {

SetupAskPanel::SetupAskPanel(wxWindow* parent, std::function<void(bool)> answer)
    : Card{parent, 18}, m_answer{std::move(answer)}
{
}

void SetupAskPanel::show(std::optional<SetupQuestion> const& question)
{
    if (m_shown == question)
        return;
    m_shown = question;
    Freeze();
    column()->Clear(true);
    if (question)
        build(*question);
    Layout();
    Thaw();
}

void SetupAskPanel::build(SetupQuestion const& question)
{
    column()->Add(wrapped_heading(this, question.title, 1.35), wxSizerFlags{}.Expand());
    for (auto const& line : question.lines)
        column()->Add(new WrappedText{this, line}, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
    auto* const stay = new KeyButton{this, question.no, "Esc", KeyButton::Kind::tall};
    auto* const go_on = new KeyButton{this, question.yes, "", KeyButton::Kind::strong};
    // Later: what is built anew must not be in the middle of a press.
    stay->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { m_answer(false); }); });
    go_on->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { CallAfter([this] { m_answer(true); }); });
    auto* const buttons = new wxBoxSizer{wxHORIZONTAL};
    buttons->Add(stay, wxSizerFlags{}.Border(wxRIGHT, FromDIP(8)));
    buttons->Add(go_on, wxSizerFlags{}.CenterVertical());
    column()->Add(buttons, wxSizerFlags{}.Border(wxTOP, FromDIP(14)));
    CallAfter([this, stay, shown = *m_shown] {
        if (m_shown == shown)
            stay->SetFocus();
    });
}

}  // namespace skranke
