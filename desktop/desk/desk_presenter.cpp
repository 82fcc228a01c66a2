#include "desktop/desk/desk_presenter.h"

#include "core/base/log.h"
#include "desktop/desk/waiting_rows.h"

#include <algorithm>

namespace skranke {

namespace {

std::optional<Instant> next_booked_of(std::vector<WaitingTicket> const& tickets)
{
    std::optional<Instant> next;
    for (auto const& ticket : tickets)
        if (ticket.booked && (!next || *ticket.booked < *next))
            next = ticket.booked;
    return next;
}

}  // namespace

DeskPresenter::DeskPresenter(DeskParts parts, DeskView& view)
    : m_parts{std::move(parts)},
      m_view{view},
      m_line{m_parts.background, m_parts.clock, m_parts.desk},
      m_picture{m_parts.background,
                m_parts.clock,
                m_parts.chance,
                [&desk = m_parts.desk, counter = m_parts.counter] { return desk.picture(counter); },
                [this] { heard_picture(); },
                [this](DeskPicture const& picture) { return takes(picture); }},
      m_cover{m_parts.clock},
      m_tasks{m_parts.background}
{
    m_screen.practice = m_parts.practice;
    m_news = m_parts.news.subscribe([this](QueueNews const& news) { heard_news(news); });
}

DeskPresenter::~DeskPresenter() = default;

void DeskPresenter::start(bool open)
{
    read_choices();
    if (open)
        open_counter(false);
    else
        m_picture.read();
}

void DeskPresenter::tick()
{
    m_line.tick();
    m_said.tick(m_parts.clock.now());
    m_cover.tick();
    m_picture.tick();
    show();
}

void DeskPresenter::touched()
{
    m_cover.touched();
}

void DeskPresenter::read_choices()
{
    m_tasks.start([&desk = m_parts.desk] { return desk.choices(); },
                  [this](Outcome<DeskChoices> const& outcome) {
                      if (!outcome)
                          return;  // the next picture that comes asks for them again
                      hear_of_stops(*outcome);
                      m_choices = *outcome;
                      m_has_choices = true;
                      show();
                  });
}

/// What the team lead does elsewhere and what counts here is told in one line, for a minute.
void DeskPresenter::tell(DeskNotice notice)
{
    m_told = std::move(notice);
    m_told_until = m_parts.clock.now() + Pace::undo_lasts;
}

void DeskPresenter::hear_of_stops(DeskChoices const& now)
{
    if (!m_has_choices)
        return;
    for (auto const& errand : now.errand_types) {
        auto const before = std::ranges::find(m_choices.errand_types, errand.code, &ErrandType::code);
        if (errand.stopped && before != m_choices.errand_types.end() && !before->stopped)
            tell({.kind = DeskNotice::Kind::errand_stopped, .number = errand.name});
    }
}

void DeskPresenter::hear_of_profile(Counter const& now)
{
    if (!m_picture)
        return;
    auto const& before = m_picture->counter;
    bool const sat_and_sits = before.staff == m_parts.me && now.staff == m_parts.me &&
                              before.state != CounterState::closed && now.state != CounterState::closed;
    if (sat_and_sits && before.profile && now.profile != before.profile)
        tell({.kind = DeskNotice::Kind::new_errands, .number = now.profile_name});
}

/// While the lists stand still, only a picture that was asked for after the press was answered may move them.
bool DeskPresenter::takes(DeskPicture const& picture)
{
    if (m_still != Still::no && !settled())
        return false;
    hear_of_profile(picture.counter);
    return true;
}

bool DeskPresenter::settled() const
{
    return m_still == Still::settling && m_picture.answered() > m_settles_after;
}

void DeskPresenter::heard_picture()
{
    if (m_picture.trouble().kind == PictureTrouble::Kind::none) {
        if (!m_has_choices)
            read_choices();
        m_sat_here |= m_picture && m_picture->counter.staff == m_parts.me;
        if (m_still == Still::no || settled())
            take_note_from_picture();
    }
    if (settled())
        m_still = Still::no;
    show();
}

void DeskPresenter::heard_news(QueueNews const& news)
{
    if (news.kind == QueueNews::Kind::set_up)
        read_choices();
    m_picture.hear(news);
}

void DeskPresenter::take_note_from_picture()
{
    auto const& current = m_picture->current;
    auto const ticket = current ? current->ticket : TicketId{};
    auto const note = current ? current->note : std::string{};
    if (ticket == m_note_of && m_note != m_kept_note)
        return;  // the person is writing
    if (ticket == m_note_of && note == m_kept_note)
        return;
    if (ticket != m_note_of) {
        m_ending = {};
        m_cover.next_citizen();
    }
    m_note_of = ticket;
    m_note = m_kept_note = note;
    m_view.put_note(note);
}

bool DeskPresenter::idle() const
{
    return !m_line.busy() && m_still == Still::no && m_parts.clock.now() >= m_dead_until;
}

void DeskPresenter::show()
{
    if (m_line.asking())
        m_still = Still::no;  // it may take long: let the lists live on meanwhile
    build_screen();
    m_view.show(m_screen);
}

void DeskPresenter::build_screen()
{
    auto& s = m_screen;
    s.ready = static_cast<bool>(m_picture);
    s.stale = m_picture.away();
    s.busy = m_line.busy() || m_still != Still::no;
    s.frozen = m_still != Still::no;
    s.covered = m_cover.covered();
    s.outcomes = m_choices.outcomes;
    s.ending = m_ending;
    s.notice = m_line.asking() ? DeskNotice{.kind = DeskNotice::Kind::asking} : m_said.shown();
    s.alarm = notice_of<DeskNotice>(m_picture.trouble());
    s.question = m_question;
    if (m_picture) {
        auto const& p = *m_picture;
        auto const now = m_picture.now();
        s.now = now;
        s.counter = p.counter;
        s.elsewhere = p.elsewhere;
        if (s.elsewhere && !s.elsewhere->number.empty())
            s.elsewhere->number = shown_number(s.elsewhere->number);
        s.for_me = waiting_rows(p.for_me, now);
        for (std::size_t i = 0; i < p.for_me.size(); ++i)
            if (p.for_me[i].hold == Hold::none) {
                s.for_me[i].next = true;
                break;
            }
        s.others = waiting_rows(p.others, now);
        s.serving = p.current ? std::optional{serving_card(*p.current, now)} : std::nullopt;
        s.parked = parked_rows(p.parked, now);
        s.today = p.today;
        s.next_booked = next_booked_of(p.for_me);
        if (s.alarm.kind == DeskNotice::Kind::none)
            s.alarm = alarm();
    }
    s.possible = possible();
}

/// What the bar says while the picture itself is fresh: first whose counter this is, then what the team lead
/// has changed, then who wants help.
DeskNotice DeskPresenter::alarm() const
{
    auto const& p = *m_picture;
    if (p.counter.state != CounterState::closed && p.counter.staff && *p.counter.staff != m_parts.me)
        return {.kind = m_sat_here ? DeskNotice::Kind::moved_away : DeskNotice::Kind::occupied,
                .number = p.counter.staff_name};
    if (p.elsewhere && p.counter.state == CounterState::closed)
        return {.kind = DeskNotice::Kind::left, .number = p.elsewhere->name};
    if (m_parts.clock.now() < m_told_until)
        return m_told;
    if (p.help_call)
        return {
            .kind = p.help_call->reason == "printer" ? DeskNotice::Kind::printer_down : DeskNotice::Kind::help_wanted,
            .number = p.help_call->place,
            .as_of = p.help_call->at};
    return {};
}

std::set<Act> DeskPresenter::possible() const
{
    std::set<Act> acts{Act::help, Act::hide_citizen, Act::show_list};
    if (m_cover.covered())
        acts.insert(Act::reveal);
    if (m_question) {
        acts.insert(Act::stop);
        return acts;
    }
    if (!m_picture || m_picture.away() || m_line.busy() || m_still != Still::no)
        return acts;
    auto const& p = *m_picture;
    bool const mine = p.counter.staff == m_parts.me;
    if (p.counter.state == CounterState::closed || !mine) {
        acts.insert({Act::next_step, Act::open_counter});
        return acts;
    }
    if (m_said.undo())
        acts.insert(Act::undo);
    acts.insert({Act::take_ticket, Act::close_counter});
    if (p.counter.state == CounterState::paused) {
        acts.insert({Act::next_step, Act::resume_counter});
        if (!p.current)
            return acts;
    } else {
        acts.insert(Act::pause_counter);
    }
    if (!p.current) {
        acts.insert(Act::call_next_ticket);
        if (m_choices.may_call_particular)
            acts.insert(Act::call_ticket);
        if (!p.parked.empty())
            acts.insert(Act::resume_ticket);
        return acts;
    }
    acts.insert({Act::call_next_ticket, Act::finish_service, Act::park_ticket, Act::return_ticket, Act::transfer_ticket,
                 Act::send_to_payment, Act::add_errand, Act::refer, Act::choose_outcome});
    if (p.current->state == TicketState::called)
        acts.insert({Act::recall_ticket, Act::mark_no_show, Act::next_step});
    else if (std::ranges::any_of(p.current->steps, [](Step const& step) { return !step.done; }))
        acts.insert(Act::next_step);
    return acts;
}

}  // namespace skranke
