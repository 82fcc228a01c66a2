#include "desktop/desk/ask_panel.h"

#include "core/base/words.h"
#include "desktop/desk/desk_words.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>
#include <cstdlib>

namespace skranke {

using Kind = DeskQuestion::Kind;

AskPanel::AskPanel(wxWindow* parent, std::function<void(DeskReply)> reply, std::function<void()> stay)
    : wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, until_laid_out,
                       wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE},
      m_reply{std::move(reply)},
      m_stay{std::move(stay)}
{
    SetScrollRate(0, GetTextExtent("X").y);
    SetBackgroundColour(Palette::now().card);
    SetSizer(new wxBoxSizer{wxVERTICAL});
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        if (m_buttons)
            fit_columns(m_buttons, GetClientSize().x, 2);
        event.Skip();
    });
}

void AskPanel::show(DeskQuestion const& question, DeskScreen const& screen)
{
    if (m_shown == question)
        return say(words_of(question, screen));
    m_shown = question;
    Freeze();
    GetSizer()->Clear(true);
    m_choices = nullptr;
    m_place = m_counter = m_priority = m_reason = nullptr;
    m_persons = nullptr;
    m_buttons = nullptr;
    build(question, screen);
    fit_columns(m_buttons, GetClientSize().x, 2);
    lay_out(this);
    Thaw();
}

/// What is asked may be told better once more is known: who sits at the counter, say.
void AskPanel::say(QuestionWords const& words)
{
    m_title->set(words.title);
    m_text->set(words.text);
}

void AskPanel::build(DeskQuestion const& question, DeskScreen const& screen)
{
    auto const words = words_of(question, screen);
    auto* const column = GetSizer();
    m_title = wrapped_heading(this, words.title, 1.35);
    m_text = new WrappedText{this, words.text};
    column->Add(m_title, wxSizerFlags{}.Expand());
    column->Add(m_text, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(10)));
    if (!question.choices.empty())
        add_choices(question);
    else
        column->AddStretchSpacer();
    if (question.kind == Kind::send_on)
        add_place_and_counter(question);
    if (question.kind == Kind::new_number)
        add_priority(question);

    // Made in the order in which they stand, which is also the order of the Tab key.
    bool const staying_is_safer = question.choices.empty();
    auto const make_go_on = [&] {
        auto* const made = new KeyButton{this, words.go_on, staying_is_safer ? "" : "↵",
                                         staying_is_safer ? KeyButton::Kind::tall : KeyButton::Kind::strong};
        made->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { answer(); });
        return made;
    };
    auto* const early = staying_is_safer ? nullptr : make_go_on();
    auto* const stay =
        new KeyButton{this, words.stay, "Esc", staying_is_safer ? KeyButton::Kind::strong : KeyButton::Kind::tall};
    stay->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_stay(); });
    auto* const first = early ? early : stay;
    auto* const second = early ? stay : make_go_on();
    m_buttons = new wxGridSizer{2, FromDIP(8), FromDIP(8)};
    m_buttons->Add(first, wxSizerFlags{}.Expand());
    m_buttons->Add(second, wxSizerFlags{}.Expand());
    column->Add(m_buttons, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(12)));
    // A panel that was empty when the order of the Tab key was settled has no place in it until it is put there.
    if (auto* const before = GetPrevSibling())
        MoveAfterInTabOrder(before);
    CallAfter([this, first] {
        if (m_choices)
            m_choices->SetFocus();
        else
            first->SetFocus();
    });
}

void AskPanel::add_choices(DeskQuestion const& question)
{
    m_choices = new wxListBox{this, wxID_ANY};
    for (auto const& choice : question.choices) {
        m_choices->Append(wx(choice.name));
        if (choice.code == question.chosen)
            m_choices->SetSelection(static_cast<int>(m_choices->GetCount()) - 1);
    }
    set_spoken_name(m_choices, words_of(question, {}).text);
    m_choices->Bind(wxEVT_LISTBOX_DCLICK, [this](wxCommandEvent&) { answer(); });
    m_choices->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER)
            answer();
        else
            event.Skip();
    });
    m_choices->SetMinSize({1, GetTextExtent("X").y * 5});
    GetSizer()->Add(m_choices, wxSizerFlags{1}.Expand());
}

int AskPanel::width_of_captions() const
{
    int widest = 0;
    for (auto const& caption : {tr("Place in line"), tr("Counter"), tr("Persons"), tr("Priority"), tr("Why urgent")})
        widest = std::max(widest, GetTextExtent(wx(caption)).x);
    return widest + FromDIP(4);
}

wxChoice* AskPanel::add_choice(std::string const& caption, std::vector<std::string> const& words)
{
    auto* const choice = new wxChoice{this, wxID_ANY};
    for (auto const& word : words)
        choice->Append(wx(word));
    choice->SetSelection(0);
    set_spoken_name(choice, caption);
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    auto* const name = muted_label(this, caption);
    name->SetMinSize({width_of_captions(), -1});
    row->Add(name, wxSizerFlags{}.CenterVertical().Border(wxRIGHT, FromDIP(8)));
    row->Add(choice, wxSizerFlags{1}.CenterVertical());
    GetSizer()->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));
    return choice;
}

void AskPanel::add_place_and_counter(DeskQuestion const& question)
{
    m_place = add_choice(tr("Place in line"), {tr("By time of arrival"), tr("First"), tr("Last")});
    std::vector<std::string> counters{tr("Whoever is free")};
    for (auto const& counter : question.counters)
        counters.push_back(counter.name);
    m_counter = add_choice(tr("Counter"), counters);
}

void AskPanel::add_priority(DeskQuestion const& question)
{
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    auto* const name = muted_label(this, tr("Persons"));
    name->SetMinSize({width_of_captions(), -1});
    m_persons = new wxSpinCtrl{this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxSP_ARROW_KEYS, 1, 20, 1};
    set_spoken_name(m_persons, tr("Persons"));
    row->Add(name, wxSizerFlags{}.CenterVertical().Border(wxRIGHT, FromDIP(8)));
    row->Add(m_persons, wxSizerFlags{1}.CenterVertical());
    GetSizer()->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));
    if (!question.may_give_priority)
        return;
    m_priority = add_choice(tr("Priority"), {tr("Ordinary"), tr("Accompanied"), tr("Urgent")});
    std::vector<std::string> reasons;
    for (auto const& reason : question.reasons)
        reasons.push_back(reason.name);
    m_reason = add_choice(tr("Why urgent"), reasons);
    m_reason->Disable();
    m_priority->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { m_reason->Enable(event.GetSelection() == 2); });
}

void AskPanel::answer()
{
    auto const& question = *m_shown;
    DeskReply reply;
    if (m_choices) {
        auto const row = m_choices->GetSelection();
        if (row == wxNOT_FOUND)
            return;
        reply.choice = question.choices[static_cast<std::size_t>(row)].code;
    }
    if (m_place) {
        Place const places[] = {Place::arrival, Place::first, Place::last};
        reply.place = places[m_place->GetSelection()];
        if (auto const counter = m_counter->GetSelection(); counter > 0)
            reply.counter = CounterId{static_cast<std::int32_t>(
                std::atoi(question.counters[static_cast<std::size_t>(counter - 1)].code.c_str()))};
    }
    if (m_persons)
        reply.persons = m_persons->GetValue();
    if (m_priority) {
        Priority const priorities[] = {Priority::ordinary, Priority::companion, Priority::urgent};
        reply.priority = priorities[m_priority->GetSelection()];
        if (auto const reason = m_reason->GetSelection(); reply.priority == Priority::urgent && reason != wxNOT_FOUND)
            reply.reason = question.reasons[static_cast<std::size_t>(reason)].code;
    }
    m_reply(reply);
}

}  // namespace skranke
