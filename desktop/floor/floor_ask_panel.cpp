#include "desktop/floor/floor_ask_panel.h"

#include "core/base/words.h"
#include "desktop/floor/floor_words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/key_button.h"
#include "desktop/widgets/labels.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

namespace skranke {

FloorAskPanel::FloorAskPanel(wxWindow* parent, std::function<void(FloorReply)> reply, std::function<void()> stay)
    : Card{parent}, m_reply{std::move(reply)}, m_stay{std::move(stay)}
{
}

void FloorAskPanel::show(FloorQuestion const& question)
{
    if (m_shown == question)
        return;
    m_shown = question;
    Freeze();
    column()->Clear(true);
    m_beside.clear();
    build(question);
    Layout();
    Thaw();
}

void FloorAskPanel::build(FloorQuestion const& question)
{
    auto const words = words_of(question);
    column()->Add(heading(this, words.title, 1.35), wxSizerFlags{}.Expand());
    column()->Add(new WrappedText{this, words.text}, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(10)));
    m_choices = new wxListBox{this, wxID_ANY};
    for (auto const& choice : question.choices) {
        m_choices->Append(wx(choice.name));
        if (choice.code == question.chosen)
            m_choices->SetSelection(static_cast<int>(m_choices->GetCount()) - 1);
    }
    // A topic without an errand at the counters: which one is asked, and never guessed.
    auto const guess = question.kind != FloorQuestion::Kind::hand_over;
    if (guess && m_choices->GetSelection() == wxNOT_FOUND && m_choices->GetCount())
        m_choices->SetSelection(0);
    set_spoken_name(m_choices, words.text);
    m_choices->Bind(wxEVT_LISTBOX, [this](wxCommandEvent&) { enable_what_belongs(); });
    m_choices->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { answer(); });
    m_choices->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER)
            answer();
        else
            event.Skip();
    });
    column()->Add(m_choices, wxSizerFlags{1}.Expand());
    for (auto const& beside : question.beside)
        add_beside(beside);
    enable_what_belongs();

    auto* const go_on = new KeyButton{this, words.go_on, "↵", KeyButton::Kind::strong};
    auto* const stay = new KeyButton{this, tr("Cancel"), "Esc", KeyButton::Kind::tall};
    go_on->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { answer(); });
    stay->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_stay(); });
    auto* const buttons = new wxBoxSizer{wxHORIZONTAL};
    for (auto* const button : {go_on, stay}) {
        button->SetMinSize({-1, FromDIP(44)});
        buttons->Add(button, wxSizerFlags{1}.Expand().Border(wxRIGHT, button == go_on ? FromDIP(8) : 0));
    }
    column()->Add(buttons, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(12)));
    CallAfter([this] {
        if (m_choices)
            m_choices->SetFocus();
    });
}

void FloorAskPanel::add_beside(FloorQuestion::Beside const& beside)
{
    auto* const choice = new wxChoice{this, wxID_ANY};
    int chosen = 0;
    for (auto const& each : beside.choices) {
        if (each.code == beside.chosen)
            chosen = static_cast<int>(choice->GetCount());
        choice->Append(wx(each.name));
    }
    choice->SetSelection(chosen);
    choice->SetMinSize({-1, FromDIP(44)});
    set_spoken_name(choice, words_of(beside.field));
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    auto* const name = muted_label(this, words_of(beside.field));
    name->SetMinSize({GetTextExtent("0").x * 20, -1});
    row->Add(name, wxSizerFlags{}.CenterVertical().Border(wxRIGHT, FromDIP(8)));
    row->Add(choice, wxSizerFlags{1}.CenterVertical());
    column()->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));
    m_beside[beside.field] = choice;
}

/// To whom belongs to one outcome only.
void FloorAskPanel::enable_what_belongs()
{
    auto const referred = m_beside.find(FloorQuestion::Field::referred_to);
    auto const row = m_choices->GetSelection();
    if (referred != m_beside.end())
        referred->second->Enable(row != wxNOT_FOUND &&
                                 m_shown->choices[static_cast<std::size_t>(row)].code == "referred");
}

void FloorAskPanel::answer()
{
    auto const row = m_choices->GetSelection();
    if (row == wxNOT_FOUND)
        return;
    FloorReply reply{.choice = m_shown->choices[static_cast<std::size_t>(row)].code};
    for (auto const& beside : m_shown->beside)
        if (auto const at = m_beside[beside.field]->GetSelection(); at != wxNOT_FOUND)
            reply.beside[beside.field] = beside.choices[static_cast<std::size_t>(at)].code;
    m_reply(reply);
}

}  // namespace skranke
