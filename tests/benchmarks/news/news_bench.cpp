// Benchmark row 2: from a press until every other screen shows what it did, with 200 clients connected, beside raw
// LISTEN and NOTIFY where each client then runs the same select. SKRANKE_BENCH_CLIENTS and SKRANKE_BENCH_REPEATS make
// it smaller; such figures say nothing.

#include "core/database/private_cluster.h"
#include "core/database/session_pool.h"
#include "core/demonstration/office_loader.h"
#include "core/queue/pg_queue_desk.h"
#include "tests/support/bench/hall_of_screens.h"
#include "tests/support/killable_server.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_for.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace skranke::bench {
namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;
using MakeScreen = std::unique_ptr<Screen> (*)(ConnectionSettings const&, CounterId);

constexpr int presses_a_repeat = 8;
constexpr int waiting = 40;

int from_environment(char const* name, int otherwise)
{
    auto const* const value = std::getenv(name);
    return value ? std::stoi(value) : otherwise;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

/// A durable server with room for a town's connections, and the demonstration office.
class Server {
public:
    Server()
    {
        std::filesystem::permissions(m_folder.path(), std::filesystem::perms{0755});
        PrivateCluster{m_folder.path() / "made", {.demonstration = true}}.init();
        auto const data = std::filesystem::canonical(m_folder.path() / "made" / "postgres");
        std::ofstream{data / "postgresql.conf", std::ios::app} << "max_connections = 1200\n";
        m_server = std::make_unique<KillableServer>(data, m_folder.path() / "socket", 5432, owner_of(data), nullptr);
        m_server->start();
        m_office = load_office(m_server->as_operator()).value();
        m_server->value("alter table data.area drop constraint area_digits_check");
        m_server->value("update data.area set digits = 8, last_number = 99999999");
    }

    ConnectionSettings desk() const
    {
        auto const clerk = std::ranges::find_if(m_office.logins, [](auto const& login) { return login.counter_id; });
        return {.address = fmt::format("connect_timeout=60 host={} port=5432 dbname=skranke",
                                       m_server->socket_folder().string()),
                .login = clerk->login,
                .password = clerk->password,
                .program = "bench",
                .lock_timeout = std::chrono::seconds{60},
                .statement_timeout = std::chrono::seconds{60}};
    }
    CounterId counter() const
    {
        auto const clerk = std::ranges::find_if(m_office.logins, [](auto const& login) { return login.counter_id; });
        return CounterId{clerk->counter_id};
    }
    std::string errand() const { return m_server->value("select min(code) from data.errand_type where office_id = 1"); }
    /// As many wait as at the beginning.
    void send_home() const
    {
        m_server->value(
            fmt::format("set session_replication_role = replica; delete from data.press;"
                        "update data.ticket set state = 'cancelled', ended = data.clock() where id in (select id from"
                        " data.ticket where state = 'waiting' and office_id = 1 order by id desc offset {})",
                        waiting));
    }

private:
    TemporaryFolder m_folder;
    std::unique_ptr<KillableServer> m_server;
    LoadedOffice m_office;
};

/// What one repeat saw, in milliseconds since the key-down: the last screen's, and the median screen's, of each press.
struct Figures {
    std::vector<double> last;
    std::vector<double> middle;
};

void measure(Server const& server, MakeScreen make, int clients, Figures& figures)
{
    SessionPool pool{server.desk(), 1};
    PgQueueDesk desk{pool};
    auto const take = [&, errand = server.errand()] {
        return desk.take_ticket({.errand_type = errand}, PressId::make())->id;
    };
    std::vector<std::unique_ptr<Screen>> screens;
    for (int i = 0; i < clients; ++i)
        screens.push_back(make(server.desk(), server.counter()));
    ASSERT_TRUE(wait_for([&] { return std::ranges::all_of(screens, [](auto const& s) { return s->ready(); }); },
                         std::chrono::minutes{5}));
    for (int press = -1; press < presses_a_repeat; ++press) {
        auto const key_down = std::chrono::steady_clock::now();
        auto const ticket = take();
        ASSERT_TRUE(wait_for(
            [&] {
                return std::ranges::all_of(screens, [&](auto const& s) { return s->seen().when(ticket).has_value(); });
            },
            std::chrono::minutes{5}));
        std::vector<double> took;
        for (auto const& screen : screens)
            took.push_back(Milliseconds{*screen->seen().when(ticket) - key_down}.count());
        if (press < 0)
            continue;  // the first compiles and plans
        figures.last.push_back(std::ranges::max(took));
        figures.middle.push_back(median(took));
    }
}

TEST(NewsBenchmark, ReachesEveryOtherScreenWithinItsAim)
{
    auto const clients = from_environment("SKRANKE_BENCH_CLIENTS", 200);
    auto const repeats = from_environment("SKRANKE_BENCH_REPEATS", 5);
    Server const server;
    {
        SessionPool pool{server.desk(), 1};
        PgQueueDesk desk{pool};
        for (int i = 0; i < waiting; ++i)
            ASSERT_TRUE(desk.take_ticket({.errand_type = server.errand()}, PressId::make()));
    }
    Figures product;
    Figures raw;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        measure(server, product_screen, clients, product);
        server.send_home();
        measure(server, raw_screen, clients, raw);
        server.send_home();
        if (HasFatalFailure())
            return;
    }
    auto const ratio = median(product.last) / median(raw.last);
    fmt::print("{} clients, press to the last screen's state: {:.0f} ms, raw {:.0f} ms, {:.2f} (aim ≤ 1.5)\n", clients,
               median(product.last), median(raw.last), ratio);
    fmt::print("{} clients, press to the middle screen's state: {:.0f} ms, raw {:.0f} ms, {:.2f}\n", clients,
               median(product.middle), median(raw.middle), median(product.middle) / median(raw.middle));
    EXPECT_LE(ratio, 1.5);
}

}  // namespace
}  // namespace skranke::bench
