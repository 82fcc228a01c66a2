#include "desktop/desk/desk_panel.h"

#include "core/base/words.h"
#include "desktop/desk/desk_words.h"
#include "desktop/widgets/given_size.h"
#include "desktop/widgets/text.h"

#include <wx/sizer.h>

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
    m_columns = new wxBoxSizer{wxHORIZONTAL};
    column->Add(m_columns, wxSizerFlags{1}.Expand().Border(wxALL, gap));
    SetSizer(column);
    arrange();

    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fold(event.GetSize().x < width_for_three());
    });
    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_presenter.tick(); });
    m_second.Start(tick_every);
}

DeskPanel::~DeskPanel()
{
    m_second.Stop();
    DestroyChildren();  // while there still is a presenter for them to talk to
}

int DeskPanel::width_for_three() const
{
    int const gap = FromDIP(14);
    return m_waiting->GetEffectiveMinSize().x + m_serving->width_of_work() + m_side->GetMinSize().x + 4 * gap;
}

void DeskPanel::arrange()
{
    int const gap = FromDIP(14);
    m_columns->Clear();
    if (m_folded) {
        m_columns->Add(m_tabs, wxSizerFlags{11}.Expand().Border(wxRIGHT, gap));
        m_columns->Add(m_serving, wxSizerFlags{10}.Expand());
    } else {
        m_columns->Add(m_waiting, wxSizerFlags{18}.Expand().Border(wxRIGHT, gap));
        m_columns->Add(m_serving, wxSizerFlags{16}.Expand().Border(wxRIGHT, gap));
        m_columns->Add(m_side, wxSizerFlags{10}.Expand());
    }
}

void DeskPanel::fold(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    Freeze();
    m_columns->Clear();
    if (folded) {
        m_waiting->Reparent(m_tabs);
        m_side->Reparent(m_tabs);
        for (auto* const page : std::initializer_list<wxWindow*>{m_waiting, m_side})
            forget_given_size(page);
        m_tabs->AddPage(m_waiting, wx(tr("Waiting")));
        m_tabs->AddPage(m_side, wx(tr("Note and more")));
    } else {
        while (m_tabs->GetPageCount())
            m_tabs->RemovePage(0);
        m_waiting->Reparent(this);
        m_side->Reparent(this);
        m_waiting->Show();
        m_side->Show();
    }
    m_side->stand_under_a_tab(folded);
    m_tabs->Show(folded);
    arrange();
    Layout();
    Thaw();
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
    auto const alarm = words_of(screen.alarm);
    alarm.text.empty() ? m_alarm->hide() : m_alarm->show(alarm.text, static_cast<Tone>(alarm.feel));
    auto const notice = words_of(screen.notice);
    m_undo->Enable(screen.possible.contains(Act::undo));
    m_notice->show_button(screen.notice.undoable);
    notice.text.empty() ? m_notice->hide() : m_notice->show(notice.text, static_cast<Tone>(notice.feel));
    m_told.shown(screen);
    // A control that is hidden or greyed takes the focus with it, and keys without a focus reach nobody.
    if (!wxWindow::FindFocus() && !screen.question && IsShownOnScreen())
        m_serving->focus_work();
}

void DeskPanel::put_note(std::string const& note)
{
    m_side->put_note(note);
}

void DeskPanel::go_to_list()
{
    if (m_folded)
        m_tabs->SetSelection(0);
    m_waiting->focus_list();
}

}  // namespace skranke
