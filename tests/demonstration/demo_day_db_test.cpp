#include "core/demonstration/day_figures.h"
#include "core/demonstration/day_player.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_database.h"

#include <gtest/gtest.h>
#include <libpq-fe.h>

#include <algorithm>
#include <memory>

namespace skranke {
namespace {

constexpr int office = 1;
constexpr char const* friday = "2026-11-20";

Result<DayPlayed, DayRefusal> play(TestDatabase const& database, DayOptions const& options)
{
    std::atomic<bool> const never{false};
    return play_day(database.as_operator(), options, FakeClock{}, never);
}

DayFigures figures(TestDatabase const& database)
{
    return figures_from_tables(database.as_operator(), office, friday);
}

/// One whole day, played once and looked at from many sides. What is asked of it is asked of the tables or of
/// api.events, never of the player.
class PlayedDayTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_database = std::make_unique<TestDatabase>(TestDatabase::Content::office);
        auto const played = play(*s_database, {.seed = 42});
        ASSERT_FALSE(played.refused());
        s_played = *played;
    }
    static void TearDownTestSuite() { s_database.reset(); }

    static std::string value(std::string const& sql) { return s_database->value(sql); }
    static int count(std::string const& sql) { return std::stoi(value("select count(*) from " + sql)); }

    static inline std::unique_ptr<TestDatabase> s_database;
    static inline DayPlayed s_played;
};

TEST_F(PlayedDayTest, HasFiguresThatTheEventsTellToo)
{
    auto const tables = figures(*s_database);
    auto const found = differences(tables, figures_from_events(s_database->as_operator(), office, friday));
    EXPECT_TRUE(found.empty()) << found.front().figure << ' ' << found.front().of << ": " << found.front().tables
                               << " / " << found.front().events;
    EXPECT_GT(tables.at({"services", ""}), 100);
}

TEST_F(PlayedDayTest, HasTheServicesThatEachCounterShows)
{
    auto const tables = figures(*s_database);
    auto const shown = [&](char const* figure) {
        return value(std::string{"select string_agg(c.name || ' ' || t."} + figure +
                     ", ', ' order by c.name collate \"C\") from data.counter c cross join lateral"
                     " api.counter_today(c.id) t where c.office_id = 1 and t." +
                     figure + " > 0");
    };
    for (auto const* figure : {"services", "on_time"}) {
        std::string counted;
        for (auto const& [key, number] : tables)
            if (key.first == figure && key.second.size() > 1 && number > 0)
                counted += (counted.empty() ? "" : ", ") + key.second + ' ' + std::to_string(number);
        EXPECT_EQ(shown(figure), counted);
    }
}

TEST_F(PlayedDayTest, LosesNoCitizen)
{
    EXPECT_TRUE(s_played.whole);
    EXPECT_EQ(count("data.ticket where state not in ('done', 'no_show', 'left', 'cancelled')"), 0);
    EXPECT_EQ(count("data.ticket where taken_by <> 'amalie.thorsager' or started is distinct from arrived"),
              s_played.citizens - s_played.turned_away);
}

TEST_F(PlayedDayTest, ServesNobodyAtTwoPlacesAndNoTwoAtOne)
{
    auto const overlap = [](std::string const& same) {
        return "data.service a join data.service b on a.id < b.id and a." + same + " = b." + same +
               " and a.started < b.ended and b.started < a.ended";
    };
    EXPECT_EQ(count(overlap("ticket_id")), 0);
    EXPECT_EQ(count(overlap("counter_id")), 0);
    EXPECT_EQ(count("data.service where ended is null"), 0);
}

TEST_F(PlayedDayTest, TellsEveryTicketsStoryInOrder)
{
    EXPECT_EQ(count("(select lag(seq) over w + 1 as expected, lag(at) over w as before, seq, at from data.event"
                    " window w as (partition by ticket_id order by seq)) e"
                    " where seq <> coalesce(expected, 1) or at < before"),
              0);
    EXPECT_EQ(count("data.ticket t where t.state <> (select e.state from data.event e where e.ticket_id = t.id"
                    " order by e.seq desc limit 1)"),
              0);
}

TEST_F(PlayedDayTest, HappensOnThatFridayAndInTheOfficesTime)
{
    EXPECT_EQ(value("select min(at) >= '2026-11-20 08:45 Europe/Copenhagen' and max(at) < '2026-11-20 16:00"
                    " Europe/Copenhagen' from data.event"),
              "t");
}

TEST_F(PlayedDayTest, HasSomebodyInAHurryAndSomebodyWithAHelper)
{
    EXPECT_GE(count("data.ticket where priority = 'urgent' and reason <> ''"), 1);
    EXPECT_GE(count("data.ticket where priority = 'companion'"), 1);
    EXPECT_EQ(count("data.ticket where priority in ('urgent', 'companion') and taken_by = 'stander1'"), 0);
}

TEST_F(PlayedDayTest, HasAFamilyOfFourWithAnErrandEach)
{
    EXPECT_EQ(count("data.ticket t where t.persons = 4"
                    " and (select count(*) from data.ticket_errand e where e.ticket_id = t.id) = 3"),
              1);
}

TEST_F(PlayedDayTest, HasSomebodyWhoCameBackTooLate)
{
    EXPECT_GE(count("data.event where kind = 'returned' and was = 'no_show'"), 1);
}

TEST_F(PlayedDayTest, HasParkedAndResumedCitizens)
{
    EXPECT_GE(count("data.event where kind = 'parked'"), 2);
    EXPECT_GE(count("data.event where kind = 'resumed'"), 1);
}

TEST_F(PlayedDayTest, HasAWrongErrandPutRight)
{
    EXPECT_GE(count("data.event where kind = 'transferred' and (detail->>'errand')::int <> errand_id"), 1);
}

TEST_F(PlayedDayTest, HasPeopleWhoRest)
{
    EXPECT_GE(count("data.press where function = 'pause_counter'"), 8);
    EXPECT_GE(count("data.press where function = 'resume_counter'"), 8);
}

TEST_F(PlayedDayTest, IsPlayedByTheLoginsThemselves)
{
    EXPECT_EQ(count("data.press p where not exists (select from data.login_office l where l.login = p.login)"), 0);
    EXPECT_GE(count("(select distinct login from data.press) p"), 12);
    EXPECT_EQ(count("data.event where kind = 'taken' and login not in ('stander1', 'amalie.thorsager')"), 0);
}

TEST_F(PlayedDayTest, LeavesNoNoteBehind)
{
    EXPECT_GE(count("data.press where function = 'set_note'"), 1);
    EXPECT_EQ(count("data.note"), 0);
}

TEST_F(PlayedDayTest, EndsWithEveryCounterClosed)
{
    EXPECT_EQ(count("data.counter where kind <> 'citizen_pc' and state <> 'closed'"), 0);
}

TEST_F(PlayedDayTest, IsClosedWithStatisticsThatItsEventsTellToo)
{
    auto const line = open_connection(s_database->as_operator());
    execute(line.get(),
            "begin; update data.clock_row set shown_at = '2026-11-21 03:30+01', set_at = clock_timestamp()");
    auto const closed =
        execute(line.get(), "select answer, tickets, agrees from api.close_day(1, '" + std::string{friday} + "')");
    EXPECT_STREQ(PQgetvalue(closed.get(), 0, 0), "closed");
    EXPECT_GT(std::stoi(PQgetvalue(closed.get(), 0, 1)), 100);
    EXPECT_STREQ(PQgetvalue(closed.get(), 0, 2), "t");
    execute(line.get(), "rollback");
}

TEST_F(PlayedDayTest, IsNotPlayedTwice)
{
    auto const again = play(*s_database, {.seed = 42});
    ASSERT_TRUE(again.refused());
    EXPECT_EQ(again.refusal(), DayRefusal::already_begun);
}

TEST_F(PlayedDayTest, NoticesAnEventThatWasTamperedWith)
{
    s_database->run(
        "create table public.saved as table data.event;"
        "update data.event set at = at + interval '1 min' where (ticket_id, seq) ="
        " (select ticket_id, seq from data.event where kind = 'finished' order by at limit 1)");
    auto const found =
        differences(figures(*s_database), figures_from_events(s_database->as_operator(), office, friday));
    s_database->run(
        "delete from data.event; insert into data.event select * from public.saved; drop table public.saved");

    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.front().figure, "service_mean_ms");
}

class DemoDayTest : public OfficeTest {};

TEST_F(DemoDayTest, GoesTheSameWayForTheSameSeed)
{
    TestDatabase other{TestDatabase::Content::office};
    ASSERT_FALSE(play(m_database, {.seed = 7}).refused());
    ASSERT_FALSE(play(other, {.seed = 7}).refused());
    EXPECT_TRUE(differences(figures(m_database), figures(other)).empty());
    EXPECT_TRUE(
        differences(figures(m_database), figures_from_events(m_database.as_operator(), office, friday)).empty());
}

TEST_F(DemoDayTest, LeavesACounterToAPersonFromTheTimeJumpedTo)
{
    ASSERT_FALSE(play(m_database, {.seed = 1, .jump_to = time_of_day("10.42"), .leave_out = {"ditte.krag"}}).refused());

    EXPECT_GE(std::stoi(m_database.value("select count(*) from data.press where login = 'ditte.krag'"
                                         " and function in ('call_next_ticket', 'finish_and_call_next')")),
              3);
    EXPECT_EQ(m_database.value("select max(at) <= '2026-11-20 10:42 Europe/Copenhagen' from data.press"
                               " where login = 'ditte.krag'"),
              "t");
    EXPECT_EQ(m_database.value("select state from data.counter where office_id = 1 and name = 'Bord 4'"), "closed");
}

TEST_F(DemoDayTest, LeavesACounterAloneAtWhichSomebodySits)
{
    m_database.run(
        "set session authorization \"ditte.krag\";"
        "select api.open_counter(counter => 4, press_id => gen_random_uuid())");
    ASSERT_FALSE(play(m_database, {.seed = 1}).refused());
    EXPECT_EQ(m_database.value("select count(*) from data.press where login = 'ditte.krag'"), "1");
    EXPECT_EQ(m_database.value("select state from data.counter where id = 4"), "open");
}

TEST_F(DemoDayTest, IsRefusedWithoutTheOffice)
{
    TestDatabase const empty;
    auto const played = play(empty, {});
    ASSERT_TRUE(played.refused());
    EXPECT_EQ(played.refusal(), DayRefusal::not_loaded);
}

}  // namespace
}  // namespace skranke
