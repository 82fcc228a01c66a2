// What the hot functions read: by index, whether the morning's tables are empty or a history lies beside the queue.

#include "core/base/press_id.h"
#include "tests/support/race/claim_hall.h"
#include "tests/support/wait_for.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <libpq-fe.h>

namespace skranke::race {
namespace {

/// A session that is told the plan of every statement inside every function it calls.
class Explained {
public:
    explicit Explained(TestDatabase const& database) : m_connection{open_connection(database.as_operator())}
    {
        PQsetNoticeReceiver(
            m_connection.get(),
            [](void* plans, PGresult const* notice) {
                if (auto const* const text = PQresultErrorField(notice, PG_DIAG_MESSAGE_PRIMARY))
                    *static_cast<std::string*>(plans) += std::string{text} + "\n";
            },
            &m_plans);
        execute(m_connection.get(),
                "load 'auto_explain'; set auto_explain.log_min_duration = 0;"
                " set auto_explain.log_nested_statements = on; set client_min_messages = log;"
                " set session authorization hall_1");
    }

    /// A citizen comes, is called and is finished. Yields the tables that were read from end to end.
    std::string cycle()
    {
        m_plans.clear();
        execute(m_connection.get(), "select id, number, state from api.take_ticket('errand1', gen_random_uuid())");
        auto const called = execute(m_connection.get(), ClaimHall::call(1, PressId::make().text()));
        execute(m_connection.get(), ClaimHall::finish(PQgetvalue(called.get(), 0, 0), PressId::make().text()));
        EXPECT_NE(m_plans.find("Index Scan using ticket_waiting"), std::string::npos) << m_plans;
        std::string read;
        constexpr std::string_view scan = "Seq Scan on ";
        for (auto at = m_plans.find(scan); at != std::string::npos; at = m_plans.find(scan, at + 1)) {
            auto const from = at + scan.size();
            auto const table = m_plans.substr(from, m_plans.find_first_of(" \n", from) - from);
            // One row each, always.
            if (table != "clock_row" && table != "installation" && read.find(table) == std::string::npos)
                read += table + " ";
        }
        return read;
    }

private:
    std::string m_plans;
    Connection m_connection;
};

TEST(ClaimPlansTest, NoTableIsReadFromEndToEnd)
{
    ClaimHall hall{2};
    Explained early{hall.database()};  // planned on the morning's empty tables, and used all day

    EXPECT_EQ(early.cycle(), "");
    EXPECT_EQ(Explained{hall.database()}.cycle(), "");

    hall.take_tickets(300);
    EXPECT_EQ(early.cycle(), "");
    EXPECT_EQ(Explained{hall.database()}.cycle(), "");

    hall.database().run(
        "insert into data.ticket (office_id, day, number, area_id, errand_id, state, arrived, start, target_s, ended, "
        "taken_by)"
        " select 1, date '2020-01-01' + i / 500, 'P' || i, 1 + i % 5, 1 + i % 5, 'done', t, t, 1200, t, 'test'"
        " from (select i, timestamptz '2020-01-01' + i * interval '1 min' as t from generate_series(1, 50000) i) past;"
        "insert into data.event (ticket_id, seq, office_id, kind, at, state, errand_id)"
        " select id, 1, 1, 'taken', arrived, state, errand_id from data.ticket where taken_by = 'test';"
        "insert into data.press (id, function, arguments, at) select gen_random_uuid(), 'take_ticket', 1, data.clock()"
        " from generate_series(1, 50000)");
    EXPECT_EQ(early.cycle(), "");
    hall.database().run("analyze");
    EXPECT_EQ(early.cycle(), "");
    EXPECT_EQ(Explained{hall.database()}.cycle(), "");
}

TEST(ClaimPlansTest, TheCountersRowStaysInItsPage)
{
    ClaimHall hall{4};
    hall.take_tickets(300);
    {
        auto const line = hall.line(1);
        for (int turn = 0; turn < 300; ++turn) {
            auto const called = line->ask(ClaimHall::call(1, PressId::make().text()));
            line->ask(ClaimHall::finish(called.id, PressId::make().text()));
        }
    }
    auto const figure = [&](char const* what) {
        return std::stol(hall.database().value(
            fmt::format("select {} from pg_stat_user_tables where relid = 'data.counter'::regclass", what)));
    };
    // The server adds up when a session ends, in its own time.
    ASSERT_TRUE(wait_for([&] { return figure("n_tup_upd") >= 600; }));
    EXPECT_GT(figure("n_tup_hot_upd") * 100, figure("n_tup_upd") * 95);
}

}  // namespace
}  // namespace skranke::race
