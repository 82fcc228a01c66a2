#include "core/database/session_pool.h"
#include "core/database/soci_types.h"
#include "core/demonstration/day_figures.h"
#include "core/demonstration/retold_ticket.h"

#include <soci/soci.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace skranke {

namespace {

using std::chrono::microseconds;
using Times = std::vector<microseconds>;

// Names of places and areas are set-up and no part of the day.
std::string const story_lines =
    "with asked as (select o.id as office, o.zone, (:day)::date as day from data.office o where o.id = :office)"
    " select e.ticket, e.seq, e.kind, " +
    micros("e.at") +
    ", coalesce(e.was, ''), e.state, coalesce(a.code, ''), coalesce(c.name, '-'), coalesce(e.on_time, false)::int, " +
    micros("(e.detail ->> 'booked')::timestamptz") +
    ", case e.kind when 'undone' then (e.detail ->> 'seq')::int else 0 end"
    "   from asked join api.events e on e.office = asked.office and (e.at at time zone asked.zone)::date = asked.day"
    "        left join data.errand_type t on t.office_id = e.office and t.code = e.errand_type"
    "        left join data.area a on a.id = t.area_id left join data.counter c on c.id = e.counter"
    "  order by e.ticket, e.seq";

std::vector<RetoldTicket> read_tickets(soci::session& sql, int office, std::string const& day)
{
    ToldEvent event;
    long long ticket{};
    soci::statement rows = (sql.prepare << story_lines, soci::use(day), soci::use(office), soci::into(ticket),
                            soci::into(event.seq), soci::into(event.kind), soci::into(event.at), soci::into(event.was),
                            soci::into(event.state), soci::into(event.area), soci::into(event.counter),
                            soci::into(event.on_time), soci::into(event.booked), soci::into(event.takes_back));
    rows.execute();
    std::vector<RetoldTicket> tickets;
    std::vector<ToldEvent> story;
    auto const end_story = [&] {
        if (!story.empty())
            tickets.push_back(retold(story));
        story.clear();
    };
    while (rows.fetch()) {
        event.ticket = ticket;
        if (!story.empty() && story.back().ticket != event.ticket)
            end_story();
        story.push_back(event);
    }
    end_story();
    return tickets;
}

std::int64_t whole_ms(microseconds time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

std::int64_t mean(Times const& times)
{
    auto const whole = std::accumulate(times.begin(), times.end(), microseconds{0});
    return whole_ms(whole / static_cast<std::int64_t>(times.size()));
}

std::int64_t median(Times times)
{
    std::sort(times.begin(), times.end());
    return whole_ms((times[(times.size() - 1) / 2] + times[times.size() / 2]) / 2);
}

std::string end_of(RetoldTicket const& ticket)
{
    static constexpr std::array ends{"done", "no_show", "left", "cancelled"};
    return std::find(ends.begin(), ends.end(), ticket.state) == ends.end() ? "unfinished" : ticket.state;
}

class Counting {
public:
    void add(RetoldTicket const& ticket)
    {
        count("taken");
        count("helped", ticket.helped ? 1 : 0);
        count("called", ticket.calls > 0 ? 1 : 0);
        count(end_of(ticket).c_str());
        count("parked", ticket.parkings);
        count("returned", ticket.returns);
        count("transferred", ticket.transfers);
        if (ticket.state == "done" && ticket.calls > 0) {
            m_waits[{}].push_back(ticket.waited);
            m_waits[ticket.area].push_back(ticket.waited);
        }
        for (auto const& service : ticket.services)
            add(service);
    }

    DayFigures counted() &&
    {
        for (auto const& [counter, lasted] : m_services)
            m_figures[{"service_mean_ms", counter}] = mean(lasted);
        for (auto const& [area, waited] : m_waits) {
            m_figures[{"waits", area}] = static_cast<std::int64_t>(waited.size());
            m_figures[{"wait_mean_ms", area}] = mean(waited);
            m_figures[{"wait_median_ms", area}] = median(waited);
            m_figures[{"wait_longest_ms", area}] = whole_ms(*std::max_element(waited.begin(), waited.end()));
        }
        return std::move(m_figures);
    }

private:
    void count(char const* figure, int by = 1, std::string const& of = {}) { m_figures[{figure, of}] += by; }

    void add(RetoldTicket::Service const& service)
    {
        for (auto const& of : {std::string{}, service.counter}) {
            count("services", 1, of);
            count("on_time", service.on_time ? 1 : 0, of);
        }
        m_services[service.counter].push_back(service.lasted);
    }

    DayFigures m_figures{};
    std::map<std::string, Times> m_services{};
    std::map<std::string, Times> m_waits{};
};

}  // namespace

DayFigures figures_from_events(ConnectionSettings const& settings, int office, std::string const& day)
{
    SessionPool pool{settings, 1};
    return pool.snapshot([&](soci::session& sql) {
        Counting counting;
        for (auto const& ticket : read_tickets(sql, office, day))
            counting.add(ticket);
        return std::move(counting).counted();
    });
}

}  // namespace skranke
