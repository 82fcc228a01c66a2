#include "core/demonstration/played_hall.h"

#include <algorithm>

namespace skranke {

using std::chrono::seconds;

namespace {

NewTicket wanted(PlannedCitizen const& citizen)
{
    return {.errand_type = citizen.errand,
            .priority = citizen.priority,
            .language = citizen.language,
            .persons = citizen.persons,
            .reason = citizen.priority == Priority::urgent ? citizen.reason : std::string{},
            .errands = citizen.more_errands};
}

}  // namespace

Instant PlayedHall::Line::next(Instant now)
{
    auto const turn = std::max(now, free);
    free = turn + each;
    return turn;
}

void PlayedHall::begin()
{
    for (auto const& citizen : m_plan.citizens)
        // Whoever comes early waits before the door.
        m_day.timetable.at(std::max(m_day.at(citizen.arrives), m_day.opens), [this, &citizen] { comes(citizen); });
    for (auto const& it : m_plan.helps)
        m_day.timetable.at(std::max(m_day.at(it.at), m_day.opens), [this, &it] { help(it); });
    m_day.timetable.at(m_day.closes + std::chrono::minutes{75}, [this] { send_home(); });
}

void PlayedHall::comes(PlannedCitizen const& citizen)
{
    auto& line = citizen.at_the_stand ? m_at_stand : m_at_information;
    m_day.timetable.at(line.next(m_day.now), [this, &citizen] {
        if (citizen.at_the_stand)
            take_at_stand(citizen);
        else
            take_at_information(citizen);
    });
}

void PlayedHall::take_at_stand(PlannedCitizen const& citizen)
{
    auto ticket = wanted(citizen);
    ticket.confirm = false;
    auto const answer = m_stand.hall().take_ticket(ticket, PressId::make());
    if (!m_day.went(answer)) {
        ++m_day.turned_away;
        return;
    }
    auto const id = answer->id;
    sits_down(citizen, *answer);
    if (citizen.unconfirmed) {
        m_day.later(seconds{31}, [this] { m_day.news(); });
        return;
    }
    auto const printed = seconds{static_cast<long long>(m_day.model.taking.print_seconds)};
    m_day.later(printed, [this, id] {
        (void)m_day.went(m_stand.hall().confirm_ticket(id, PressId::make()));
        m_day.news();
    });
}

void PlayedHall::take_at_information(PlannedCitizen const& citizen)
{
    // After the last ticket time a stand says no by itself; a person does so too.
    auto const answer = m_day.now >= m_day.closes ? Answer<Ticket>{Refusal::errand_closed}
                                                  : m_information.queue().take_ticket(wanted(citizen), PressId::make());
    if (!m_day.went(answer)) {
        ++m_day.turned_away;
        return;
    }
    sits_down(citizen, *answer);
    m_day.news();
}

void PlayedHall::sits_down(PlannedCitizen const& citizen, Ticket const& ticket)
{
    m_day.visits.insert_or_assign(ticket.id, Visit{.citizen = citizen, .ticket = ticket.id});
    may_lose_patience(citizen, ticket.id);
}

void PlayedHall::may_lose_patience(PlannedCitizen const& citizen, TicketId ticket)
{
    if (!citizen.patience)
        return;
    m_day.later(*citizen.patience, [this, ticket] {
        if (!m_day.visits.at(ticket).called)
            (void)m_day.went(m_information.queue().leave_ticket(ticket, PressId::make()));
    });
}

void PlayedHall::help(PlannedHelp const& help)
{
    auto const answer = m_information.start_help(help.errand, PressId::make());
    if (!m_day.went(answer))
        return;
    m_day.later(help.lasts, [this, ticket = answer->id] {
        (void)m_day.went(m_information.queue().finish_service(ticket, {}, PressId::make()));
    });
}

void PlayedHall::send_home()
{
    // Whoever is still parked or waiting so long after closing has gone.
    for (auto const& [ticket, visit] : m_day.visits)
        (void)m_information.queue().leave_ticket(ticket, PressId::make());
}

}  // namespace skranke
