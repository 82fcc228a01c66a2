#include "tests/support/race/race.h"

#include "tests/support/invariants.h"
#include "tests/support/places.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <random>
#include <sstream>
#include <thread>

namespace skranke::race {
namespace {

constexpr int seats = 8;

std::string read(std::string const& name)
{
    std::ifstream file{source_dir() + "/tests/support/race/" + name};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string login_name(int office, int seat)
{
    return fmt::format("race{}_{}", office, seat);
}

std::vector<std::string> roles_of(int seat)
{
    if (seat == seats)
        return {"kiosk"};
    return seat == seats - 1 ? std::vector<std::string>{"desk", "floor", "lead"}
                             : std::vector<std::string>{"desk", "floor"};
}

/// Waiting is not failing here: a hundred sessions share two processors with whatever else runs.
ConnectionSettings patient(ConnectionSettings settings)
{
    settings.lock_timeout = std::chrono::seconds{60};
    settings.statement_timeout = std::chrono::seconds{120};
    return settings;
}

}  // namespace

Plan Plan::from_environment()
{
    Plan plan;
    auto const* const seed = std::getenv("SKRANKE_RACE_SEED");
    plan.seed = seed != nullptr ? std::stoul(seed) : std::random_device{}();
    if (auto const* const size = std::getenv("SKRANKE_RACE_OPERATIONS"))
        plan.operations = std::stol(size);
    return plan;
}

/// Hands out the turns, and between them turns the days and kills sessions: by the count of presses, never by the time.
struct Race::Referee {
    Referee(TestDatabase const& of, Plan const& by) : database{of}, plan{by}, left{by.operations}, dice{by.seed} {}

    bool take_turn()
    {
        auto const turn = plan.operations - left.fetch_sub(1);
        if (turn < plan.operations && (ends_a_day(turn) || (plan.kills && turn % 97 == 96))) {
            std::lock_guard const lock{mutex};
            due.push_back(turn);
            news.notify_one();
        }
        return turn < plan.operations;
    }

    bool ends_a_day(long turn) const { return turn > 0 && turn % (plan.operations / plan.days) == 0; }

    void end()
    {
        std::lock_guard const lock{mutex};
        over = true;
        news.notify_one();
    }

    void watch()
    {
        auto const ours = open_connection(database.as_operator());
        for (;;) {
            std::unique_lock lock{mutex};
            news.wait(lock, [this] { return over || !due.empty(); });
            if (due.empty())
                return;
            auto const turn = due.front();
            due.pop_front();
            lock.unlock();
            if (turn % 97 == 96)
                execute(ours.get(),
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                        " where datname = current_database() and usename like 'race%' order by state = 'active' desc, "
                        "random()"
                        " limit 1");
            if (ends_a_day(turn))
                execute(
                    ours.get(),
                    "update data.clock_row set shown_at = date_trunc('day', data.clock()) + interval '1 day 9 hours',"
                    " set_at = clock_timestamp(), speed = 20");
        }
    }

    TestDatabase const& database;
    Plan const& plan;
    std::atomic<long> left;
    Dice dice;
    std::mutex mutex;
    std::condition_variable news;
    std::deque<long> due;
    bool over{false};
};

Race::Race(TestDatabase& database, Plan plan) : m_database{database}, m_plan{plan}
{
    m_database.run(
        fmt::format("set skranke.offices = '{}';\n", m_plan.offices) + read("race_offices.sql") +
        "update data.clock_row set shown_at = '2026-11-16 09:00+01', set_at = clock_timestamp(), speed = 20;");
    for (int office = 1; office <= m_plan.offices; ++office)
        for (int seat = 1; seat <= seats; ++seat)
            m_database.make_login(login_name(office, seat), roles_of(seat));
}

Met Race::run()
{
    Referee referee{m_database, m_plan};
    std::vector<Board> boards(static_cast<std::size_t>(m_plan.offices));
    std::vector<std::unique_ptr<Clerk>> clerks;
    for (int office = 1; office <= m_plan.offices; ++office)
        for (int seat = 1; seat <= seats; ++seat) {
            auto& board = boards[static_cast<std::size_t>(office - 1)];
            auto& others = boards[static_cast<std::size_t>(office % m_plan.offices)];
            clerks.push_back(std::make_unique<Clerk>(patient(m_database.as(login_name(office, seat))), office, seat,
                                                     m_plan.seed * 1000 + clerks.size(), board, others));
        }

    std::thread watching{[&] { referee.watch(); }};
    std::vector<std::thread> working;
    for (auto& clerk : clerks)
        working.emplace_back([&referee, &clerk] {
            while (referee.take_turn())
                clerk->act();
        });
    for (auto& thread : working)
        thread.join();
    referee.end();
    watching.join();

    Met all;
    for (auto const& clerk : clerks) {
        auto const& met = clerk->met();
        for (auto const& [name, count] : met.answers)
            all.answers[name] += count;
        all.told.insert(all.told.end(), met.told.begin(), met.told.end());
        all.wrong.insert(all.wrong.end(), met.wrong.begin(), met.wrong.end());
    }
    return all;
}

std::vector<std::string> Race::broken_invariants(std::vector<Told> const& told) const
{
    auto settings = m_database.as_operator();
    settings.statement_timeout = std::chrono::minutes{5};
    auto const connection = open_connection(settings);
    execute(connection.get(), "create temporary table answers (press uuid, id bigint, number text, state text)");
    Rows{PQexec(connection.get(), "copy answers from stdin")};
    for (auto const& [press, answer] : told) {
        auto const line = fmt::format("{}\t{}\t{}\t{}\n", press, answer.id, answer.number, answer.state);
        PQputCopyData(connection.get(), line.data(), static_cast<int>(line.size()));
    }
    PQputCopyEnd(connection.get(), nullptr);
    while (Rows{PQgetResult(connection.get())} != nullptr) {
    }
    execute(connection.get(), "analyze");

    return broken_rules(connection.get());
}

}  // namespace skranke::race
