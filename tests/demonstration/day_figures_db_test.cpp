#include "core/demonstration/day_figures.h"
#include "tests/support/db/sql_people.h"
#include "tests/support/test_database.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>

namespace skranke {
namespace {

constexpr int office = 1;
constexpr char const* friday = "2026-11-20";
constexpr std::int64_t minute = 60'000;

/// A morning made by hand at Bord 4 and the stand, on a clock that stands still between the acts, so that every figure
/// of it is known beforehand.
class HandmadeMorning {
public:
    explicit HandmadeMorning(TestDatabase const& database) : m_people{database.as_operator()}
    {
        at("09:59");
        as_ditte("select from api.open_counter(counter => 4)");
        first_half();
        second_half();
    }

private:
    std::string as(char const* login, std::string const& sql)
    {
        auto const said = m_people.as(login, sql);
        EXPECT_TRUE(said.done()) << sql << ": " << said.sqlstate << ' ' << said.words;
        return said.value("id").value_or("");
    }
    void operate(std::string const& sql) { as("operator", sql); }
    std::string as_ditte(std::string const& sql) { return as("ditte.krag", sql); }

    void at(std::string const& time)
    {
        operate("update data.clock_row set set_at = clock_timestamp(), speed = 0, shown_at = '2026-11-20 " + time +
                " Europe/Copenhagen'");
    }

    void take(char const* name, char const* errand = "passport_adult")
    {
        m_tickets[name] = as("amalie.thorsager", fmt::format("select id from api.take_ticket('{}')", errand));
    }
    void help(char const* name)
    {
        m_tickets[name] = as("amalie.thorsager", "select id from api.start_help('computer_help')");
    }

    /// What a citizen's check-in with an appointment writes.
    void has_booked(char const* name, char const* time)
    {
        auto const booked = fmt::format("2026-11-20 {} Europe/Copenhagen", time);
        operate(
            fmt::format("update data.ticket set booked = '{0}', start = timestamptz '{0}' - interval '10 min',"
                        " target_s = 600 where id = {1}",
                        booked, m_tickets.at(name)));
        operate(
            fmt::format("update data.event set detail = jsonb_build_object('booked', timestamptz '{0}')"
                        " where ticket_id = {1} and seq = 1",
                        booked, m_tickets.at(name)));
    }

    void act(char const* login, char const* function, char const* name, std::string const& more = {})
    {
        as(login, fmt::format("select id from api.{}(ticket => {}{})", function, m_tickets.at(name), more));
    }
    void ditte(char const* function, char const* name, std::string const& more = {})
    {
        act("ditte.krag", function, name, more);
    }
    void call(char const* name) { ditte("call_ticket", name, ", counter => 4"); }

    void first_half()
    {
        at("10:00"), take("parked"), take("returned");
        at("10:01"), take("sent on");
        at("10:02"), take("late", "mitid_help");
        at("10:03"), take("absent");
        at("10:04"), take("impatient");
        at("10:05"), take("mistake"), call("parked");
        at("10:06"), ditte("start_service", "parked"), ditte("cancel_ticket", "mistake");
        at("10:10"), ditte("park_ticket", "parked");
        at("10:11"), call("returned");
        at("10:12"), ditte("return_ticket", "returned", ", place => 'last'");
        at("10:15"), help("helped");
        at("10:16"), help("helped and sent on");
        at("10:18"), act("amalie.thorsager", "transfer_ticket", "helped and sent on", ", errand_type => 'mitid_help'");
        at("10:20"), call("returned"), ditte("start_service", "returned");
        at("10:22"), act("amalie.thorsager", "finish_service", "helped");
        at("10:25"), ditte("finish_service", "returned");
        at("10:26"), call("sent on"), ditte("start_service", "sent on");
        at("10:28"), ditte("transfer_ticket", "sent on", ", errand_type => 'move'");
        at("10:30"), take("booked"), take("booked and early");
        has_booked("booked", "11:10"), has_booked("booked and early", "11:30");
        at("10:33"), call("sent on");
        at("10:39"), ditte("finish_service", "sent on");
        at("10:40"), ditte("resume_ticket", "parked", ", counter => 4");
        at("10:41"), ditte("start_service", "parked");
        at("10:44"), act("amalie.thorsager", "leave_ticket", "impatient");
        at("10:50"), ditte("finish_service", "parked");
    }

    void second_half()
    {
        at("10:51"), call("late");
        at("10:53"), ditte("mark_no_show", "late");
        at("10:56"), ditte("return_ticket", "late", ", place => 'first'");
        at("11:00"), call("late"), ditte("start_service", "late"), take("sent on from the queue");
        at("11:04"), ditte("finish_service", "late");
        at("11:05"), call("absent");
        at("11:07"), ditte("mark_no_show", "absent");
        at("11:10"), ditte("transfer_ticket", "sent on from the queue", ", errand_type => 'other'");
        at("11:13"), call("booked");
        at("11:15"), ditte("finish_service", "booked"), take("called too soon");
        at("11:20"), call("booked and early"), ditte("start_service", "booked and early");
        at("11:25"), finish_and_take_back();
        at("11:27"), ditte("finish_service", "booked and early");
        at("11:28"), call("called too soon");
        at("11:30"), ditte("finish_service", "called too soon");
        at("11:31"), call("sent on from the queue");
        at("11:33"), ditte("finish_service", "sent on from the queue");
        at("11:34"), call("helped and sent on");
        at("11:36"), ditte("finish_service", "helped and sent on");
    }

    /// F2, and Ctrl+Z half a minute later: the next citizen goes on waiting, the last one is served again.
    void finish_and_take_back()
    {
        std::string const press = "'00000000-0000-4000-8000-000000000001'";
        auto const next =
            as_ditte(fmt::format("select id from api.finish_and_call_next(counter => 4, ticket => {}, press_id => {})",
                                 m_tickets.at("booked and early"), press));
        EXPECT_EQ(next, m_tickets.at("called too soon"));
        at("11:25:30");
        as_ditte("select id from api.undo(of_press => " + press + ")");
    }

    SqlPeople m_people;
    std::map<std::string, std::string> m_tickets;
};

/// Made once, and put back as it was after each test.
class HandmadeDay : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_database = std::make_unique<TestDatabase>(TestDatabase::Content::office);
        HandmadeMorning const morning{*s_database};
        s_database->run(
            "create table public.ticket as table data.ticket; create table public.event as table data.event;"
            "create table public.service as table data.service");
    }
    static void TearDownTestSuite() { s_database.reset(); }

    static DayFigures by_rows() { return figures_from_tables(s_database->as_operator(), office, friday); }
    static DayFigures by_events() { return figures_from_events(s_database->as_operator(), office, friday); }

    static void change(std::string const& sql) { s_database->run(sql); }
    static void change_back()
    {
        s_database->run(
            "set session_replication_role = replica;"
            "delete from data.service; delete from data.event; delete from data.ticket;"
            "insert into data.ticket select * from public.ticket; insert into data.event select * from public.event;"
            "insert into data.service select * from public.service");
    }

    static inline std::unique_ptr<TestDatabase> s_database;
};

// In minutes waited: parked 5, returned 11 + 8, sent on 25 + 5, late 49 + 4, booked 3, booked and early 0, called too
// soon 13, sent on from the queue 31, helped and sent on 76.
DayFigures const known{
    {{"taken", ""}, 13},
    {{"helped", ""}, 2},
    {{"called", ""}, 10},
    {{"done", ""}, 10},
    {{"no_show", ""}, 1},
    {{"left", ""}, 1},
    {{"cancelled", ""}, 1},
    {{"parked", ""}, 1},
    {{"returned", ""}, 2},
    {{"transferred", ""}, 3},
    {{"services", ""}, 10},
    {{"services", "Bord 4"}, 9},
    {{"services", "-"}, 1},
    {{"on_time", ""}, 5},
    {{"on_time", "Bord 4"}, 4},
    {{"on_time", "-"}, 1},
    {{"service_mean_ms", "Bord 4"}, 260'000},
    {{"service_mean_ms", "-"}, 7 * minute},
    {{"waits", ""}, 9},
    {{"waits", "pas"}, 5},
    {{"waits", "folkeregister"}, 1},
    {{"waits", "mitid"}, 2},
    {{"waits", "andet"}, 1},
    {{"wait_mean_ms", ""}, 1'533'333},
    {{"wait_mean_ms", "pas"}, 8 * minute},
    {{"wait_mean_ms", "folkeregister"}, 30 * minute},
    {{"wait_mean_ms", "mitid"}, 64 * minute + minute / 2},
    {{"wait_mean_ms", "andet"}, 31 * minute},
    {{"wait_median_ms", ""}, 19 * minute},
    {{"wait_median_ms", "pas"}, 5 * minute},
    {{"wait_median_ms", "folkeregister"}, 30 * minute},
    {{"wait_median_ms", "mitid"}, 64 * minute + minute / 2},
    {{"wait_median_ms", "andet"}, 31 * minute},
    {{"wait_longest_ms", ""}, 76 * minute},
    {{"wait_longest_ms", "pas"}, 19 * minute},
    {{"wait_longest_ms", "folkeregister"}, 30 * minute},
    {{"wait_longest_ms", "mitid"}, 76 * minute},
    {{"wait_longest_ms", "andet"}, 31 * minute},
};

void expect_known(DayFigures const& figures)
{
    for (auto const& unlike : differences(known, figures))
        ADD_FAILURE() << unlike.figure << ' ' << unlike.of << ": known " << unlike.tables << ", found "
                      << unlike.events;
}

TEST_F(HandmadeDay, HasTheKnownFiguresByItsRows)
{
    expect_known(by_rows());
}

TEST_F(HandmadeDay, HasTheKnownFiguresByItsEvents)
{
    expect_known(by_events());
}

TEST_F(HandmadeDay, ShowsTheSameServicesAtTheCounterItself)
{
    EXPECT_EQ(s_database->value("set session authorization \"ditte.krag\";"
                                "select services || ' ' || on_time || ' ' || no_shows from api.counter_today(4)"),
              "9 4 1");
}

struct Mutation {
    char const* name;
    char const* sql;
    char const* figure;
};

void PrintTo(Mutation const& mutation, std::ostream* out)
{
    *out << mutation.name;
}

class ChangedDay : public HandmadeDay, public testing::WithParamInterface<Mutation> {};

TEST_P(ChangedDay, IsToldByTheFigureThatDiffers)
{
    change(GetParam().sql);
    auto const found = differences(by_rows(), by_events());
    change_back();
    EXPECT_TRUE(
        std::any_of(found.begin(), found.end(), [](auto const& one) { return one.figure == GetParam().figure; }));
}

INSTANTIATE_TEST_SUITE_P(
    , ChangedDay,
    testing::Values(
        Mutation{"NoTaking", "delete from data.event where seq = 1 and ticket_id = (select min(id) from data.ticket)",
                 "wait_mean_ms"},
        Mutation{"NoStoryAtAll", "delete from data.event where ticket_id = (select min(id) from data.ticket)", "taken"},
        Mutation{"NoHelp", "delete from data.event where kind = 'helped'", "helped"},
        Mutation{"NoCall",
                 "delete from data.event where (ticket_id, seq) in (select ticket_id, seq - 1 from data.event"
                 " where kind = 'no_show' and ticket_id in (select id from data.ticket where state = 'no_show'))",
                 "called"},
        Mutation{"NoNoShow", "delete from data.event where kind = 'no_show'", "no_show"},
        Mutation{"NoParking", "delete from data.event where kind = 'parked'", "parked"},
        Mutation{"NoReturn", "delete from data.event where kind = 'returned' and was = 'called'", "returned"},
        Mutation{"NoSendingOn", "delete from data.event where kind = 'transferred' and was = 'waiting'", "transferred"},
        Mutation{"NoFinish", "delete from data.event where kind = 'finished' and was = 'called'", "services"},
        Mutation{"NoTakingBack", "delete from data.event where kind = 'undone'", "service_mean_ms"},
        Mutation{"NoBookedTime", "update data.event set detail = null where detail ? 'booked'", "wait_mean_ms"},
        Mutation{"LaterStart", "update data.event set at = at + interval '1 s' where kind = 'started'",
                 "service_mean_ms"},
        Mutation{"LateCall", "update data.event set on_time = false where kind = 'called' and on_time", "on_time"},
        Mutation{"RowWaitedLess", "update data.ticket set waited = waited - interval '1 s' where waited > '1 h'",
                 "wait_longest_ms"},
        Mutation{"RowArrivedInAnotherArea",
                 "update data.ticket set area_id = (select id from data.area where"
                 " office_id = 1 and code = 'vielser') where waited > '1 h'",
                 "wait_median_ms"},
        Mutation{"RowNeverCalled", "update data.ticket set calls = 0 where state = 'no_show'", "called"},
        Mutation{"RowParkedTwice", "update data.ticket set parkings = parkings + 1 where parkings > 0", "parked"},
        Mutation{"RowNotReturned", "update data.ticket set returns = 0", "returned"},
        Mutation{"RowNotSentOn", "update data.ticket set transfers = 0", "transferred"},
        Mutation{"RowLeft", "update data.ticket set state = 'left' where state = 'cancelled'", "cancelled"},
        Mutation{"RowServedLonger", "update data.service set ended = ended + interval '1 s' where counter_id is null",
                 "service_mean_ms"},
        Mutation{"RowServedLate", "update data.service set on_time = false where counter_id is null", "on_time"},
        Mutation{"RowNotServed", "delete from data.service where outcome = 'solved' and counter_id is null",
                 "services"},
        Mutation{"RowHelpedLater",
                 "update data.service set started = started + interval '1 s' where counter_id is null", "helped"}),
    [](auto const& told) { return told.param.name; });

}  // namespace
}  // namespace skranke
