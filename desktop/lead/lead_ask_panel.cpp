#include "desktop/lead/lead_ask_panel.h"

#include "core/base/words.h"
#include "desktop/lead/lead_words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

namespace skranke {

LeadAskPanel::LeadAskPanel(wxWindow* parent, std::function<void(LeadReply const&)> reply, std::function<void()> stay)
    : Card{parent}, m_reply{std::move(reply)}, m_stay{std::move(stay)}
{
    // Enter answers wherever the keyboard is, but on a button it is that button's.
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        bool const enter = event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER;
        if (enter && !event.HasAnyModifiers() && !dynamic_cast<wxButton*>(FindFocus()))
            answer();
        else
            event.Skip();
    });
}

void LeadAskPanel::show(LeadQuestion const& question)
{
    if (m_shown == question)
        return;
    m_shown = question;
    Freeze();
    column()->Clear(true);
    m_choices = nullptr;
    m_beside.clear();
    build(question);
    Layout();
    Thaw();
}

void LeadAskPanel::forget()
{
    m_shown.reset();
}

void LeadAskPanel::build(LeadQuestion const& question)
{
    auto const words = words_of(question);
    column()->Add(heading(this, words.title, 1.2), wxSizerFlags{}.Expand());
    column()->Add(new WrappedText{this, words.text}, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(6)));
    if (question.choices.empty())
        column()->AddStretchSpacer();
    else
        add_list(question, words.title);
    for (auto const& beside : question.beside)
        add_beside(beside);
    auto* const go_on = new KeyButton{this, words.go_on, "↵", KeyButton::Kind::strong};
    auto* const stay = new KeyButton{this, tr("Cancel"), "Esc", KeyButton::Kind::tall};
    go_on->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { answer(); });
    stay->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_stay(); });
    auto* const buttons = new wxBoxSizer{wxHORIZONTAL};
    buttons->Add(go_on, wxSizerFlags{}.Border(wxRIGHT, FromDIP(8)));
    buttons->Add(stay);
    column()->Add(buttons, wxSizerFlags{}.Border(wxTOP, FromDIP(10)));
    // A panel that was empty when the order of the Tab key was settled has no place in it until it is put there.
    if (auto* const before = GetPrevSibling())
        MoveAfterInTabOrder(before);
    CallAfter([this, go_on, shown = *m_shown] {
        if (m_shown != shown)
            return;
        if (!m_choices)
            return go_on->SetFocus();
        m_choices->SetFocus();
        if (auto const row = m_choices->GetSelection(); row != wxNOT_FOUND)
            m_choices->EnsureVisible(row);
    });
}

void LeadAskPanel::add_list(LeadQuestion const& question, std::string const& words)
{
    m_choices = new wxListBox{this, wxID_ANY};
    for (auto const& choice : question.choices) {
        m_choices->Append(wx(choice.name));
        if (choice.code == question.chosen)
            m_choices->SetSelection(static_cast<int>(m_choices->GetCount()) - 1);
    }
    m_choices->SetMinSize({-1, GetTextExtent("X").y * 4});
    set_spoken_name(m_choices, words);
    m_choices->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { answer(); });
    column()->Add(m_choices, wxSizerFlags{1}.Expand());
}

void LeadAskPanel::add_beside(LeadQuestion::Beside const& beside)
{
    auto* const choice = new wxChoice{this, wxID_ANY};
    int chosen = 0;
    for (auto const& each : beside.choices) {
        if (each.code == beside.chosen)
            chosen = static_cast<int>(choice->GetCount());
        choice->Append(wx(each.name));
    }
    choice->SetSelection(chosen);
    set_style(choice, "sk-choice");
    set_spoken_name(choice, words_of(beside.field));
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    auto* const name = muted_label(this, words_of(beside.field));
    name->SetMinSize({GetTextExtent("0").x * 10, -1});
    row->Add(name, wxSizerFlags{}.CenterVertical().Border(wxRIGHT, FromDIP(8)));
    row->Add(choice, wxSizerFlags{1}.CenterVertical());
    column()->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
    m_beside[beside.field] = choice;
}

void LeadAskPanel::answer()
{
    if (!m_shown)
        return;
    auto const row = m_choices ? m_choices->GetSelection() : wxNOT_FOUND;
    if (m_choices && row == wxNOT_FOUND)
        return;
    LeadReply reply;
    if (m_choices)
        reply.choice = m_shown->choices[static_cast<std::size_t>(row)].code;
    for (auto const& beside : m_shown->beside)
        if (auto const at = m_beside[beside.field]->GetSelection(); at != wxNOT_FOUND)
            reply.beside[beside.field] = beside.choices[static_cast<std::size_t>(at)].code;
    // Later: one question may lead to another, and what is built anew must not be in the middle of a press.
    CallAfter([this, reply] { m_reply(reply); });
}

}  // namespace skranke
