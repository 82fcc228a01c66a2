#include "desktop/desk/side_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/desk/desk_words.h"
#include "desktop/keys/key_table.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

namespace skranke {

namespace {

constexpr unsigned long longest_note = 500;  ///< as the database has it

}  // namespace

SidePanel::SidePanel(wxWindow* parent, Hands hands)
    : wxScrolledWindow{parent, wxID_ANY, wxDefaultPosition, until_laid_out,
                       wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE},
      m_hands{std::move(hands)}
{
    SetBackgroundColour(Palette::now().page);
    SetScrollRate(0, GetTextExtent("X").y);
    auto* const column = new wxBoxSizer{wxVERTICAL};
    m_hide = new KeyButton{this, Act::hide_citizen};
    m_hide->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_hands.act(Act::hide_citizen); });
    auto const gap = wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(12));
    column->Add(m_hide, wxSizerFlags{}.Expand());
    column->Add(make_note(), gap);
    column->Add(make_more(), gap);
    column->Add(make_today(), wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(12)));
    m_around = new wxBoxSizer{wxVERTICAL};
    m_around->Add(column, wxSizerFlags{1}.Expand());
    SetSizer(m_around);
    SetMinSize({GetTextExtent("0").x * 37, -1});
}

void SidePanel::stand_under_a_tab(bool under)
{
    m_around->GetItem(std::size_t{0})->SetFlag(wxEXPAND | (under ? wxALL : 0));
    m_around->GetItem(std::size_t{0})->SetBorder(under ? FromDIP(12) : 0);
    Layout();
    FitInside();
}

Card* SidePanel::make_note()
{
    auto* const card = m_note_card = new Card{this};
    card->add_title(tr("Note to the colleague who serves"));
    m_note = new wxTextCtrl{card, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_NO_VSCROLL};
    m_note->SetMinSize({-1, GetTextExtent("X").y * 4});
    set_style(m_note, "sk-note");
    set_spoken_name(m_note, tr("Note"), tr("Deleted when you finish. What belongs to the case goes in the journal."));
    m_note->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (m_putting)
            return;
        if (m_note->GetValue().length() > longest_note)
            put_note(utf8(m_note->GetValue().Left(longest_note)));
        m_hands.note_changed(utf8(m_note->GetValue()));
    });
    m_note->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        m_hands.note_left();
    });
    m_covered = muted_label(card, tr("Covered"));
    m_reveal = new KeyButton{card, Act::reveal, KeyButton::Kind::small};
    m_reveal->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_hands.act(Act::reveal); });
    auto* const covered = new wxBoxSizer{wxHORIZONTAL};
    covered->Add(m_covered, wxSizerFlags{1}.CenterVertical());
    covered->Add(m_reveal, wxSizerFlags{}.CenterVertical());
    m_covered->Hide();
    m_reveal->Hide();
    m_note_hint =
        new WrappedText{card, tr("Deleted when you finish. What belongs to the case goes in the journal."), true};
    m_note_hint->SetFont(sized_font(this, 0.9));
    card->column()->Add(m_note, wxSizerFlags{}.Expand());
    card->column()->Add(covered, wxSizerFlags{}.Expand());
    card->column()->Add(m_note_hint, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
    return card;
}

Card* SidePanel::make_more()
{
    auto* const card = new Card{this};
    card->add_title(tr("More"));
    bool first = true;
    for (auto const act : {Act::add_errand, Act::send_to_payment, Act::refer}) {
        auto* const button = new KeyButton{card, act};
        button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { m_hands.act(act); });
        card->column()->Add(button, wxSizerFlags{}.Expand().Border(wxTOP, first ? 0 : FromDIP(8)));
        m_more[act] = button;
        first = false;
    }
    return card;
}

Card* SidePanel::make_today()
{
    auto* const card = new Card{this};
    auto* const top = new wxBoxSizer{wxHORIZONTAL};
    m_today_title = small_heading(card, " ");
    m_pause = new KeyButton{card, Act::pause_counter, KeyButton::Kind::small};
    m_pause->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_hands.act(Act::pause_counter); });
    top->Add(m_today_title, wxSizerFlags{1}.CenterVertical());
    top->Add(m_pause, wxSizerFlags{}.CenterVertical());
    m_today = new WrappedText{card, ""};
    card->column()->Add(top, wxSizerFlags{}.Expand());
    card->column()->Add(m_today, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
    return card;
}

void SidePanel::show(DeskScreen const& screen)
{
    m_hide->set_caption(screen.covered ? tr("Show citizen details") : caption_of(Act::hide_citizen));
    bool const serving = screen.serving.has_value();
    bool const note = serving && !screen.covered;
    bool moved = m_note->IsShown() == screen.covered;
    if (moved) {
        m_note->Show(!screen.covered);
        m_covered->Show(screen.covered);
        m_reveal->Show(screen.covered);
    }
    m_note->Enable(note && !screen.stale);
    for (auto const& [act, button] : m_more)
        button->Enable(screen.possible.contains(act));
    m_pause->Enable(screen.possible.contains(Act::pause_counter));
    moved |= set_text(m_today_title, screen.ready ? tr_with("{} today", screen.counter.name) : std::string{});
    std::string today;
    if (screen.ready) {
        today = today_words(screen.today);
        if (screen.next_booked)
            today += "\n" + tr_with("Next booked time: {}", clock_text(*screen.next_booked));
        if (screen.today.next_break)
            today += "\n" + break_words(screen.today);
        if (!screen.counter.profile_name.empty())
            today += "\n" + tr_with("You receive: {}", screen.counter.profile_name);
    }
    moved |= m_today->set(today);
    if (moved) {
        Layout();
        FitInside();
        m_note_card->Layout();
    }
}

void SidePanel::put_note(std::string const& note)
{
    m_putting = true;
    m_note->SetValue(wx(note));
    m_note->SetInsertionPointEnd();
    m_putting = false;
}

}  // namespace skranke
