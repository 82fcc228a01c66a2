#include "desktop/desk/desk_panel.h"

#include "core/base/danish_time.h"
#include "core/base/words.h"
#include "desktop/desk/desk_words.h"
#include "desktop/widgets/given_size.h"
#include "desktop/widgets/text.h"

#include <wx/sizer.h>

#include <utility>

namespace skranke {

namespace {

constexpr int tick_every = 500;  ///< milliseconds; the running time must not skip a second

}  // namespace

DeskPanel::DeskPanel(wxWindow* parent, DeskParts const& parts, Told told)
    : wxPanel{parent}, m_told{std::move(told)}, m_second{this}, m_presenter{parts, *this}
{
    SetBackgroundColour(Palette::now().page);
    int const gap = FromDIP(14);
    m_alarm = new NoticeBar{this};
    m_notice = new NoticeBar{this};
    m_undo = new KeyButton{m_notice, Act::undo, KeyButton::Kind::small};
    m_undo->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act(Act::undo); });
    m_notice->add_button(m_undo);

    m_tabs = new wxNotebook{this, wxID_ANY};
    m_tabs->Hide();
    m_waiting =
        new WaitingPanel{this, [this](Act which, std::optional<TicketId> chosen) { m_presenter.act(which, chosen); }};
    m_serving = new ServingPanel{this,
                                 {.act = [this](Act which) { act(which); },
                                  .tick_step = [this](int step, bool done) { m_presenter.tick_step(step, done); },
                                  .reply = [this](DeskReply const& reply) { m_presenter.reply(reply); },
                                  .stay = [this] { m_presenter.stay(); }}};
    m_side = new SidePanel{this,
                           {.act = [this](Act which) { act(which); },
                            .note_changed = [this](std::string const& note) { m_presenter.note_changed(note); },
                            .note_left = [this] { m_presenter.keep_note(); }}};

    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(m_alarm, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    column->Add(m_notice, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    m_row = new wxBoxSizer{wxHORIZONTAL};
    column->Add(m_row, wxSizerFlags{1}.Expand().Border(wxALL, gap));
    SetSizer(column);
    arrange();

    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fold(columns_in(event.GetSize().x));
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_presenter.tick(); });
    m_second.Start(tick_every);
}

DeskPanel::~DeskPanel()
{
    m_second.Stop();
    DestroyChildren();  // while there still is a presenter for them to talk to
}

/// How many columns stand in `width` with nothing cut off.
int DeskPanel::columns_in(int width) const
{
    int const gap = FromDIP(14);
    if (width >= m_waiting->usual_width() + m_serving->usual_width() + m_side->GetMinSize().x + 4 * gap)
        return 3;
    int const around_the_tabs = 2 * gap;
    return width >= m_waiting->GetSizer()->CalcMin().x + around_the_tabs + m_serving->least_width() + 3 * gap ? 2 : 1;
}

void DeskPanel::arrange()
{
    int const gap = FromDIP(14);
    m_row->Clear();
    switch (m_columns) {
        case 1:
            m_row->Add(m_tabs, wxSizerFlags{1}.Expand());
            break;
        case 2:
            m_row->Add(m_tabs, wxSizerFlags{11}.Expand().Border(wxRIGHT, gap));
            m_row->Add(m_serving, wxSizerFlags{10}.Expand());
            break;
        default:
            m_row->Add(m_waiting, wxSizerFlags{18}.Expand().Border(wxRIGHT, gap));
            m_row->Add(m_serving, wxSizerFlags{16}.Expand().Border(wxRIGHT, gap));
            m_row->Add(m_side, wxSizerFlags{10}.Expand());
    }
}

void DeskPanel::fold(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    // Not frozen meanwhile: the toolkit takes a frozen text's buffer away, and does not survive that it moves then.
    m_row->Clear();
    m_tabs->Hide();  // a part that moves under tabs in sight is hidden for a while, and another tab opens instead
    while (m_tabs->GetPageCount())
        m_tabs->RemovePage(0);
    put(m_serving, columns < 2, tr("Serving"));
    put(m_waiting, columns < 3, waiting_title());
    put(m_side, columns < 3, tr("Note and more"));
    m_side->stand_under_a_tab(columns < 3);
    m_tabs->Show(columns < 3);
    if (columns < 3)
        m_tabs->SetSelection(0);
    arrange();
    Layout();
}

/// Under a tab, or beside the tabs.
void DeskPanel::put(wxWindow* part, bool under_a_tab, std::string const& title)
{
    if (under_a_tab) {
        part->Reparent(m_tabs);
        forget_given_size(part);
        m_tabs->AddPage(part, wx(title));
    } else {
        part->Reparent(this);
        part->Show();
    }
}

std::string DeskPanel::waiting_title() const
{
    return tr("Waiting") + " " + number_text(static_cast<std::int64_t>(m_waiting_count));
}

void DeskPanel::open_tab(wxWindow* part)
{
    if (auto const page = m_tabs->FindPage(part); page != wxNOT_FOUND && page != m_tabs->GetSelection())
        m_tabs->SetSelection(static_cast<std::size_t>(page));
}

/// What a press has changed comes into sight, and so does how many wait, whichever tab is open.
void DeskPanel::show_under_tabs(DeskScreen const& screen)
{
    auto const at_work = AtWork{screen.serving ? screen.serving->ticket : TicketId{},
                                screen.serving && screen.serving->met.has_value(), screen.question.has_value()};
    if (std::exchange(m_at_work, at_work) != at_work)
        open_tab(m_serving);
    m_waiting_count = screen.for_me.size() + screen.others.size();
    if (auto const page = m_tabs->FindPage(m_waiting); page != wxNOT_FOUND)
        if (auto const title = wx(waiting_title()); m_tabs->GetPageText(static_cast<std::size_t>(page)) != title)
            m_tabs->SetPageText(static_cast<std::size_t>(page), title);
}

void DeskPanel::act(Act act)
{
    std::optional<TicketId> chosen;
    if (act == Act::call_ticket)
        chosen = m_waiting->chosen_waiting();
    if (act == Act::resume_ticket)
        chosen = m_waiting->chosen_parked();
    m_presenter.act(act, chosen);
}

void DeskPanel::show(DeskScreen const& screen)
{
    m_waiting->show(screen);
    m_serving->show(screen);
    m_side->show(screen);
    show_under_tabs(screen);
    auto const alarm = words_of(screen.alarm);
    alarm.text.empty() ? m_alarm->hide() : m_alarm->show(alarm.text, static_cast<Tone>(alarm.feel));
    auto const notice = words_of(screen.notice);
    m_undo->Enable(screen.possible.contains(Act::undo));
    m_notice->show_button(screen.notice.undoable);
    notice.text.empty() ? m_notice->hide() : m_notice->show(notice.text, static_cast<Tone>(notice.feel));
    m_told.shown(screen);
    // A control that is hidden or greyed takes the focus with it, and keys without a focus reach nobody.
    if (!wxWindow::FindFocus() && !screen.question && IsShownOnScreen())
        m_serving->IsShownOnScreen() ? m_serving->focus_work() : m_tabs->SetFocus();
}

void DeskPanel::put_note(std::string const& note)
{
    m_side->put_note(note);
}

void DeskPanel::go_to_list()
{
    open_tab(m_waiting);
    m_waiting->focus_list();
}

}  // namespace skranke
