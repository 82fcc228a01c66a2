#include "desktop/desk/serving_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/desk/desk_words.h"
#include "desktop/keys/key_table.h"
#include "desktop/widgets/accessible.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/style.h"
#include "desktop/widgets/text.h"

#include <algorithm>

namespace skranke {

namespace {

constexpr int buttons_in_a_row = 3;
constexpr int low_for_a_number = 22;  ///< lines of text; what stands there with a large number and two steps takes more
constexpr int card_padding = 14;      ///< of a card

}  // namespace

ServingPanel::ServingPanel(wxWindow* parent, Hands hands) : Card{parent}, m_hands{std::move(hands)}
{
    m_work = make_work();
    m_ask = new AskPanel{this, m_hands.reply, m_hands.stay};
    m_ask->Hide();
    column()->Add(m_work, wxSizerFlags{1}.Expand());
    column()->Add(m_ask, wxSizerFlags{1}.Expand());
}

/// Scrolls where the text is large and the screen low; the steps give way first.
wxScrolledWindow* ServingPanel::make_work()
{
    auto* const work = new wxScrolledWindow{this, wxID_ANY, wxDefaultPosition, until_laid_out,
                                            wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_NONE};
    work->SetScrollRate(0, GetTextExtent("X").y);
    work->SetBackgroundColour(Palette::now().card);
    auto* const column = new wxBoxSizer{wxVERTICAL};
    add_head(work, column);

    m_steps = new StepsPanel{work, [this] { m_hands.act(Act::next_step); }, m_hands.tick_step};
    column->Add(m_steps, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(10)));

    m_empty = new StillPanel{work};
    m_empty->SetBackgroundColour(Palette::now().card);
    auto* const empty = new wxBoxSizer{wxVERTICAL};
    m_empty_text = new WrappedText{m_empty, "", true};
    m_empty_act = new KeyButton{m_empty, tr("Open the counter"), short_key_name(entry_of(Act::next_step).key),
                                KeyButton::Kind::strong};
    set_style(m_empty_act, "sk-tall");
    m_empty_act->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_hands.act(Act::next_step); });
    empty->Add(m_empty_text, wxSizerFlags{}.Expand());
    empty->Add(m_empty_act, wxSizerFlags{}.Border(wxTOP, FromDIP(12)));
    m_empty->SetSizer(empty);
    column->Add(m_empty, wxSizerFlags{1}.Expand().Border(wxTOP, FromDIP(10)));

    add_foot(work, column);
    work->SetSizer(column);
    work->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        fit_work();
        event.Skip();
    });
    return work;
}

void ServingPanel::add_head(wxWindow* work, wxSizer* column)
{
    m_title = small_heading(work, tr("You are serving"));
    column->Add(m_title, wxSizerFlags{}.Expand());

    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    m_number = heading(work, " ", 4.2);
    m_number->SetMinSize({m_number->GetTextExtent("A 000").x, -1});
    auto* const words = new wxBoxSizer{wxVERTICAL};
    m_errand = wrapped_heading(work, "", 1.3);
    m_course = new WrappedText{work, "", true};
    words->Add(m_errand, wxSizerFlags{}.Expand());
    words->Add(m_course, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(3)));
    row->Add(m_number, wxSizerFlags{}.CenterVertical());
    row->Add(words, wxSizerFlags{1}.CenterVertical().Border(wxLEFT, FromDIP(12)));
    column->Add(row, wxSizerFlags{}.Expand());

    auto* const time = new wxBoxSizer{wxHORIZONTAL};
    m_progress = new wxGauge{work, wxID_ANY, 1000};
    set_style(m_progress, "sk-progress");
    set_spoken_name(m_progress, tr("Time spent of the usual"));
    m_progress->SetMinSize({FromDIP(60), -1});
    m_running = heading(work, "00:00", 1.05);
    m_usual = label(work, "");
    time->Add(m_progress, wxSizerFlags{1}.CenterVertical());
    time->Add(m_running, wxSizerFlags{}.CenterVertical().Border(wxLEFT, FromDIP(10)));
    time->Add(m_usual, wxSizerFlags{}.CenterVertical().Border(wxLEFT, FromDIP(4)));
    column->Add(time, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(10)));
}

void ServingPanel::add_foot(wxWindow* work, wxSizer* column)
{
    auto* const ending = new wxBoxSizer{wxHORIZONTAL};
    m_outcome_title = muted_label(work, tr("Outcome"));
    m_outcome = new KeyButton{work, " ", short_key_name(entry_of(Act::choose_outcome).key), KeyButton::Kind::small};
    m_outcome->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_hands.act(Act::choose_outcome); });
    m_missing = new WrappedText{work, "", false, wxALIGN_RIGHT};
    set_colour(m_missing, Palette::now().tone_text(Tone::warning));
    ending->Add(m_outcome_title, wxSizerFlags{}.CenterVertical().Border(wxRIGHT, FromDIP(8)));
    ending->Add(m_outcome, wxSizerFlags{}.CenterVertical());
    ending->Add(m_missing, wxSizerFlags{1}.CenterVertical().Border(wxLEFT, FromDIP(12)));
    column->Add(ending, wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, FromDIP(8)));

    m_main = new KeyButton{work, Act::call_next_ticket, KeyButton::Kind::main};
    m_main->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_hands.act(Act::call_next_ticket); });
    column->Add(m_main, wxSizerFlags{}.Expand());

    m_grid = new wxGridSizer{buttons_in_a_row, FromDIP(8), FromDIP(6)};
    for (auto const act : {Act::recall_ticket, Act::mark_no_show, Act::park_ticket, Act::transfer_ticket,
                           Act::finish_service, Act::return_ticket})
        add_button(work, act);
    column->Add(m_grid, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));
}

void ServingPanel::add_button(wxWindow* work, Act act)
{
    auto* const button = new KeyButton{work, act};
    button->Bind(wxEVT_BUTTON, [this, act](wxCommandEvent&) { m_hands.act(act); });
    m_grid->Add(button, wxSizerFlags{}.Expand());
    m_buttons[act] = button;
}

void ServingPanel::show(DeskScreen const& screen)
{
    if (screen.question)
        m_ask->show(*screen.question, screen);
    bool const asking = screen.question.has_value();
    if (asking != m_asking) {
        m_asking = asking;
        m_ask->Show(asking);
        m_work->Show(!asking);
        if (!asking) {
            m_ask->forget();
            focus_work();
        }
        Layout();
    }
    if (asking)
        return;
    bool const serving = screen.serving.has_value();
    bool const changes = m_number->IsShown() != serving;
    for (auto* const window :
         std::initializer_list<wxWindow*>{m_number, m_errand, m_course, m_outcome_title, m_outcome, m_missing})
        window->Show(serving);
    if (serving) {
        show_head(screen);
        show_time(screen);
    }
    for (auto* const window : std::initializer_list<wxWindow*>{m_progress, m_running, m_usual})
        window->Show(serving);
    m_steps->show(screen);
    show_empty(screen);
    show_foot(screen);
    if (changes)
        lay_out(m_work);
}

void ServingPanel::show_head(DeskScreen const& screen)
{
    auto const& card = *screen.serving;
    bool const moved = set_text(m_number, card.number);
    auto errand = card.errand;
    for (auto const& more : card.more_errands)
        errand += " + " + more;
    m_errand->set(screen.covered ? tr("Citizen details are covered") : errand);
    m_course->set(screen.covered ? tr_with("{} shows them again", key_name_of(Act::hide_citizen)) : course_words(card));
    set_colour(m_number, screen.stale ? Palette::now().muted : Palette::now().text);
    set_text(m_title, card.met ? tr("You are serving") : tr("Called – on the way to you"));
    if (moved)
        lay_out(m_work);
}

void ServingPanel::show_time(DeskScreen const& screen)
{
    auto const& card = *screen.serving;
    auto const usual = std::chrono::duration_cast<std::chrono::seconds>(card.usual);
    bool const over = card.met && usual.count() && card.elapsed > usual;
    m_progress->SetValue(card.met && usual.count() ? static_cast<int>(std::min<std::int64_t>(
                                                         1000, card.elapsed.count() * 1000 / usual.count()))
                                                   : 0);
    over ? set_style(m_progress, "sk-over") : drop_style(m_progress, "sk-over");
    auto const before = m_running->GetLabel().length();
    set_text(m_running, (over ? "▲ " : "") + running_text(card.elapsed));
    if (set_text(m_usual, usual_words(card)) || m_running->GetLabel().length() != before)
        lay_out(m_work);
}

void ServingPanel::show_empty(DeskScreen const& screen)
{
    bool const here = !screen.serving || screen.covered;
    if (m_empty->IsShown() != here) {
        m_empty->Show(here);
        lay_out(m_work);
    }
    if (screen.serving)
        m_empty_text->set("");
    else if (!screen.ready)
        m_empty_text->set(tr("Reading …"));
    else if (screen.counter.state == CounterState::closed)
        m_empty_text->set(tr_with("{} is closed. Nobody is called here until you open it.", screen.counter.name));
    else if (screen.counter.state == CounterState::paused)
        m_empty_text->set(tr_with("{} is on a break. Nobody is called here until you end it.", screen.counter.name));
    else
        m_empty_text->set(screen.for_me.empty() ? tr("Nobody is waiting for you. New numbers show up by themselves.")
                                                : tr("F2 calls the one at the top of the list."));
    if (!screen.serving)
        set_text(m_title, screen.counter.name);
    auto const caption = screen.serving ? std::string{} : next_step_caption(screen);
    m_empty_act->Show(!caption.empty());
    if (!caption.empty())
        m_empty_act->set_caption(caption);
    m_empty->Layout();
}

void ServingPanel::show_foot(DeskScreen const& screen)
{
    m_main->set_caption(main_caption(screen));
    m_main->Enable(screen.possible.contains(Act::call_next_ticket));
    for (auto const& [act, button] : m_buttons)
        button->Enable(screen.possible.contains(act));
    if (!screen.serving)
        return;
    auto const before = m_outcome->GetBestSize();
    m_outcome->set_caption("✔ " + outcome_words(screen));
    m_outcome->Enable(screen.possible.contains(Act::choose_outcome));
    if (m_missing->set(missing_words(*screen.serving)) || before != m_outcome->GetBestSize())
        lay_out(m_work);
}

/// As many buttons in a row as stand there whole; on a low screen the number is no larger than a heading.
void ServingPanel::fit_work()
{
    auto const room = m_work->GetClientSize();
    fit_columns(m_grid, room.x, buttons_in_a_row);
    bool const low = room.y < GetTextExtent("X").y * low_for_a_number;
    auto const font = sized_font(m_work, low ? 2.2 : 4.2, true);
    if (m_number->GetFont() == font)
        return;
    m_number->SetFont(font);
    m_number->SetMinSize({m_number->GetTextExtent("A 000").x, -1});
}

int ServingPanel::least_width() const
{
    return std::max({m_steps->GetMinSize().x, width_of_columns(m_grid, 2), m_main->GetBestSize().x}) +
           2 * FromDIP(card_padding);
}

int ServingPanel::usual_width() const
{
    int const steps = GetTextExtent("0").x * 40 + 2 * FromDIP(card_padding);
    return std::max({least_width(), steps, width_of_columns(m_grid, buttons_in_a_row) + 2 * FromDIP(card_padding)});
}

void ServingPanel::focus_work()
{
    if (m_main->IsEnabled())
        m_main->SetFocus();
    else if (m_empty_act->IsShownOnScreen() && m_empty_act->IsEnabled())
        m_empty_act->SetFocus();
}

}  // namespace skranke
