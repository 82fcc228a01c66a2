#include "desktop/incident/incident_presenter.h"

#include "desktop/keys/pace.h"

#include <algorithm>
#include <utility>

namespace skranke {

IncidentPresenter::IncidentPresenter(IncidentParts parts, IncidentView& view)
    : m_parts{std::move(parts)},
      m_view{view},
      m_line{m_parts.background, m_parts.clock, m_parts.queue},
      m_tasks{m_parts.background}
{
    m_news = m_parts.news.subscribe([this](QueueNews const& news) {
        if (news.kind == QueueNews::Kind::helper)
            read();
        if (news.kind == QueueNews::Kind::line_back)
            m_next_read = next_read_once_back(m_parts.clock.now(), m_parts.chance());
    });
}

IncidentPresenter::~IncidentPresenter() = default;

void IncidentPresenter::tick()
{
    m_line.tick();
    auto const now = m_parts.clock.now();
    if (m_call == Mark::Kind::not_sent && now >= m_mark_until)
        m_call = Mark::Kind::none;
    if (now >= m_next_read)
        read();
    show();
}

void IncidentPresenter::read()
{
    if (m_reading) {
        m_read_again = true;
        return;
    }
    m_reading = true;
    m_next_read = next_read(m_parts.clock.now(), Pace::reads_every, m_parts.chance());
    m_tasks.start([&incidents = m_parts.incidents] { return incidents.open_incidents(); },
                  [this](auto const& outcome) { heard(outcome); });
}

/// What was read last stays while the database is away: a colleague who was called for is still needed.
void IncidentPresenter::heard(Outcome<Answer<std::vector<Incident>>> const& outcome)
{
    m_reading = false;
    if (!outcome)
        m_next_read = next_read(m_parts.clock.now(), Pace::tries_again_after, m_parts.chance());
    else if (!outcome->refused()) {
        m_open = **outcome;
        for (auto const& incident : m_open)
            if (incident.answered)
                m_coming_since.try_emplace(incident.id, m_parts.clock.now());
        if (m_call == Mark::Kind::sent)
            m_call = Mark::Kind::none;  // from here on the call itself tells
    }
    if (std::exchange(m_read_again, false))
        read();
    show();
}

/// Always gets through: pressed while an answer is under way, it goes right after.
void IncidentPresenter::call(std::optional<CounterId> counter)
{
    if (m_line.busy()) {
        m_call_after = counter;
        return;
    }
    m_call = Mark::Kind::sending;
    press([counter](IncidentDesk& desk, PressId const& id) { return desk.call_colleague(counter, id); }, true);
}

void IncidentPresenter::answer()
{
    if (!m_screen.bar || !m_screen.bar->can_answer || m_line.busy())
        return;
    press([incident = m_screen.bar->incident.id](IncidentDesk& desk,
                                                 PressId const& id) { return desk.answer_colleague(incident, id); },
          false);
}

void IncidentPresenter::write_down(IncidentId incident, IncidentReport const& report)
{
    if (m_line.busy())
        return;
    press(
        [incident, report](IncidentDesk& desk, PressId const& id) { return desk.close_incident(incident, report, id); },
        false);
}

void IncidentPresenter::press(std::function<Answer<Done>(IncidentDesk&, PressId const&)> ask, bool calls)
{
    m_screen.refusal.reset();
    m_line.press(
        [&desk = m_parts.incidents, ask = std::move(ask)](PressId const& id) { return on_the_line(ask(desk, id)); },
        [this, calls](PressEnd const& end) { ended(end, calls); });
    show();
}

void IncidentPresenter::ended(PressEnd const& end, bool calls)
{
    bool const well = end.kind == PressEnd::Kind::answered || end.kind == PressEnd::Kind::happened;
    if (calls) {
        m_call = well ? Mark::Kind::sent : Mark::Kind::not_sent;
        m_mark_until = m_parts.clock.now() + Pace::undo_lasts;
    } else if (end.kind == PressEnd::Kind::refused) {
        m_screen.refusal = end.refusal;
    }
    if (auto const after = std::exchange(m_call_after, std::nullopt))
        call(*after);
    read();
    show();
}

/// The oldest call that nobody answers; else, for a minute, the latest that somebody goes to, so that all see who.
std::optional<IncidentScreen::Bar> IncidentPresenter::bar() const
{
    std::optional<IncidentScreen::Bar> waiting;
    std::optional<IncidentScreen::Bar> coming;
    auto const now = m_parts.clock.now();
    for (auto const& incident : m_open) {
        if (incident.mine)
            continue;
        if (incident.answered) {
            if (now - m_coming_since.at(incident.id) < Pace::undo_lasts)
                coming = IncidentScreen::Bar{.incident = incident, .more = 0, .can_answer = false};
        } else if (waiting) {
            ++waiting->more;
        } else {
            waiting = IncidentScreen::Bar{.incident = incident, .more = 0, .can_answer = !m_line.busy()};
        }
    }
    return waiting ? waiting : coming;
}

void IncidentPresenter::show()
{
    auto& s = m_screen;
    s.mark = {.kind = m_call, .at = {}};
    s.bar = bar();
    s.to_write_down.clear();
    for (auto const& incident : m_open) {
        if (incident.mine && m_call == Mark::Kind::none)
            s.mark = {.kind = incident.answered ? Mark::Kind::coming : Mark::Kind::sent,
                      .at = incident.answered ? incident.answered : std::optional{incident.called}};
        if (incident.mine || incident.i_come || m_parts.lead)
            s.to_write_down.push_back(incident);
    }
    m_view.show(s);
}

}  // namespace skranke
