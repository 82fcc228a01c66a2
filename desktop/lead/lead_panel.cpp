#include "desktop/lead/lead_panel.h"

#include "core/base/words.h"
#include "desktop/keys/key_table.h"
#include "desktop/lead/lead_words.h"
#include "desktop/widgets/given_size.h"
#include "desktop/widgets/text.h"

#include <wx/sizer.h>

#include <algorithm>
#include <utility>

namespace skranke {

namespace {

constexpr int board_every = 500;  ///< milliseconds; the running times must not skip a second

}  // namespace

LeadPanel::LeadPanel(wxWindow* parent, LeadParts const& parts, Told told)
    : wxPanel{parent}, m_told{std::move(told)}, m_second{this}, m_presenter{parts, *this}
{
    SetBackgroundColour(Palette::now().page);
    int const gap = FromDIP(12);
    m_alarm = new NoticeBar{this};
    m_tabs = new wxNotebook{this, wxID_ANY};
    m_tabs->Hide();
    make_left();
    make_right();
    // Below the work, so that nothing moves under a hand when something is said.
    m_notice = new NoticeBar{this};
    m_undo = new KeyButton{m_notice, Act::undo, KeyButton::Kind::small};
    m_undo->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act(Act::undo); });
    m_notice->add_button(m_undo);

    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(m_alarm, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    m_row = new wxBoxSizer{wxHORIZONTAL};
    m_row->Add(m_left, wxSizerFlags{5}.Expand().Border(wxRIGHT, gap));
    m_row->Add(m_right, wxSizerFlags{3}.Expand());
    column->Add(m_row, wxSizerFlags{1}.Expand().Border(wxALL, gap));
    column->Add(m_notice, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, gap));
    SetSizer(column);

    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fold(event.GetSize().x < wide_enough());
        give_room();
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_presenter.tick(); });
    m_second.Start(board_every);
}

LeadPanel::~LeadPanel()
{
    m_second.Stop();
    DestroyChildren();  // while there still is a presenter for them to talk to
}

void LeadPanel::make_left()
{
    int const gap = FromDIP(8);
    m_left = new wxPanel{this};
    m_left->SetBackgroundColour(Palette::now().page);
    auto* const head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(heading(m_left, tr("Counters"), 1.35), wxSizerFlags{}.CenterVertical());
    auto* const hint = muted_label(m_left, tr("drag a person to a counter, or ↵ on the counter"));
    hint->SetWindowStyleFlag(wxST_ELLIPSIZE_END);
    hint->SetMinSize({1, -1});
    head->Add(hint, wxSizerFlags{1}.CenterVertical().Border(wxLEFT, gap));
    for (auto const what : {Act::propose_staffing, Act::try_counter, Act::plan_break, Act::stop_errand}) {
        auto const key = what == Act::propose_staffing ? short_key_name(entry_of(Act::next_step).key)
                         // TRANSLATORS: the key Insert, as it stands on a key
                         : what == Act::try_counter ? tr("Ins")
                                                    : std::string{};
        auto* const button = new KeyButton{m_left, caption_of(what), key};
        button->Bind(wxEVT_BUTTON, [this, what](wxCommandEvent&) { act(what); });
        head->Add(button, wxSizerFlags{}.CenterVertical().Border(wxLEFT, FromDIP(6)));
        m_head[what] = button;
    }

    m_board = new BoardPanel{
        m_left,
        {.choose = [this](CounterId counter) { m_presenter.choose(counter); },
         .assign = [this](CounterId counter) { m_presenter.ask_to_assign(counter); },
         .try_it = [this](CounterId counter) { m_presenter.ask_to_try(counter); },
         .try_no_more = [this](CounterId counter) { m_presenter.try_no_more(counter); },
         .drop = [this](CounterId counter, Assignment const& what) { m_presenter.drop(counter, what); }}};
    m_attention = new AttentionPanel{m_left,
                                     {.attend = [this](std::string const& key) { m_presenter.attend(key); },
                                      .later = [this](std::string const& key) { m_presenter.later(key); }}};
    m_ask = new LeadAskPanel{m_left, [this](LeadReply const& reply) { m_presenter.reply(reply); },
                             [this] { m_presenter.stay(); }};
    m_ask->Hide();
    m_free = new FreeStaffPanel{m_left,
                                {.seat = [this](StaffId staff) { m_presenter.ask_to_seat(staff); },
                                 .give = [this](ProfileId profile) { m_presenter.ask_to_give(profile); }}};

    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(head, wxSizerFlags{}.Expand());
    column->Add(m_board, wxSizerFlags{}.Expand().Border(wxTOP, gap));
    column->Add(m_attention, wxSizerFlags{1}.Expand().Border(wxTOP, gap));
    column->Add(m_ask, wxSizerFlags{1}.Expand().Border(wxTOP, gap));
    column->Add(m_free, wxSizerFlags{}.Expand().Border(wxTOP, gap));
    m_left->SetSizer(column);
}

void LeadPanel::make_right()
{
    m_right = new wxPanel{this};
    m_right->SetBackgroundColour(Palette::now().page);
    m_cover = new KeyButton{m_right, Act::hide_citizen};
    m_cover->Bind(wxEVT_BUTTON,
                  [this](wxCommandEvent&) { act(m_presenter.screen().covered ? Act::reveal : Act::hide_citizen); });
    m_areas = new AreaTablePanel{m_right};
    m_what_if = new WhatIfPanel{m_right, {.act = [this](Act what) { act(what); }}};
    m_what_if->Hide();
    m_chart = new Card{m_right, 12};
    m_chart->add_title(tr("Waiting by quarter of an hour"));
    m_quarters = new QuartersCanvas{m_chart};
    m_day = new WrappedText{m_chart, "", true};
    m_chart->column()->Add(m_quarters, wxSizerFlags{1}.Expand());
    m_chart->column()->Add(m_day, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(6)));
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(m_cover, wxSizerFlags{}.Right());
    column->Add(m_areas, wxSizerFlags{5}.Expand().Border(wxTOP, FromDIP(8)));
    column->Add(m_what_if, wxSizerFlags{}.Expand().Border(wxTOP, FromDIP(8)));
    column->Add(m_chart, wxSizerFlags{4}.Expand().Border(wxTOP, FromDIP(8)));
    m_right->SetSizer(column);
}

/// Both columns with nothing cut off.
int LeadPanel::wide_enough() const
{
    return CounterCardCanvas::least_size(this).x * 2 + m_right->GetSizer()->CalcMin().x + FromDIP(60);
}

void LeadPanel::fold(bool under_tabs)
{
    if (under_tabs == m_folded)
        return;
    m_folded = under_tabs;
    m_row->Clear();
    m_tabs->Hide();
    while (m_tabs->GetPageCount())
        m_tabs->RemovePage(0);
    for (auto* const part : {m_left, m_right}) {
        part->Reparent(under_tabs ? static_cast<wxWindow*>(m_tabs) : this);
        forget_given_size(part);
        part->Show();
    }
    if (under_tabs) {
        m_tabs->AddPage(m_left, wx(tr("Counters")), true);
        m_tabs->AddPage(m_right, wx(tr("Queues and the day")));
        m_row->Add(m_tabs, wxSizerFlags{1}.Expand());
    } else {
        m_row->Add(m_left, wxSizerFlags{5}.Expand().Border(wxRIGHT, FromDIP(12)));
        m_row->Add(m_right, wxSizerFlags{3}.Expand());
    }
    m_tabs->Show(under_tabs);
    Layout();
}

/// The board takes what its cards need, and leaves room for what is below it: then it scrolls.
void LeadPanel::give_room()
{
    auto const size = m_left->GetClientSize();
    auto const below = (m_ask->IsShown() ? m_ask : static_cast<wxWindow*>(m_attention))->GetBestSize().y +
                       m_free->GetBestSize().y + m_head[Act::plan_break]->GetBestSize().y + FromDIP(40);
    auto const least = CounterCardCanvas::least_size(this).y + FromDIP(10);
    auto const height = std::max(least, std::min(m_board->whole_height(size.x), size.y - below));
    if (m_board->GetMinSize().y == height)
        return;
    m_board->SetMinSize({-1, height});
    m_left->Layout();
}

void LeadPanel::show(LeadScreen const& screen)
{
    m_board->show(screen);
    m_attention->show(screen);
    m_free->show(screen);
    m_areas->show(screen);
    m_quarters->show(screen.quarters, screen.now,
                     {screen.ahead, screen.trial ? screen.trial->ahead : std::vector<double>{}});
    if (m_day->set(screen.ready ? day_words(screen.day) : std::string{}))
        m_chart->Layout();
    show_question(screen);
    show_trial(screen);
    give_room();
    for (auto const& [what, button] : m_head)
        button->Enable(screen.possible.contains(what));
    m_cover->set_caption(screen.covered ? caption_of(Act::reveal) : caption_of(Act::hide_citizen));
    auto const alarm = words_of(screen.alarm);
    alarm.text.empty() ? m_alarm->hide() : m_alarm->show(alarm.text, static_cast<Tone>(alarm.feel));
    auto const notice = words_of(screen.notice);
    m_undo->Enable(screen.possible.contains(Act::undo));
    m_notice->show_button(screen.notice.undoable);
    notice.text.empty() ? m_notice->hide() : m_notice->show(notice.text, static_cast<Tone>(notice.feel));
    m_told.shown(screen);
    if (screen.ready && !std::exchange(m_begun, true) && IsShownOnScreen())
        return focus_work();
    // A control that is hidden or greyed takes the focus with it, and keys without a focus reach nobody.
    if (!wxWindow::FindFocus() && !screen.question && IsShownOnScreen())
        m_board->IsShownOnScreen() ? focus_work() : m_tabs->SetFocus();
}

void LeadPanel::show_question(LeadScreen const& screen)
{
    bool const asking = screen.question.has_value();
    if (asking) {
        if (m_folded)
            m_tabs->ChangeSelection(0);
        m_ask->show(*screen.question);
    }
    if (asking == m_ask->IsShown())
        return;
    m_ask->Show(asking);
    m_attention->Show(!asking);
    if (!asking) {
        m_ask->forget();
        focus_work();
    }
    m_left->Layout();
}

/// The trial takes its room from the queues and the chart. Under tabs they come forward with it, for whoever tries
/// wants to see what comes of it; the keyboard stays with the counters where both are seen.
void LeadPanel::show_trial(LeadScreen const& screen)
{
    bool const trying = screen.trial || screen.proposing;
    if (trying)
        m_what_if->show(screen);
    if (trying == m_what_if->IsShown())
        return;
    m_what_if->Show(trying);
    if (m_folded) {
        m_tabs->ChangeSelection(trying ? 1 : 0);
        trying ? m_what_if->SetFocus() : focus_work();
    }
    m_right->Layout();
}

void LeadPanel::go_to_list()
{
    if (m_folded)
        m_tabs->ChangeSelection(0);
    m_board->turn_over();
}

}  // namespace skranke
