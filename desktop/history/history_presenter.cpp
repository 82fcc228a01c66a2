#include "desktop/history/history_presenter.h"

#include "desktop/history/history_words.h"
#include "desktop/history/typed_fields.h"

#include <cstdlib>
#include <utility>

namespace skranke {

HistoryPresenter::HistoryPresenter(HistoryParts parts, HistoryView& view)
    : m_parts{std::move(parts)},
      m_view{view},
      m_cover{m_parts.clock},
      m_server{m_parts.clock},
      m_pages{m_parts.background},
      m_stories{m_parts.background},
      m_tasks{m_parts.background}
{
    m_screen.practice = m_parts.practice;
    m_news = m_parts.news.subscribe([this](QueueNews const& news) {
        if (news.kind == QueueNews::Kind::set_up)
            read_choices();
        if (news.kind == QueueNews::Kind::line_back)
            m_next_try = {};
    });
}

HistoryPresenter::~HistoryPresenter() = default;

void HistoryPresenter::start()
{
    read_choices();
    begin(std::nullopt);
}

void HistoryPresenter::tick()
{
    auto const now = m_parts.clock.now();
    if (now >= m_notice_until)
        m_screen.notice = {};
    m_cover.tick();
    if (m_again && m_reading == Reading::nothing && now >= m_next_try) {
        if (!m_has_choices)
            read_choices();
        read(*std::exchange(m_again, std::nullopt));
    }
    show();
}

void HistoryPresenter::act(Act act)
{
    touched();
    switch (act) {
        case Act::find:
            return m_view.go_to_field();
        case Act::next_step:
            return find();
        case Act::show_list:
            return m_view.go_to_list();
        case Act::help:
            return m_view.show_help();
        case Act::hide_citizen:
        case Act::reveal:
            // The numbers of a list tell of nobody in particular, so there is nothing to write down.
            m_cover.covered() ? m_cover.take_away() : m_cover.lay();
            return show();
        default:
            return;
    }
}

void HistoryPresenter::find()
{
    touched();
    auto const filter = filter_of(m_view.fields());
    if (!filter)
        return show();
    m_filter = *filter;
    begin(std::nullopt);
}

void HistoryPresenter::jump_to(std::string const& day)
{
    touched();
    if (day.empty())
        return begin(std::nullopt);
    if (auto const to = read_day(day))
        return begin(VisitPlace{.day = *to, .ticket = {}});
    show();
}

std::optional<LocalDay> HistoryPresenter::read_day(std::string const& text)
{
    auto const day = typed_day(text, today());
    if (!day)
        say({.kind = HistoryNotice::Kind::not_a_day, .what = text});
    return day;
}

std::optional<std::chrono::minutes> HistoryPresenter::read_time(std::string const& text)
{
    auto const time = typed_time(text);
    if (!time)
        say({.kind = HistoryNotice::Kind::not_a_time, .what = text});
    return time;
}

/// None when something was typed that cannot be read; it has been said then.
std::optional<VisitFilter> HistoryPresenter::filter_of(HistoryFields const& fields)
{
    VisitFilter filter{.number = typed_number(fields.number),
                       .errand_type = fields.errand_type,
                       .area = fields.area,
                       .outcome = fields.outcome};
    for (auto const& [text, day] :
         {std::pair{&fields.from_day, &filter.from_day}, std::pair{&fields.to_day, &filter.to_day}})
        if (!text->empty() && !(*day = read_day(*text)))
            return std::nullopt;
    for (auto const& [text, time] :
         {std::pair{&fields.from_time, &filter.from_time}, std::pair{&fields.to_time, &filter.to_time}})
        if (!text->empty() && !(*time = read_time(*text)))
            return std::nullopt;
    if (!fields.counter.empty())
        filter.counter = CounterId{std::atoi(fields.counter.c_str())};
    return filter;
}

void HistoryPresenter::read_choices()
{
    m_tasks.start([&past = m_parts.past] { return past.choices(); },
                  [this](Outcome<HistoryChoices> const& outcome) {
                      if (!outcome)
                          return;  // asked for again with the next page
                      m_screen.choices = std::make_shared<HistoryChoices const>(*outcome);
                      m_has_choices = true;
                      m_server.heard(outcome->read_at, outcome->clock_speed);
                      show();
                  });
}

/// Another search, or another place in the same one: what was found before goes when the answer comes.
void HistoryPresenter::begin(std::optional<VisitPlace> at)
{
    m_pages.silence();
    m_again.reset();
    m_from = at;
    if (m_screen.notice.kind != HistoryNotice::Kind::copied)
        m_screen.notice = {};
    read(Reading::first);
}

void HistoryPresenter::read(Reading what)
{
    m_reading = what;
    auto place = m_from;
    auto const& visits = m_screen.visits;
    if (what != Reading::first) {
        auto const& edge = visits.at(what == Reading::older ? visits.size() - 1 : 0);
        place = VisitPlace{.day = edge.day, .ticket = edge.ticket};
    }
    m_pages.start(
        [&past = m_parts.past, filter = m_filter, place, newer = what == Reading::newer] {
            return newer ? past.newer_visits(filter, *place, page_rows) : past.older_visits(filter, place, page_rows);
        },
        [this, what](auto const& outcome) { heard(what, outcome); });
    show();
}

void HistoryPresenter::heard(Reading what, Outcome<Answer<std::vector<PastVisit>>> const& outcome)
{
    m_reading = Reading::nothing;
    m_screen.alarm = {};
    m_screen.stale = false;
    if (!outcome) {
        if (failed(outcome.failure().kind == Failure::Kind::database_away, outcome.failure().code))
            m_again = what;
    } else if (outcome->refused()) {
        m_screen.alarm = {.kind = HistoryNotice::Kind::refused, .what = {}, .refusal = outcome->refusal(), .code = {}};
    } else {
        if (!m_has_choices)
            read_choices();
        take(what, **outcome);
    }
    show();
}

/// Says whether it is worth asking again.
bool HistoryPresenter::failed(bool away, std::string const& code)
{
    m_screen.stale = away;
    m_screen.alarm = {.kind = away ? HistoryNotice::Kind::database_away : HistoryNotice::Kind::fault,
                      .what = {},
                      .refusal = {},
                      .code = code};
    m_next_try = m_parts.clock.now() + Pace::tries_again_after;
    return away;
}

void HistoryPresenter::take(Reading what, std::vector<PastVisit> page)
{
    auto& s = m_screen;
    bool const more = page.size() == static_cast<std::size_t>(page_rows);
    auto const move = [&](long by) {
        s.first_row += by;
        if (!s.chosen)
            return;
        auto const row = static_cast<long>(*s.chosen) - by;
        s.chosen = row >= 0 && row < static_cast<long>(s.visits.size()) ? std::optional{static_cast<std::size_t>(row)}
                                                                        : std::nullopt;
    };
    switch (what) {
        case Reading::first:
            s.ready = true;
            s.visits = {};
            s.visits.append(std::move(page));
            ++s.search;
            s.first_row = 0;
            s.older_left = more;
            s.newer_left = m_from.has_value();
            choose(s.visits.empty() ? std::nullopt : std::optional<std::size_t>{0});
            break;
        case Reading::older: {
            auto const gone = s.visits.append(std::move(page));
            s.older_left = more;
            s.newer_left |= gone > 0;
            move(static_cast<long>(gone));
            break;
        }
        case Reading::newer: {
            auto const before = s.visits.size();
            auto const came = s.visits.prepend(std::move(page));
            s.newer_left = more;
            s.older_left |= s.visits.size() < before + came;
            move(-static_cast<long>(came));
            break;
        }
        case Reading::nothing:
            break;
    }
}

void HistoryPresenter::seen(std::size_t first, std::size_t last)
{
    if (m_reading != Reading::nothing || m_again || m_screen.visits.empty())
        return;
    if (m_screen.older_left && last + ahead >= m_screen.visits.size())
        read(Reading::older);
    else if (m_screen.newer_left && first <= ahead)
        read(Reading::newer);
}

void HistoryPresenter::choose(std::optional<std::size_t> row)
{
    if (row && *row >= m_screen.visits.size())
        row.reset();
    m_screen.chosen = row;
    auto const ticket = row ? std::optional{m_screen.visits.at(*row).ticket} : std::nullopt;
    if (ticket == m_story_of && m_screen.story)
        return;
    m_story_of = ticket;
    m_stories.silence();
    if (ticket)
        read_story();
    else
        m_screen.story.reset();
}

void HistoryPresenter::read_story()
{
    auto const visit = m_screen.visits.at(*m_screen.chosen);
    m_stories.start([&past = m_parts.past, visit] { return past.story(visit.ticket, visit.day); },
                    [this, visit](auto const& outcome) { heard_story(visit, outcome); });
}

void HistoryPresenter::heard_story(PastVisit const& visit, Outcome<Answer<std::vector<StoryLine>>> const& outcome)
{
    if (!outcome || outcome->refused()) {
        m_screen.story.reset();
        if (!outcome)
            failed(outcome.failure().kind == Failure::Kind::database_away, outcome.failure().code);
        return show();
    }
    m_screen.story = story_of(visit, **outcome);
    show();
}

void HistoryPresenter::copy_story()
{
    touched();
    if (!m_screen.story)
        return;
    m_view.put_on_clipboard(text_of(*m_screen.story));
    say({.kind = HistoryNotice::Kind::copied});
    show();
}

void HistoryPresenter::say(HistoryNotice notice)
{
    m_screen.notice = std::move(notice);
    m_notice_until = m_parts.clock.now() + Pace::undo_lasts;
}

LocalDay HistoryPresenter::today() const
{
    return office_day(m_screen.now.value_or(m_parts.clock.now()));
}

void HistoryPresenter::show()
{
    auto& s = m_screen;
    s.searching = m_reading == Reading::first;
    s.covered = m_cover.covered();
    if (s.choices)
        s.now = m_server.now();
    s.possible = {Act::help, Act::hide_citizen, Act::show_list, Act::find, Act::next_step};
    if (s.covered)
        s.possible.insert(Act::reveal);
    m_view.show(s);
}

}  // namespace skranke
