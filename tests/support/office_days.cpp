#include "tests/support/office_days.h"

#include <algorithm>
#include <cmath>

namespace skranke {
namespace {

using namespace std::chrono_literals;

constexpr Instant midnight = std::chrono::sys_days{std::chrono::November / 20 / 2026};
constexpr Instant opening = midnight + 9h;
constexpr Instant closing = midnight + 15h;

std::chrono::microseconds seconds_of(double count)
{
    return std::chrono::microseconds{static_cast<std::int64_t>(count * 1e6)};
}

int hour_after_midnight(Instant at)
{
    return static_cast<int>((at - midnight) / 1h);
}

struct Kind {
    char const* code;
    char const* area;
    double minutes;
    int target;
    double weight;
};

constexpr Kind kinds[] = {
    {"passport", "pas", 14, 20, 20},    {"child", "pas", 19, 20, 7},          {"handout", "pas", 4, 10, 8},
    {"licence", "koerekort", 9, 20, 9}, {"exchange", "koerekort", 16, 30, 4}, {"mitid", "mitid", 11, 15, 24},
    {"power", "mitid", 18, 20, 4},      {"move", "folk", 12, 20, 9},          {"entry", "folk", 28, 30, 5},
    {"card", "syge", 5, 15, 9},         {"doctor", "syge", 7, 15, 4},         {"other", "andet", 8, 20, 6}};

/// Which areas a counter takes.
std::vector<std::vector<std::string>> const mixes = {{"pas", "koerekort"},
                                                     {"pas", "koerekort"},
                                                     {"mitid", "syge"},
                                                     {"folk", "syge", "andet"},
                                                     {"pas", "mitid", "koerekort", "folk", "syge", "andet"},
                                                     {"mitid", "andet"},
                                                     {"syge", "andet", "koerekort"},
                                                     {"folk", "mitid"}};

}  // namespace

SimulatedOffice::SimulatedOffice(std::uint64_t seed)
{
    std::mt19937_64 chance{seed * 7919 + 13};
    auto const between = [&chance](double low, double high) {
        return std::uniform_real_distribution<double>{low, high}(chance);
    };
    for (auto const& kind : kinds) {
        double const true_minutes = kind.minutes * between(0.75, 1.35);
        errands.push_back({kind.code, kind.area, std::chrono::minutes{std::lround(kind.minutes)},
                           std::chrono::minutes{kind.target}, true_minutes * 60, between(0.02, 0.10),
                           kind.weight * between(0.6, 1.5)});
    }
    auto const counters = static_cast<int>(between(5, 9.99));
    double minutes_a_citizen = 0;
    double weights = 0;
    for (auto const& errand : errands) {
        minutes_a_citizen += errand.weight * errand.mean_s / 60 * (1 + 2 * errand.tail_share);
        weights += errand.weight;
    }
    for (int number = 1; number <= counters; ++number) {
        Clerk clerk;
        clerk.counter.id = CounterId{number};
        clerk.counter.open = true;
        clerk.speed = std::exp(between(-0.3, 0.35));
        auto const& mix =
            mixes[number <= 5 ? static_cast<std::size_t>(number - 1) : static_cast<std::size_t>(between(0, 7.99))];
        for (auto const& errand : errands)
            if (std::ranges::find(mix, errand.area) != mix.end())
                clerk.counter.profile.errand_types.insert(errand.code);
        if (between(0, 1) < 0.5)
            clerk.counter.profile.max_in_row = static_cast<int>(between(3, 5.99));
        if (between(0, 1) < 0.4)
            clerk.counter.profile.first_after = std::chrono::minutes{static_cast<int>(between(30, 60))};
        clerks.push_back(clerk);
    }
    // As busy as offices are: what comes is a little less than what can be done.
    citizens = counters * 6 * 60 * between(0.72, 0.95) / (minutes_a_citizen / weights + 1.5);
}

SimulatedDay::SimulatedDay(SimulatedOffice const& office, std::uint64_t seed) : m_office{office}, m_chance{seed}
{
    m_day_pace = std::exp(between(-0.15, 0.18));
    m_tiring = between(-0.05, 0.25);
    auto const hangs = opening + seconds_of(between(0, 6 * 3600));
    m_outage = {hangs, hangs + (share() < 0.35 ? seconds_of(between(900, 2700)) : 0us)};
    plan_citizens();
    plan_clerks();
}

double SimulatedDay::share()
{
    return std::uniform_real_distribution<double>{0.0, 1.0}(m_chance);
}

void SimulatedDay::add_citizen(std::size_t errand, Instant comes, std::optional<Instant> booked)
{
    auto const& type = m_office.errands[errand];
    Citizen citizen{
        .ticket = {}, .errand = errand, .comes = comes, .gives_up = comes + seconds_of(-9000 * std::log(1 - share()))};
    auto& ticket = citizen.ticket;
    ticket.errand_type = type.code;
    ticket.area = type.area;
    ticket.expected = type.usual;
    ticket.arrived = ticket.start = comes;
    ticket.target = type.target;
    if (booked) {
        auto const counted = waiting_from(*booked, m_office.rules);
        ticket.booked = booked;
        ticket.start = counted.start;
        ticket.target = counted.target;
    } else if (auto const luck = share(); luck < 0.03)
        ticket.target = target_of(luck < 0.01 ? Priority::companion : Priority::urgent, type.target);
    m_coming.push_back(std::move(citizen));
}

void SimulatedDay::plan_citizens()
{
    std::vector<double> weights;
    for (auto const& errand : m_office.errands)
        weights.push_back(errand.weight * between(0.7, 1.4));  // no day asks for quite the same
    std::discrete_distribution<std::size_t> which{weights.begin(), weights.end()};
    double const volume = m_office.citizens * between(0.8, 1.2);
    double const rush = between(0, 5.5);
    double const rush_lasts = between(0.3, 0.8);
    double const rush_by = share() < 0.6 ? between(1.6, 2.8) : 1.0;
    // A hill in the forenoon, drawn by rejection against its top.
    auto const busy = [&](double hour) {
        double const hill = 0.7 + 0.6 * std::exp(-(hour - 1.7) * (hour - 1.7) / 2.5);
        return hill * (hour >= rush && hour < rush + rush_lasts ? rush_by : 1.0);
    };
    constexpr double top = 1.3 * 2.8;
    double const a_second = volume / (6 * 3600 * 0.95) * top;
    for (auto at = opening - 10min; at < closing;) {
        at += seconds_of(-std::log(1 - share()) / a_second);
        double const hour = std::max(0.0, static_cast<double>((at - opening).count()) / 3600e6);
        if (at < closing && share() * top < busy(hour))
            add_citizen(which(m_chance), std::max(at, opening - 10min), std::nullopt);
    }
    double const some = between(0, 0.35);
    for (auto slot = opening + 15min; slot < closing; slot += 20min)
        for (std::size_t errand : {0U, 4U, 8U})
            if (share() < some && share() > 0.08)
                add_citizen(errand, slot - seconds_of(between(-120, 900)), slot);
    std::ranges::sort(m_coming, {}, &Citizen::comes);
    for (auto& citizen : m_coming)
        citizen.ticket.id = TicketId{++m_last_id};
}

void SimulatedDay::plan_clerks()
{
    auto lunch = opening + 2h + 15min;
    for (auto const& clerk : m_office.clerks) {
        Seat seat{.place = clerk.counter,
                  .speed = clerk.speed * std::exp(between(-0.1, 0.1)),
                  .opens = opening + seconds_of(share() < 0.15 ? between(0, 3600) : between(-300, 120)),
                  .closes = closing + 6h};
        if (share() < 0.08)
            seat.closes = opening + seconds_of(between(2 * 3600, 5 * 3600));  // was taken ill
        seat.aways.push_back({lunch, lunch + seconds_of(between(1500, 2100))});
        lunch += 20min;
        for (auto at = opening; at < closing; at += 1h)
            if (share() < 0.22) {
                auto const from = at + seconds_of(between(0, 3600));
                seat.aways.push_back({from, from + seconds_of(between(180, 1200))});
            }
        seat.ready = seat.opens;
        m_seats.push_back(std::move(seat));
    }
}

double SimulatedDay::slowness(Instant at) const
{
    double const gone = static_cast<double>((at - opening).count()) / (6 * 3600e6);
    return m_day_pace * (1 + m_tiring * gone) * (at >= m_outage.from && at < m_outage.until ? 1.9 : 1.0);
}

double SimulatedDay::length_s(std::size_t errand, double speed, Instant at)
{
    auto const& type = m_office.errands[errand];
    // The body is bell-shaped with a short left side; what gets stuck follows a power law, up to an hour and a half.
    double const body = type.mean_s * std::gamma_distribution<double>{3.2, 1 / 3.2}(m_chance);
    double const tail = share() < type.tail_share ? type.mean_s * std::pow(1 - share(), -1 / 1.6) : 0.0;
    return std::clamp((body + tail) * speed * slowness(at), 25.0, 5400.0);
}

void SimulatedDay::play(Arrives const& arrives, Called const& called)
{
    for (std::optional<Instant> now = opening - 10min; now; now = next_moment(*now)) {
        for (auto& seat : m_seats)
            finish(seat, *now);
        std::erase_if(m_queue, [&](Citizen const& waits) { return waits.gives_up <= *now; });
        let_in(*now, arrives);
        for (auto& seat : m_seats)
            call_next(seat, *now, called);
    }
}

void SimulatedDay::let_in(Instant now, Arrives const& arrives)
{
    for (; m_next < m_coming.size() && m_coming[m_next].comes <= now; ++m_next) {
        auto const& comes = m_coming[m_next];
        if (!comes.ticket.booked && comes.ticket.target == m_office.errands[comes.errand].target) {
            ++m_arrivals[{comes.ticket.errand_type, hour_after_midnight(now)}];
            if (arrives && now >= opening)
                arrives(picture(now), comes.ticket.id, comes.ticket.errand_type, m_services);
        }
        m_queue.push_back(comes);
    }
}

void SimulatedDay::finish(Seat& seat, Instant now)
{
    if (!seat.citizen || seat.ends > now)
        return;
    if (seat.comes)
        m_services.push_back({seat.citizen->ticket.errand_type, seat.met, seat.ends});
    seat.citizen.reset();
    seat.ready = now + seconds_of(share() < 0.15 ? between(60, 240) : between(4, 30));
}

void SimulatedDay::call_next(Seat& seat, Instant now, Called const& called)
{
    if (seat.citizen || now < seat.ready || now < seat.opens || now >= seat.closes)
        return;
    for (auto const& away : seat.aways)
        if (now >= away.from && now < away.until)
            return;
    std::vector<DispatchTicket> waiting;
    for (auto const& waits : m_queue)
        waiting.push_back(waits.ticket);
    std::vector<DispatchCounter> counters;
    for (auto const& other : m_seats) {
        counters.push_back(other.place);
        counters.back().open = now >= other.opens && now < other.closes;
    }
    auto const order = dispatch_order(seat.place, counters, waiting, m_office.rules, now);
    if (order.empty() || order.front().hold != Hold::none) {
        seat.idle = true;
        return;
    }
    if (seat.idle) {  // looks up from something else
        seat.idle = false;
        seat.ready = now + seconds_of(between(3, 25));
        return;
    }
    auto const chosen =
        std::ranges::find(m_queue, order.front().ticket, [](Citizen const& waits) { return waits.ticket.id; });
    seat.citizen = *chosen;
    m_queue.erase(chosen);
    ++m_calls;
    if (called)
        called(seat.citizen->ticket.id, now);
    seat.place = after_calling(seat.place, seat.citizen->ticket);
    seat.called = now;
    seat.comes = share() > 0.06;
    seat.met = now + seconds_of(between(12, 75));
    seat.ends = seat.comes ? seat.met + seconds_of(length_s(seat.citizen->errand, seat.speed, seat.met))
                           : now + seconds_of(between(90, 240));
    m_absent += seat.comes ? 0 : 1;
}

HallNow SimulatedDay::picture(Instant now) const
{
    HallNow hall{.at = now, .waiting = {}, .counters = {}};
    for (auto const& waits : m_queue)
        hall.waiting.push_back(waits.ticket);
    for (auto const& seat : m_seats) {
        HallNow::Counter counter{.place = seat.place, .paused_since = {}, .errand = {}, .since = {}};
        counter.place.open = now >= seat.opens && (now < seat.closes || seat.citizen);
        for (auto const& away : seat.aways)
            if (!seat.citizen && now >= away.from && now < away.until)
                counter.paused_since = away.from;
        if (seat.citizen) {
            counter.errand = seat.citizen->ticket.errand_type;
            counter.met = seat.comes && now >= seat.met;
            counter.since = counter.met ? seat.met : seat.called;
        }
        hall.counters.push_back(std::move(counter));
    }
    return hall;
}

std::optional<Instant> SimulatedDay::next_moment(Instant now) const
{
    std::optional<Instant> next;
    auto const consider = [&](Instant at) {
        if (at > now && (!next || at < *next))
            next = at;
    };
    if (m_next < m_coming.size())
        consider(m_coming[m_next].comes);
    for (auto const& waits : m_queue) {
        consider(waits.ticket.start);
        consider(waits.gives_up);
    }
    for (auto const& seat : m_seats) {
        if (seat.citizen) {
            consider(seat.ends);
            continue;
        }
        if (m_queue.empty())
            continue;
        consider(seat.ready);
        consider(seat.opens);
        for (auto const& away : seat.aways)
            consider(away.until);
    }
    return next;
}

}  // namespace skranke
