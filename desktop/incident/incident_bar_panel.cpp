#include "desktop/incident/incident_bar_panel.h"

#include "core/base/words.h"
#include "desktop/incident/incident_words.h"

namespace skranke {

IncidentBar::IncidentBar(wxWindow* parent, std::function<void()> answer) : NoticeBar{parent}
{
    m_go = new KeyButton{this, tr("I go there"), ""};
    m_go->SetMinSize({-1, FromDIP(44)});
    m_go->Bind(wxEVT_BUTTON, [answer = std::move(answer)](wxCommandEvent&) { answer(); });
    add_button(m_go);
}

void IncidentBar::show(IncidentScreen const& screen)
{
    if (!screen.bar)
        return hide();
    bool const waits = !screen.bar->incident.answered;
    m_go->Enable(screen.bar->can_answer);
    show_button(waits);
    auto text = words_of(*screen.bar);
    if (screen.refusal)
        text += " · " + sentence(*screen.refusal);
    NoticeBar::show(text, waits ? Tone::warning : Tone::calm);
}

}  // namespace skranke
