#include "desktop/floor/floor_panel.h"

#include "core/base/words.h"
#include "desktop/floor/floor_words.h"
#include "desktop/keys/key_table.h"
#include "desktop/widgets/layout.h"
#include "desktop/widgets/text.h"

#include <wx/settings.h>
#include <wx/sizer.h>

#include <algorithm>

namespace skranke {

namespace {

constexpr int show_every = 500;  ///< milliseconds; the running times must not skip a second

/// "F5 the citizen is here · F9 …": the keys that are about the chosen place.
std::string keys_of_a_place()
{
    std::string text;
    for (auto const act : {Act::next_step, Act::finish_service, Act::transfer_ticket, Act::choose_outcome})
        text += (text.empty() ? "" : " · ") + short_key_name(entry_of(act).key) + " " +
                (act == Act::next_step ? tr("start") : caption_of(act));
    return text;
}

}  // namespace

FloorPanel::FloorPanel(wxWindow* parent, FloorParts const& parts, Told told)
    : wxPanel{parent}, m_told{std::move(told)}, m_second{this}, m_presenter{parts, *this}
{
    SetBackgroundColour(Palette::now().page);
    int const gap = FromDIP(14);
    m_alarm = new NoticeBar{this};
    make_left();
    make_right();

    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(m_alarm, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxTOP, gap));
    auto* const row = new wxBoxSizer{wxHORIZONTAL};
    row->Add(m_left, wxSizerFlags{20}.Expand().Border(wxRIGHT, gap));
    row->Add(m_right, wxSizerFlags{11}.Expand());
    column->Add(row, wxSizerFlags{1}.Expand().Border(wxALL, gap));
    SetSizer(column);

    Bind(wxEVT_TIMER, [this](wxTimerEvent&) { m_presenter.tick(); });
    m_second.Start(show_every);
}

FloorPanel::~FloorPanel()
{
    m_second.Stop();
    DestroyChildren();  // while there still is a presenter for them to talk to
}

void FloorPanel::make_left()
{
    int const gap = FromDIP(10);
    m_left = new wxPanel{this};
    m_work = new wxScrolledWindow{m_left, wxID_ANY, wxDefaultPosition, until_laid_out, wxVSCROLL};
    m_work->SetScrollRate(0, FromDIP(12));
    for (auto* const panel : std::initializer_list<wxWindow*>{m_left, m_work})
        panel->SetBackgroundColour(Palette::now().page);

    auto* const head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(heading(m_work, tr("What does the citizen get help with?"), 1.35), wxSizerFlags{}.CenterVertical());
    auto* const hint = muted_label(m_work, tr("one press starts the clock · the figure is today's"));
    hint->SetWindowStyleFlag(wxST_ELLIPSIZE_END);
    hint->SetMinSize({1, -1});
    head->Add(hint, wxSizerFlags{1}.CenterVertical().Border(wxLEFT, gap));
    m_cover = new KeyButton{m_work, Act::hide_citizen};
    m_cover->SetMinSize({-1, FromDIP(44)});
    m_cover->Bind(wxEVT_BUTTON,
                  [this](wxCommandEvent&) { act(m_presenter.screen().covered ? Act::reveal : Act::hide_citizen); });
    head->Add(m_cover, wxSizerFlags{}.CenterVertical().Border(wxLEFT, gap));
    m_topics = new TopicsPanel{m_work, [this](std::string const& topic) { m_presenter.start_topic(topic); }};
    m_tallies = new TalliesPanel{m_work, [this](std::string const& tally) { m_presenter.count(tally); },
                                 [this] { m_presenter.ask_to_count_back(); }};
    m_done = new HelpDonePanel{m_work, [this](TicketId ticket) { m_presenter.ask_to_correct(ticket); }};
    auto* const work = new wxBoxSizer{wxVERTICAL};
    work->Add(head, wxSizerFlags{}.Expand());
    work->Add(m_topics, wxSizerFlags{}.Expand().Border(wxTOP, gap));
    work->Add(m_tallies, wxSizerFlags{}.Expand().Border(wxTOP, gap));
    work->Add(m_done, wxSizerFlags{1}.Expand().Border(wxTOP, gap));
    m_work->SetSizer(work);

    m_ask = new FloorAskPanel{m_left, [this](FloorReply const& reply) { m_presenter.reply(reply); },
                              [this] { m_presenter.stay(); }};
    m_ask->Hide();
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(m_work, wxSizerFlags{1}.Expand());
    column->Add(m_ask, wxSizerFlags{1}.Expand());
    // Below the work, so that nothing moves under a finger when something is said.
    m_notice = new NoticeBar{m_left};
    m_undo = new KeyButton{m_notice, Act::undo, KeyButton::Kind::tall};
    m_undo->SetMinSize({-1, FromDIP(44)});
    m_undo->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { act(Act::undo); });
    m_notice->add_button(m_undo);
    column->Add(m_notice, wxSizerFlags{}.Expand().Border(wxTOP, gap));
    m_left->SetSizer(column);
}

void FloorPanel::make_right()
{
    int const gap = FromDIP(10);
    m_right = new wxPanel{this};
    m_right->SetBackgroundColour(Palette::now().page);
    m_places = new wxScrolledWindow{m_right, wxID_ANY, wxDefaultPosition, until_laid_out, wxVSCROLL};
    m_places->SetScrollRate(0, FromDIP(12));
    m_places->SetBackgroundColour(Palette::now().page);
    m_places->SetSizer(new wxBoxSizer{wxVERTICAL});
    m_queue = new HelpQueuePanel{m_right, [this](Act which) { act(which); },
                                 [this](HelpCallId call) { m_presenter.answer_call(call); }};
    auto* const head = new wxBoxSizer{wxHORIZONTAL};
    head->Add(heading(m_right, tr("Citizen PCs"), 1.35), wxSizerFlags{}.CenterVertical());
    auto* const keys = muted_label(m_right, keys_of_a_place());
    keys->SetWindowStyleFlag(wxST_ELLIPSIZE_END);
    keys->SetMinSize({1, -1});
    head->Add(keys, wxSizerFlags{1}.CenterVertical().Border(wxLEFT, gap));
    auto* const column = new wxBoxSizer{wxVERTICAL};
    column->Add(head, wxSizerFlags{}.Expand());
    column->Add(m_places, wxSizerFlags{1}.Expand().Border(wxTOP, gap));
    column->Add(m_queue, wxSizerFlags{}.Expand().Border(wxTOP, gap));
    m_right->SetSizer(column);
}

void FloorPanel::show(FloorScreen const& screen)
{
    auto const wanted = m_work->GetSizer()->CalcMin();
    m_topics->show(screen);
    m_tallies->show(screen);
    m_done->show(screen);
    m_queue->show(screen);
    show_spots(screen);
    show_question(screen);
    if (m_work->GetSizer()->CalcMin() != wanted)
        m_work->FitInside();
    m_cover->set_caption(screen.covered ? caption_of(Act::reveal) : caption_of(Act::hide_citizen));
    auto const alarm = words_of(screen.alarm);
    alarm.text.empty() ? m_alarm->hide() : m_alarm->show(alarm.text, static_cast<Tone>(alarm.feel));
    auto const notice = words_of(screen.notice);
    m_undo->Enable(screen.possible.contains(Act::undo));
    m_notice->show_button(screen.notice.undoable);
    notice.text.empty() ? m_notice->hide() : m_notice->show(notice.text, static_cast<Tone>(notice.feel));
    m_told.shown(screen);
    // A control that is hidden or greyed takes the focus with it, and keys without a focus reach nobody.
    if (!wxWindow::FindFocus() && !screen.question && IsShownOnScreen())
        focus_work();
}

void FloorPanel::show_spots(FloorScreen const& screen)
{
    auto* const column = m_places->GetSizer();
    bool moved = m_spots.size() != screen.spots.size();
    while (m_spots.size() < screen.spots.size()) {
        auto* const spot = new SpotPanel{m_places,
                                         {.choose = [this](HelpSpot const& chosen) { m_presenter.choose(chosen); },
                                          .act = [this](Act which) { act(which); },
                                          .finish = [this](std::string const& outcome) { m_presenter.finish(outcome); },
                                          .go = [this](int places) { go_down(places); }}};
        column->Add(spot, wxSizerFlags{}.Expand().Border(wxBOTTOM, FromDIP(8)));
        m_spots.push_back(spot);
    }
    while (m_spots.size() > screen.spots.size()) {
        m_spots.back()->Destroy();
        m_spots.pop_back();
    }
    for (std::size_t i = 0; i < m_spots.size(); ++i) {
        auto const before = m_spots[i]->GetBestSize().y;
        m_spots[i]->show(screen.spots[i], screen);
        moved |= m_spots[i]->GetBestSize().y != before;
    }
    if (!moved)
        return;
    int width = 0;
    for (auto const* const spot : m_spots)
        width = std::max(width, spot->GetBestSize().x);
    m_places->SetMinSize({width + wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, m_places), -1});
    m_places->FitInside();
    Layout();
}

void FloorPanel::show_question(FloorScreen const& screen)
{
    bool const asking = screen.question.has_value();
    if (asking)
        m_ask->show(*screen.question);
    if (asking == m_ask->IsShown())
        return;
    m_ask->Show(asking);
    m_work->Show(!asking);
    if (!asking) {
        m_ask->forget();
        focus_work();
    }
    m_left->Layout();
}

void FloorPanel::focus_work()
{
    auto const& spots = m_presenter.screen().spots;
    for (std::size_t i = 0; i < spots.size() && i < m_spots.size(); ++i)
        if (spots[i].chosen)
            return m_spots[i]->take_focus();
    m_topics->focus_field();
}

void FloorPanel::go_down(int places)
{
    auto const& spots = m_presenter.screen().spots;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        auto const at = static_cast<int>(i) + places;
        if (spots[i].chosen && at >= 0 && at < static_cast<int>(m_spots.size()))
            return m_spots[static_cast<std::size_t>(at)]->take_focus();
    }
}

}  // namespace skranke
