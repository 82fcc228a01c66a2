#include "desktop/floor/spot_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/floor/floor_words.h"
#include "desktop/keys/key_table.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/text.h"

namespace skranke {

namespace {

constexpr int finger = 44;  ///< what a finger hits, in device-independent pixels

}  // namespace

SpotPanel::SpotPanel(wxWindow* parent, Hands hands) : Card{parent, 10}, m_hands{std::move(hands)}
{
    auto* const head = new wxBoxSizer{wxHORIZONTAL};
    m_name = heading(this, " ", 1.05);
    m_state = muted_label(this, "");
    m_state->SetWindowStyleFlag(wxST_ELLIPSIZE_END);
    m_state->SetMinSize({1, -1});
    m_over = label(this, "");
    set_colour(m_over, Palette::now().tone_text(Tone::warning));
    m_time = heading(this, "00:00", 1.5);
    m_start = add(tr("Start here"), Act::next_step);
    head->Add(m_name, wxSizerFlags{}.CenterVertical());
    head->Add(m_state, wxSizerFlags{1}.CenterVertical().Border(wxLEFT, FromDIP(8)));
    head->Add(m_over, wxSizerFlags{}.CenterVertical().Border(wxRIGHT, FromDIP(8)));
    head->Add(m_time, wxSizerFlags{}.CenterVertical());
    head->Add(m_start, wxSizerFlags{}.CenterVertical());
    column()->Add(head, wxSizerFlags{}.Expand());

    m_met = add(tr("The citizen is here"), Act::next_step);
    m_recall = add(caption_of(Act::recall_ticket), Act::recall_ticket);
    m_no_show = add(caption_of(Act::mark_no_show), Act::mark_no_show);
    m_done = add(tr("Finish"), Act::finish_service);
    m_alone = add(" ", [this] {
        if (m_outcomes.size() > 1)
            m_hands.finish(m_outcomes[1].code);
    });
    m_counter = add(tr("To counter …"), Act::transfer_ticket);
    // TRANSLATORS: another outcome
    m_other = add(tr("Other …"), Act::choose_outcome);
    m_buttons = new wxBoxSizer{wxHORIZONTAL};
    for (auto* const button : {m_met, m_recall, m_no_show, m_done, m_alone, m_counter, m_other})
        m_buttons->Add(button, wxSizerFlags{}.Border(wxRIGHT, button == m_other ? 0 : FromDIP(6)));
    column()->Add(m_buttons, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        event.Skip();
        m_hands.choose(m_spot);
        take_focus();
    });
}

KeyButton* SpotPanel::add(std::string const& caption, Act act)
{
    auto* const made = add(caption, [this, act] { m_hands.act(act); });
    made->SetToolTip(wx(key_name_of(act)));
    return made;
}

KeyButton* SpotPanel::add(std::string const& caption, std::function<void()> press)
{
    auto* const button = new KeyButton{this, caption, ""};
    button->SetMinSize({-1, FromDIP(finger)});
    button->Bind(wxEVT_BUTTON, [this, press = std::move(press)](wxCommandEvent&) {
        m_hands.choose(m_spot);
        press();
    });
    button->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        if (!m_chosen)
            CallAfter([this] { m_hands.choose(m_spot); });
    });
    button->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_DOWN)
            m_hands.go(1);
        else if (event.GetKeyCode() == WXK_UP)
            m_hands.go(-1);
        else
            event.Skip();
    });
    return button;
}

void SpotPanel::show(SpotCard const& card, FloorScreen const& screen)
{
    bool const other_words = m_outcomes != screen.outcomes;
    m_spot = card.spot;
    m_chosen = card.chosen;
    m_outcomes = screen.outcomes;
    auto const state = state_words(card, screen.covered);
    bool moved = set_text(m_name, (card.chosen ? "▸ " : "") + name_of(card));
    set_colour(m_name, card.chosen ? Palette::now().accent_text : Palette::now().text);
    moved |= set_text(m_state, state);
    // TRANSLATORS: longer than such help usually takes
    moved |= set_text(m_over, card.over ? "▲ " + tr_with("over {}", minutes_text(card.usual)) : std::string{});
    moved |= set_text(m_time, card.ticket ? running_text(card.elapsed) : std::string{});
    if (other_words && !m_outcomes.empty())
        m_done->set_caption(m_outcomes.front().name);
    if (other_words && m_outcomes.size() > 1)
        m_alone->set_caption(m_outcomes[1].name);
    bool const free = !card.ticket;
    if (other_words || m_start->IsShown() != free || m_met->IsShown() != card.called) {
        arrange(card);
        moved = true;
    }
    bool const enabled = screen.ready && !screen.stale && !screen.question;
    auto const spoken = name_of(card) + ", " + state;
    for (auto* const button : {m_start, m_met, m_recall, m_no_show, m_done, m_alone, m_counter, m_other}) {
        if (button->IsEnabled() != enabled)
            button->Enable(enabled);
        button->set_about(spoken);
    }
    set_spoken_name(this, spoken);
    if (moved)
        Layout();
}

void SpotPanel::arrange(SpotCard const& card)
{
    bool const free = !card.ticket;
    bool const had_focus = IsDescendant(FindFocus());
    m_start->Show(free);
    m_time->Show(!free);
    for (auto* const button : {m_met, m_recall, m_no_show})
        button->Show(card.called);
    for (auto* const button : {m_done, m_counter, m_other})
        button->Show(!free && !card.called);
    m_alone->Show(!free && !card.called && m_outcomes.size() > 1);
    InvalidateBestSize();
    if (had_focus)
        take_focus();
}

KeyButton* SpotPanel::first_shown() const
{
    for (auto* const button : {m_start, m_met, m_done})
        if (button->IsShown())
            return button;
    return nullptr;
}

void SpotPanel::take_focus()
{
    if (auto* const button = first_shown())
        button->SetFocus();
}

}  // namespace skranke
