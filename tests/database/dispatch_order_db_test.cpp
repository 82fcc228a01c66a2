#include "core/queue/dispatch_order.h"

#include "tests/support/db/stage.h"
#include "tests/support/db/written_page.h"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <random>

// The rule of order is written twice, in SQL and in C++. Here both are given the same ten thousand queues: the lists of
// three counters, and who is really called when the counters press one after the other.

namespace skranke {
namespace {

using namespace std::chrono_literals;

constexpr Instant morning = std::chrono::sys_days{std::chrono::November / 20 / 2026} + 9h + 42min;

struct Errand {
    int id;
    char const* area;
    int area_id;
    std::chrono::minutes expected;
};
constexpr Errand errands[] = {
    {1, "1", 1, 12min}, {2, "2", 2, 15min}, {3, "3", 3, 5min}, {5, "2", 2, 8min}, {6, "2", 2, 8min}};

struct Generated {
    Instant at{morning};
    DispatchRules rules;
    std::vector<DispatchCounter> counters;
    std::vector<std::string> states;  ///< of the counters
    std::vector<DispatchTicket> tickets;
    std::vector<bool> issued;  ///< whether the ticket was never confirmed
    std::vector<std::pair<std::size_t, Instant>> calls;
};

class Generator {
public:
    explicit Generator(unsigned seed) : m_dice{seed} {}

    Generated queue()
    {
        Generated made;
        made.rules.promise = seconds(60, 900);
        for (int id = 1; id <= 3; ++id)
            counter(made, id);
        auto const many = number(2, 8);
        for (int id = 1; id <= many; ++id)
            ticket(made, id);
        auto at = made.at;
        for (int call = number(1, 5); call > 0; --call) {
            auto const which = static_cast<std::size_t>(number(0, 2));
            at += seconds(0, 600);
            if (made.counters[which].open)
                made.calls.emplace_back(which, at);
        }
        return made;
    }

private:
    int number(int from, int to) { return std::uniform_int_distribution{from, to}(m_dice); }
    bool one_in(int n) { return number(1, n) == 1; }
    std::chrono::seconds seconds(int from, int to) { return std::chrono::seconds{number(from, to)}; }

    void counter(Generated& made, int id)
    {
        DispatchCounter counter{.id = CounterId{id}, .open = !one_in(4)};
        if (one_in(4))
            counter.kind = std::array{"citizen_pc", "till", "information"}[static_cast<std::size_t>(number(0, 2))];
        for (auto const& errand : errands)
            if (one_in(2))
                counter.profile.errand_types.insert(std::to_string(errand.id));
        if (one_in(2))
            counter.profile.max_in_row = number(1, 3);
        if (one_in(2))
            counter.profile.first_after = seconds(60, 3600);
        if (one_in(2)) {
            counter.last_area = std::to_string(number(1, 3));
            counter.streak = number(1, 3);
        }
        made.states.push_back(counter.open ? "open" : one_in(2) ? "paused" : "closed");
        made.counters.push_back(std::move(counter));
    }

    void ticket(Generated& made, int id)
    {
        auto const& errand = errands[number(0, 4)];
        DispatchTicket ticket{.id = TicketId{id},
                              .errand_type = std::to_string(errand.id),
                              .area = errand.area,
                              .expected = errand.expected};
        // Whole minutes often, so that ties and crossings come about.
        ticket.arrived =
            made.at - (one_in(2) ? std::chrono::seconds{std::chrono::minutes{number(0, 40)}} : seconds(0, 7200));
        auto const priority = static_cast<Priority>(one_in(3) ? number(0, 3) : 0);
        auto const place = one_in(4) ? static_cast<Place>(number(0, 2)) : Place::arrival;
        auto waiting = waiting_from(place, ticket.arrived, priority, std::chrono::minutes{number(1, 4) * 10},
                                    made.at - seconds(0, 600));
        bool unconfirmed = false;
        if (one_in(4)) {
            ticket.booked = made.at + std::chrono::minutes{number(-30, 30)};
            waiting = waiting_from(*ticket.booked, made.rules);
        } else if (one_in(6)) {
            unconfirmed = true;
            ticket.arrived = made.at - seconds(0, 60);
            waiting.start = ticket.arrived;
        }
        if (one_in(6))
            ticket.only_counter = CounterId{number(1, 3)};
        ticket.start = waiting.start;
        ticket.target = waiting.target;
        made.issued.push_back(unconfirmed);
        made.tickets.push_back(ticket);
    }

    std::mt19937 m_dice;
};

std::string moment(Instant at)
{
    auto const micros = at.time_since_epoch().count();
    std::time_t const whole = micros / 1'000'000;
    std::tm parts{};
    gmtime_r(&whole, &parts);
    return fmt::format("\"{:04}-{:02}-{:02} {:02}:{:02}:{:02}.{:06}+00\"", parts.tm_year + 1900, parts.tm_mon + 1,
                       parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, micros % 1'000'000);
}

std::string json(Generated const& queue)
{
    auto const seconds = [](std::chrono::microseconds time) { return time.count() / 1'000'000; };
    std::vector<std::string> profiles;
    std::vector<std::string> counters;
    for (std::size_t i = 0; i < queue.counters.size(); ++i) {
        auto const& counter = queue.counters[i];
        auto const& profile = counter.profile;
        profiles.push_back(fmt::format(R"({{"id":{},"errands":[{}],"max_in_row":{},"first_after":{}}})",
                                       counter.id.value, fmt::join(profile.errand_types, ","),
                                       profile.max_in_row ? std::to_string(*profile.max_in_row) : "null",
                                       profile.first_after ? std::to_string(seconds(*profile.first_after)) : "null"));
        counters.push_back(fmt::format(R"({{"id":{},"kind":"{}","state":"{}","last_area":{},"streak":{}}})",
                                       counter.id.value, counter.kind, queue.states[i],
                                       counter.last_area.value_or("null"), counter.streak));
    }
    std::vector<std::string> tickets;
    for (std::size_t i = 0; i < queue.tickets.size(); ++i) {
        auto const& ticket = queue.tickets[i];
        tickets.push_back(fmt::format(
            R"({{"id":{},"errand":{},"state":"{}","arrived":{},"start":{},"target":{},"booked":{},"only_counter":{}}})",
            ticket.id.value, ticket.errand_type, queue.issued[i] ? "issued" : "waiting", moment(ticket.arrived),
            moment(ticket.start), ticket.target.count(), ticket.booked ? moment(*ticket.booked) : "null",
            ticket.only_counter ? std::to_string(ticket.only_counter->value) : "null"));
    }
    std::vector<std::string> calls;
    for (auto const& [which, at] : queue.calls)
        calls.push_back(fmt::format(R"({{"counter":{},"at":{}}})", queue.counters[which].id.value, moment(at)));
    return fmt::format(R"({{"at":{},"promise":{},"profiles":[{}],"counters":[{}],"tickets":[{}],"calls":[{}]}})",
                       moment(queue.at), seconds(queue.rules.promise), fmt::join(profiles, ","),
                       fmt::join(counters, ","), fmt::join(tickets, ","), fmt::join(calls, ","));
}

/// Who counts as waiting at a moment: numbers never confirmed do after 30 s.
std::vector<DispatchTicket> waiting_at(Generated const& queue, Instant at, std::set<TicketId> const& gone)
{
    std::vector<DispatchTicket> waiting;
    for (std::size_t i = 0; i < queue.tickets.size(); ++i)
        if (!gone.contains(queue.tickets[i].id) && (!queue.issued[i] || queue.tickets[i].arrived + 30s <= at))
            waiting.push_back(queue.tickets[i]);
    return waiting;
}

std::string lists_by_rule(Generated const& queue)
{
    std::string lists;
    for (auto const& counter : queue.counters) {
        lists += fmt::format("{}:", counter.id.value);
        for (auto const& place :
             dispatch_order(counter, queue.counters, waiting_at(queue, queue.at, {}), queue.rules, queue.at))
            lists += fmt::format(" {}{}", place.ticket.value,
                                 place.hold == Hold::before_time ? "b"
                                 : place.hold == Hold::promise   ? "p"
                                                                 : "");
        lists += "; ";
    }
    return lists;
}

std::string calls_by_rule(Generated queue)
{
    std::string calls;
    std::set<TicketId> gone;
    for (auto const& [which, at] : queue.calls) {
        auto& counter = queue.counters[which];
        auto const waiting = waiting_at(queue, at, gone);
        auto const order = dispatch_order(counter, queue.counters, waiting, queue.rules, at);
        if (order.empty() || order.front().hold != Hold::none) {
            calls += " 0";
            continue;
        }
        auto const id = order.front().ticket;
        calls += fmt::format(" {}", id.value);
        counter = after_calling(counter, queue.tickets[static_cast<std::size_t>(id.value - 1)]);
        gone.insert(id);
    }
    return calls;
}

struct Played {
    std::string lists;
    std::string calls;
};

Played read(std::string const& answer)
{
    Poco::JSON::Parser parser;
    auto const played = parser.parse(answer).extract<Poco::JSON::Object::Ptr>();
    Played read;
    int counter = 0;
    for (auto const& list : *played->getArray("lists")) {
        read.lists += fmt::format("{}:", ++counter);
        for (auto const& entry : *list.extract<Poco::JSON::Array::Ptr>()) {
            auto const place = entry.extract<Poco::JSON::Array::Ptr>();
            read.lists += " " + place->getElement<std::string>(0) + place->getElement<std::string>(1).substr(0, 1);
        }
        read.lists += "; ";
    }
    for (auto const& id : *played->getArray("calls"))
        read.calls += " " + id.convert<std::string>();
    return read;
}

class DispatchOrderDbTest : public testing::Test {
protected:
    DispatchOrderDbTest() { m_stage.database().run(source_text("tests/database/generated_queue.sql")); }

    Played play(Generated const& queue)
    {
        auto const said = m_stage.people().as("desk", "select play.queue('" + json(queue) + "') as played");
        EXPECT_TRUE(said.done()) << said.sqlstate << " " << said.words;
        return said.done() ? read(*said.value("played")) : Played{};
    }

    Stage m_stage;
};

}  // namespace

TEST_F(DispatchOrderDbTest, IsTheSameRuleInSqlAndInCppOnTenThousandQueues)
{
    constexpr unsigned seed = 20261120;
    Generator generator{seed};
    std::map<std::string, int> met;
    for (int i = 0; i < 10'000; ++i) {
        auto const queue = generator.queue();
        auto const by_rule = lists_by_rule(queue);
        auto const played = play(queue);
        ASSERT_EQ(played.lists, by_rule) << "seed " << seed << ", queue " << i << ": " << json(queue);
        ASSERT_EQ(played.calls, calls_by_rule(queue)) << "seed " << seed << ", queue " << i << ": " << json(queue);
        met["before time"] += by_rule.find('b') != std::string::npos ? 1 : 0;
        met["promise"] += by_rule.find('p') != std::string::npos ? 1 : 0;
        met["called"] += played.calls.find_first_of("12345678") != std::string::npos ? 1 : 0;
        if (i % 500 == 499)
            m_stage.database().run("vacuum data.ticket; ");
    }
    // The generator makes what the rule is about, and not only now and then.
    for (char const* what : {"before time", "promise", "called"})
        EXPECT_GT(met[what], 1000) << what;
}

}  // namespace skranke
