#include "core/queue/day_closing.h"

#include "core/base/failure.h"
#include "core/base/log.h"
#include "core/queue/pg_queue_desk.h"
#include "tests/support/db/two_offices.h"

// Days are closed by whoever comes first, through the program's own door.

namespace skranke {
namespace {

class DayClosingTest : public TwoOffices {
protected:
    void live_a_day()
    {
        ASSERT_FALSE(PgQueueDesk{as("desk")}.take_ticket({.errand_type = "passport"}, PressId::make()).refused());
        pass("1 day");
    }

    ConnectionSettings settings(std::string const& login)
    {
        as(login);
        return m_database.as(login);
    }

    static constexpr OfficeId main{1};
    static constexpr OfficeId west{2};
};

}  // namespace

TEST_F(DayClosingTest, ClosesWhatIsDueAndTellsWhatItCameTo)
{
    live_a_day();
    live_a_day();

    auto const closed = DayClosing{as("lead")}.close_due();

    ASSERT_EQ(closed.size(), 2U);
    EXPECT_EQ(closed[0].office, main);
    EXPECT_EQ(closed[0].day, "2026-11-20");
    EXPECT_EQ(closed[0].how, DayClosed::How::closed);
    EXPECT_EQ(closed[0].tickets, 1);
    EXPECT_TRUE(closed[0].agrees);
    EXPECT_EQ(closed[1].day, "2026-11-21");
    EXPECT_TRUE(DayClosing{as("lead")}.close_due().empty());
}

TEST_F(DayClosingTest, SaysWhenADayWasClosedBefore)
{
    live_a_day();
    ASSERT_EQ(DayClosing{as("desk")}.close(main, "2026-11-20")->how, DayClosed::How::closed);

    auto const again = DayClosing{as("setup")}.close(main, "2026-11-20");

    ASSERT_FALSE(again.refused());
    EXPECT_EQ(again->how, DayClosed::How::already_closed);
    EXPECT_EQ(again->tickets, 1);
}

TEST_F(DayClosingTest, WaitsForNobodyWhoIsAtIt)
{
    live_a_day();
    auto const other = open_connection(m_database.as_operator());
    execute(other.get(), "begin; select * from api.close_day(1, '2026-11-20')");

    auto const closed = DayClosing{as("lead")}.close_due();

    ASSERT_EQ(closed.size(), 1U);
    EXPECT_EQ(closed[0].how, DayClosed::How::being_closed);
    execute(other.get(), "rollback");
    EXPECT_EQ(DayClosing{as("lead")}.close_due().front().how, DayClosed::How::closed);
}

TEST_F(DayClosingTest, RefusesToday)
{
    auto const today = DayClosing{as("lead")}.close(main, "2026-11-20");
    ASSERT_TRUE(today.refused());
    EXPECT_EQ(today.refusal(), Refusal::day_not_over);
}

TEST_F(DayClosingTest, KeepsToTheOfficesOfTheLogin)
{
    EXPECT_EQ(DayClosing{as("lead")}.offices(), (std::vector{main}));
    auto const others = DayClosing{as("lead")}.close(west, "2026-11-19");
    ASSERT_TRUE(others.refused());
    EXPECT_EQ(others.refusal(), Refusal::bad_argument);
    live_a_day();
    EXPECT_TRUE(DayClosing{as("lead")}.close_due(west).empty());
    EXPECT_THROW(DayClosing{as("cashier")}.close_due(), DatabaseFault);
}

TEST_F(DayClosingTest, IsDoneQuietlyWhenSomebodySignsIn)
{
    live_a_day();
    std::string told;
    log::write_to([&](std::string const& line) { told += line + "\n"; });

    close_due_days_quietly(settings("cashier"));
    EXPECT_EQ(told, "");
    EXPECT_EQ(value("select count(*) from data.closed_day"), "0");

    close_due_days_quietly(settings("desk"));
    EXPECT_NE(told.find("a day was closed"), std::string::npos) << told;
    EXPECT_EQ(value("select login || ' ' || tickets from data.closed_day"), "desk 1");

    auto nowhere = settings("desk");
    nowhere.address = "host=127.0.0.1 port=1 dbname=nothing";
    close_due_days_quietly(nowhere);
    EXPECT_NE(told.find("could not be closed"), std::string::npos) << told;
    log::write_to({});
}

}  // namespace skranke
