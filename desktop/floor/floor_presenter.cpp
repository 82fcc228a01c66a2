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
      m_picture{m_parts.background, m_parts.clock, m_parts.chance, [&floor = m_parts.floor] { return floor.picture(); },
                [this] { heard_picture(); }},
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
    m_picture.read();
}

void FloorPresenter::tick()
{
    m_line.tick();
    m_said.tick(m_parts.clock.now());
    m_cover.tick();
    m_picture.tick();
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

void FloorPresenter::heard_picture()
{
    if (m_picture.trouble().kind == PictureTrouble::Kind::none) {
        if (!m_has_choices)
            read_choices();
        keep_choice();
    }
    show();
}

void FloorPresenter::heard_news(QueueNews const& news)
{
    if (news.kind == QueueNews::Kind::set_up)
        read_choices();
    m_picture.hear(news);
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
    s.ready = static_cast<bool>(m_picture);
    s.stale = m_picture.away();
    s.busy = m_line.busy();
    s.covered = m_cover.covered();
    s.outcomes = m_choices.outcomes;
    s.notice = m_line.asking() ? FloorNotice{.kind = FloorNotice::Kind::asking} : m_said.shown();
    s.alarm = notice_of<FloorNotice>(m_picture.trouble());
    s.question = m_question;
    if (m_picture)
        build_lists();
    s.possible = possible();
}

void FloorPresenter::build_lists()
{
    auto& s = m_screen;
    auto const& p = *m_picture;
    auto const now = m_picture.now();
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
    if (!m_picture || m_picture.away() || m_line.busy())
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
