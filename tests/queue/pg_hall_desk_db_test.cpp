#include "core/queue/pg_hall_desk.h"

#include "core/base/failure.h"
#include "core/queue/pg_queue_desk.h"
#include "tests/support/db/two_offices.h"

// What the hall sees and what a stand may do, each with its own login.

namespace skranke {
namespace {

using namespace std::chrono_literals;

class PgHallDeskTest : public TwoOffices {
protected:
    AreaInHall passports()
    {
        for (auto const& area : display.hall().areas)
            if (area.area == "passport")
                return area;
        return {};
    }

    Instant const ten_forty_two = std::chrono::sys_days{std::chrono::November / 20 / 2026} + 9h + 42min;
    PgHallDesk display{as("display")};
    PgHallDesk stand{as("kiosk")};
    PgQueueDesk desk{as("desk")};
    static constexpr CounterId bord1{1};
};

}  // namespace

TEST_F(PgHallDeskTest, ShowsNumbersAndCountersAndNothingElse)
{
    auto const ticket = *desk.take_ticket({.errand_type = "passport"}, PressId::make());
    ASSERT_FALSE(desk.call_next_ticket(bord1, PressId::make()).refused());

    auto const hall = display.hall();

    EXPECT_EQ(hall.read_at, ten_forty_two);
    EXPECT_EQ(hall.office, "Egelund Borgerservice");
    EXPECT_EQ(hall.notice, "Vi holder lukket mandag.");
    EXPECT_EQ(hall.calls, (std::vector<HallCall>{{ticket.id, ticket.number, "1", "counter", ten_forty_two, false}}));
    EXPECT_EQ(hall.areas.size(), 4U);
}

TEST_F(PgHallDeskTest, TakesARecallForACallAgainAndAMetCitizenForMet)
{
    auto const ticket = *desk.take_ticket({.errand_type = "passport"}, PressId::make());
    ASSERT_FALSE(desk.call_next_ticket(bord1, PressId::make()).refused());
    pass("20 s");
    ASSERT_FALSE(desk.recall_ticket(ticket.id, PressId::make()).refused());
    EXPECT_EQ(display.hall().calls.front().called, ten_forty_two + 20s);

    ASSERT_FALSE(desk.start_service(ticket.id, PressId::make()).refused());
    EXPECT_TRUE(display.hall().calls.front().met);
}

TEST_F(PgHallDeskTest, CountsTheWaitingOfEachArea)
{
    EXPECT_EQ(passports().waiting, 0);
    EXPECT_EQ(passports().longest_wait, std::nullopt);
    ASSERT_FALSE(desk.take_ticket({.errand_type = "passport"}, PressId::make()).refused());
    pass("7 min");

    EXPECT_EQ(passports().waiting, 1);
    EXPECT_EQ(passports().longest_wait, 7min);
}

TEST_F(PgHallDeskTest, TellsTheWaitWhereAnOpenCounterTakesTheErrand)
{
    EXPECT_EQ(passports().wait, (WaitEstimate{0s, 0s}));
    EXPECT_EQ(stand.kiosk().errands.front().wait, (WaitEstimate{0s, 0s}));

    m_database.run("update data.counter set state = 'closed' where office_id = 1 and kind = 'counter'");
    PgHallDesk another{as("display")};
    for (auto const& area : another.hall().areas)
        EXPECT_EQ(area.wait, std::nullopt);
}

TEST_F(PgHallDeskTest, WritesDownWhatACitizenWasTold)
{
    auto const ticket = *stand.take_ticket({.errand_type = "passport", .confirm = false}, PressId::make());

    EXPECT_FALSE(stand.record_estimate(ticket.id, {5min, 8min}).refused());
    EXPECT_EQ(m_database.value("select median_s || ' ' || bound_s || ' ' || made_by from data.estimate"),
              "300 480 kiosk");
    EXPECT_EQ(stand.record_estimate(TicketId{1}, {5min, 8min}).refusal(), Refusal::unknown_ticket);
}

TEST_F(PgHallDeskTest, CountsAForgottenNumberAmongTheWaiting)
{
    ASSERT_FALSE(stand.take_ticket({.errand_type = "passport", .confirm = false}, PressId::make()).refused());
    EXPECT_EQ(passports().waiting, 0);
    EXPECT_EQ(stand.kiosk().errands.front().waiting, 0);
    pass("30 s");

    EXPECT_EQ(passports().waiting, 1);
    EXPECT_EQ(stand.kiosk().errands.front().waiting, 1);
}

TEST_F(PgHallDeskTest, IssuesANumberThatCountsOnceItIsConfirmed)
{
    auto const issued =
        *stand.take_ticket({.errand_type = "passport", .persons = 3, .confirm = false}, PressId::make());
    EXPECT_EQ(issued.state, TicketState::issued);
    EXPECT_EQ(*desk.call_next_ticket(bord1, PressId::make()), std::nullopt);

    EXPECT_EQ(stand.confirm_ticket(issued.id, PressId::make())->state, TicketState::waiting);
    EXPECT_EQ((*desk.call_next_ticket(bord1, PressId::make()))->id, issued.id);
}

TEST_F(PgHallDeskTest, CancelsItsOwnNumbersOnly)
{
    auto const own = *stand.take_ticket({.errand_type = "passport", .confirm = false}, PressId::make());
    EXPECT_EQ(stand.cancel_ticket(own.id, PressId::make())->state, TicketState::cancelled);

    auto const clerks = *desk.take_ticket({.errand_type = "passport"}, PressId::make());
    EXPECT_EQ(stand.cancel_ticket(clerks.id, PressId::make()).refusal(), Refusal::not_the_owner);
}

TEST_F(PgHallDeskTest, TellsWhenItOpensAndUntilWhen)
{
    auto open = stand.kiosk();
    EXPECT_TRUE(open.enabled && open.open);
    EXPECT_EQ(open.closes, ten_forty_two + 3h + 18min);
    ASSERT_EQ(open.errands.size(), 2U);
    EXPECT_TRUE(open.errands[0].open);
    EXPECT_EQ(open.errands[0].last_ticket, ten_forty_two + 2h + 48min);
    EXPECT_FALSE(open.errands[1].open);  // last ticket at ten

    pass("4 hours");
    auto const closed = stand.kiosk();
    EXPECT_FALSE(closed.open);
    EXPECT_EQ(closed.opens_next, ten_forty_two - 102min + std::chrono::days{7});
    EXPECT_EQ(stand.take_ticket({.errand_type = "passport"}, PressId::make()).refusal(), Refusal::errand_closed);
}

TEST_F(PgHallDeskTest, StopsWhenItHasBeenSwitchedOff)
{
    m_database.run("update data.station set enabled = false where login = 'kiosk'");

    EXPECT_FALSE(stand.kiosk().enabled);
    EXPECT_EQ(stand.take_ticket({.errand_type = "passport"}, PressId::make()).refusal(), Refusal::kiosk_disabled);
}

TEST_F(PgHallDeskTest, CallsAColleagueAndRemembersThePress)
{
    auto const press = PressId::make();
    ASSERT_FALSE(stand.call_helper(HelpReason::citizen, press).refused());
    ASSERT_FALSE(stand.call_helper(HelpReason::citizen, press).refused());

    EXPECT_EQ(value("select count(*) from data.helper_call"), "1");
    EXPECT_EQ(value("select place || ' ' || reason from api.help_calls"),
              value("select name || ' ' from data.station where login = 'kiosk'"));
    ASSERT_FALSE(stand.call_helper(HelpReason::printer, PressId::make()).refused());
    EXPECT_EQ(value("select reason from api.help_calls order by id desc limit 1"), "printer");
    pass("4 minutes");
    EXPECT_EQ(value("select string_agg(reason, ',') from api.help_calls"), "printer") << "it does not go away by itself";
    pass("1 hour");
    EXPECT_EQ(value("select count(*) from api.help_calls"), "0");
    EXPECT_TRUE(stand.press_answer(press).known);
    EXPECT_EQ(stand.press_answer(press).ticket, std::nullopt);
}

TEST_F(PgHallDeskTest, ReadsTheOfficesOwnWords)
{
    EXPECT_EQ(display.texts().at({"da", "kiosk.welcome"}), "Velkommen til Egelund");
}

TEST_F(PgHallDeskTest, IsDeniedWhatAnotherKindOfStationMayDo)
{
    EXPECT_THROW(display.take_ticket({.errand_type = "passport"}, PressId::make()).refused(), DatabaseFault);
    EXPECT_THROW(stand.hall(), DatabaseFault);
    EXPECT_THROW(display.kiosk(), DatabaseFault);
}

}  // namespace skranke
