#include "desktop/floor/floor_presenter.h"

#include "core/queue/ticket.h"
#include "desktop/floor/floor_words.h"

#include <algorithm>

namespace skranke {

namespace {

template <class Duration>
Duration since(Instant then, Instant now)
{
    return std::max(Duration{0}, std::chrono::duration_cast<Duration>(now - then));
}

}  // namespace

FloorPresenter::FloorPresenter(FloorParts parts, FloorView& view)
    : m_parts{std::move(parts)},
      m_view{view},
      m_line{m_parts.background, m_parts.clock, m_parts.queue},
      m_cover{m_parts.clock},
      m_tasks{m_parts.background}
{
    m_screen.practice = m_parts.practice;
    m_news = m_parts.news.subscribe([this](QueueNews const& news) { heard_news(news); });
}

FloorPresenter::~FloorPresenter() = default;

void FloorPresenter::start()
{
    read_choices();
    read();
}

void FloorPresenter::tick()
{
    auto const now = m_parts.clock.now();
    m_line.tick();
    m_said.tick(now);
    m_cover.tick();
    if (now >= m_next_read)
        read();
    show();
}

void FloorPresenter::touched()
{
    m_cover.touched();
}

void FloorPresenter::read_choices()
{
    m_tasks.start([&floor = m_parts.floor] { return floor.choices(); },
                  [this](Outcome<FloorChoices> const& outcome) {
                      if (!outcome)
                          return;  // the next picture that comes asks for them again
                      m_choices = *outcome;
                      m_has_choices = true;
                      show();
                  });
}

void FloorPresenter::read()
{
    if (m_reading) {
        m_read_again = true;
        return;
    }
    m_reading = true;
    m_next_read = next_read(m_parts.clock.now(), Pace::reads_every, m_parts.chance());
    m_tasks.start([&floor = m_parts.floor] { return floor.picture(); },
                  [this](auto const& outcome) { heard_picture(outcome); });
}

void FloorPresenter::heard_picture(Outcome<Answer<FloorPicture>> const& outcome)
{
    m_reading = false;
    m_away = !outcome && outcome.failure().kind == Failure::Kind::database_away;
    m_trouble = {};
    if (!outcome) {
        m_trouble = {.kind = m_away ? FloorNotice::Kind::database_away : FloorNotice::Kind::fault,
                     .code = outcome.failure().code,
                     .as_of = m_picture ? std::optional{m_picture->read_at} : std::nullopt};
        m_next_read = next_read(m_parts.clock.now(), Pace::tries_again_after, m_parts.chance());
    } else if (outcome->refused()) {
        m_trouble = {.kind = FloorNotice::Kind::refused, .refusal = outcome->refusal()};
    } else {
        if (!m_has_choices)
            read_choices();
        m_picture = **outcome;
        m_read_at = m_parts.clock.now();
        keep_choice();
    }
    if (std::exchange(m_read_again, false))
        read();
    show();
}

void FloorPresenter::heard_news(QueueNews const& news)
{
    if (news.kind == QueueNews::Kind::line_back) {
        m_next_read = next_read_once_back(m_parts.clock.now(), m_parts.chance());
        return;
    }
    if (news.kind == QueueNews::Kind::set_up)
        read_choices();
    read();
}

Instant FloorPresenter::shown_now() const
{
    return carried_on(m_picture->read_at, m_picture->clock_speed, m_parts.clock.now() - m_read_at);
}

bool FloorPresenter::idle() const
{
    return !m_line.busy() && m_parts.clock.now() >= m_dead_until;
}

void FloorPresenter::show()
{
    build_screen();
    m_view.show(m_screen);
}

void FloorPresenter::build_screen()
{
    auto& s = m_screen;
    s.ready = m_picture.has_value();
    s.stale = m_away;
    s.busy = m_line.busy();
    s.covered = m_cover.covered();
    s.outcomes = m_choices.outcomes;
    s.notice = m_line.asking() ? FloorNotice{.kind = FloorNotice::Kind::asking} : m_said.shown();
    s.alarm = m_trouble;
    s.question = m_question;
    if (m_picture)
        build_lists();
    s.possible = possible();
}

void FloorPresenter::build_lists()
{
    auto& s = m_screen;
    auto const& p = *m_picture;
    auto const now = shown_now();
    s.now = now;
    s.topics = p.topics;
    s.tallies = p.tallies;
    s.spots = spots();
    s.waiting.clear();
    for (auto const& row : p.waiting)
        s.waiting.push_back({.ticket = row.ticket,
                             .number = shown_number(row.number),
                             .topic = row.topic,
                             .language = row.language,
                             .waited = since<std::chrono::minutes>(row.arrived, now)});
    s.calls.clear();
    for (auto const& call : p.calls)
        s.calls.push_back({.call = call.id,
                           .place = call.place,
                           .since = since<std::chrono::seconds>(call.at, now),
                           .printer = call.reason == "printer"});
    s.done.clear();
    for (auto const& done : p.done)
        s.done.push_back({.ticket = done.ticket,
                          .ended = done.ended,
                          .topic = done.topic,
                          .place = done.place,
                          .took = since<std::chrono::minutes>(done.started, done.ended),
                          .how = how_it_ended(done, m_choices),
                          .corrected = done.corrected,
                          .correctable = done.correctable});
}

std::set<Act> FloorPresenter::possible() const
{
    std::set<Act> acts{Act::help, Act::hide_citizen, Act::show_list};
    if (m_question) {
        acts.insert(Act::stop);
        return acts;
    }
    if (!m_picture || m_away || m_line.busy())
        return acts;
    if (m_said.undo())
        acts.insert(Act::undo);
    if (!m_picture->waiting.empty())
        acts.insert(Act::call_next_ticket);
    auto const* const help = chosen_help();
    if (!help || help->state == TicketState::called)
        acts.insert(Act::next_step);
    if (!help)
        return acts;
    if (help->state == TicketState::called)
        acts.insert({Act::recall_ticket, Act::mark_no_show});
    acts.insert({Act::finish_service, Act::transfer_ticket, Act::choose_outcome, Act::refer});
    return acts;
}

}  // namespace skranke
